import type { Payment } from './qr.ts';
import { stripMarks } from './text.ts';

/** Who collects money here, as far as a payment is compared with it. */
export interface Payee {
  name: string;
  /** Also the name exactly as on its notice. */
  names: readonly string[];
  /** Whom to ask. */
  contact?: string;
  accounts: readonly PayeeAccount[];
}

export interface PayeeAccount {
  bin: string;
  /** With `*` at its end: every number that begins so, as banks give one to each pupil. */
  number: string;
}

/** How a payment stands to those we know. `swapped`: it speaks of one of them and is not theirs. */
export type Standing = { kind: 'known' | 'swapped'; payee: Payee } | { kind: 'unknown' };

/** `shownAs`: what the citizen says it is. */
export function standingOf(payment: Payment, payees: readonly Payee[], shownAs = ''): Standing {
  const owner = payees.find(({ accounts }) => accounts.some((one) => isSame(one, payment)));
  if (owner) return { kind: 'known', payee: owner };
  const claims = [payment.name, payment.purpose, shownAs].map((one) => tokensOf(one ?? ''));
  // Without an account of theirs there is nothing to compare with.
  const claimed = payees.find(
    ({ accounts, names }) => accounts.length > 0 && names.some((name) => isNamed(tokensOf(name), claims)),
  );
  return claimed ? { kind: 'swapped', payee: claimed } : { kind: 'unknown' };
}

function isSame({ bin, number }: PayeeAccount, payment: Payment): boolean {
  const account = plain(payment.account ?? '');
  if (!account || bin !== payment.bin) return false;
  return number.endsWith('*') ? account.startsWith(plain(number)) : account === plain(number);
}

function plain(account: string): string {
  return account.replace(/[^\dA-Za-z]/g, '').toUpperCase();
}

/** As schools and offices are written where room is short. */
const SHORT: Readonly<Record<string, string>> = {
  th: 'tieu hoc',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  mn: 'mam non',
  mg: 'mau giao',
  ubnd: 'uy ban nhan dan',
  bv: 'benh vien',
  bvdk: 'benh vien da khoa',
  tyt: 'tram y te',
};

/** What stands before a name and is left out as often as not. */
const LEADING = new Set(['truong', 'xa', 'phuong']);

function tokensOf(text: string): string[] {
  return stripMarks(text)
    .split(/[^\p{L}\d]+/u)
    .flatMap((word) => (SHORT[word] ?? word).split(' '))
    .filter((word) => word && !LEADING.has(word));
}

/** Every word of the name, next to each other in that order. */
function isNamed(name: readonly string[], claims: readonly (readonly string[])[]): boolean {
  if (name.length < 2) return false;
  return claims.some((claim) => ` ${claim.join(' ')} `.includes(` ${name.join(' ')} `));
}
