import { Banks } from 'vietnam-qr-pay';

const named = Banks.filter(({ bin }) => bin);

/** A bank as people write it → its number in payment codes. */
const bins = new Map([
  ...named.flatMap(({ shortName, code, bin }) =>
    [shortName, code].map((name) => [plain(name), bin] as const),
  ),
  ['vnpay', 'VNPAY'] as const,
]);

export const BANKS = [...named.map(({ shortName }) => shortName), 'VNPAY'].join(', ');

export function binOf(bank: string): string | undefined {
  return bins.get(plain(bank));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
