import { BanksObject, QRPay } from 'vietnam-qr-pay';
import type { Payment } from '../../domain/qr.ts';

const VNPAY = 'VNPAY';
const DONG = '704';

/** A payment code by the EMVCo standard (VietQR, VNPAY, the wallets), or MoMo's own; null for anything else. */
export function paymentIn(text: string): Payment | null {
  const own = momoOf(text);
  if (own) return own;
  return /^000201/.test(text) ? payment(text) : null;
}

function payment(text: string): Payment {
  const qr = parse(text);
  if (!qr) return { kind: 'payment', isSound: false };
  const { provider, consumer, merchant, additionalData, currency } = qr;
  const isVnpay = provider.name === VNPAY;
  const bin = isVnpay ? VNPAY : consumer.bankBin;
  const bank = isVnpay ? VNPAY : bankName(bin);
  const account = isVnpay ? merchant.id : consumer.bankNumber;
  const amount = currency === DONG ? Number(qr.amount) : NaN;
  const purpose = additionalData.purpose ?? additionalData.reference ?? additionalData.billNumber;
  return {
    kind: 'payment',
    isSound: true,
    ...(bin && { bin }),
    ...(bank && { bank }),
    ...(account && { account }),
    ...(merchant.name && { name: merchant.name }),
    ...(amount > 0 && Number.isFinite(amount) && { amount }),
    ...(purpose && { purpose }),
  };
}

/** Null when the checksum is wrong or the fields do not fit. */
function parse(text: string): QRPay | null {
  if (!isWellFormed(text)) return null;
  try {
    const qr = new QRPay(text);
    return qr.isValid ? qr : null;
  } catch {
    return null;
  }
}

/**
 * Fields end exactly at the end, each is there once, the checksum is the last. The library looks at the checksum
 * only: on a length that is no number it runs until the stack is full, and of a field that is there twice it reads
 * the last, where a bank may read the first.
 */
function isWellFormed(text: string): boolean {
  const root = fieldsOf(text);
  if (!root || root.at(-1)?.id !== '63') return false;
  const isTemplate = (id: string): boolean => (id >= '26' && id <= '51') || id === '62';
  const inside = root.filter(({ id }) => isTemplate(id)).map(({ value }) => fieldsOf(value));
  if (inside.some((fields) => !fields)) return false;
  const account = root.find(({ id }) => id === '38');
  const consumer = account && fieldsOf(account.value)?.find(({ id }) => id === '01');
  return !consumer || fieldsOf(consumer.value) !== null;
}

interface Field {
  id: string;
  value: string;
}

function fieldsOf(text: string): Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at < text.length;) {
    const [head, id = '', length = ''] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    const end = at + 4 + Number(length);
    if (!head || end > text.length || fields.some((one) => one.id === id)) return null;
    fields.push({ id, value: text.slice(at + 4, end) });
    at = end;
  }
  return fields;
}

/** "2|99|0905123456|NGUYEN VAN A|…|0|0|50000|…": what MoMo's app showed before it joined VietQR. No checksum in it. */
function momoOf(text: string): Payment | null {
  const [kind, wallet, phone, name, , , , amount] = text.split('|');
  if (kind !== '2' || wallet !== '99' || !/^0\d{9}$/.test(phone ?? '')) return null;
  const money = Number(amount);
  return {
    kind: 'payment',
    isSound: true,
    bin: BanksObject.momo.bin,
    bank: 'MoMo',
    ...(phone && { account: phone }),
    ...(name && { name }),
    ...(money > 0 && Number.isFinite(money) && { amount: money }),
  };
}

function bankName(bin: string | undefined): string | undefined {
  const named = bin ? Object.values(BanksObject).filter((bank) => bank.bin === bin) : [];
  return (named.find(({ deprecated }) => !deprecated) ?? named[0])?.shortName;
}
