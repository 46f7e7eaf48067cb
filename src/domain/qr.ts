/** What a code on a picture is for. */
export type QrCode =
  | Payment
  | { kind: 'link'; url: string }
  /** Somebody's papers. On purpose it carries nothing of what they say. */
  | { kind: 'id_card' }
  | { kind: 'wifi'; name: string }
  /** A name card or a number to ring. */
  | { kind: 'contact'; text: string }
  | { kind: 'text'; text: string };

/** Money would go there. Everything in it is what the code claims, and anybody can print a code. */
export interface Payment {
  kind: 'payment';
  /** False: its checksum is wrong or its fields do not fit; nothing else in it is worth saying. */
  isSound: boolean;
  /** Who keeps the account: a bank's number (BIN), or `VNPAY`. */
  bin?: string;
  /** The bank as people call it; unknown banks have none. */
  bank?: string;
  account?: string;
  name?: string;
  /** In đồng. */
  amount?: number;
  purpose?: string;
}

/** Longer texts are no code that somebody would scan in a shop. */
const LONGEST = 4_000;

/** Reads the text of one code. What is a payment is told by `paymentIn`: that standard is a library's work. */
export function readQr(text: string, paymentIn: (text: string) => Payment | null): QrCode {
  const said = text.slice(0, LONGEST).normalize('NFC').trim();
  const payment = paymentIn(said);
  if (payment) return payment;
  if (isOfPapers(said)) return { kind: 'id_card' };
  const wifi = /^WIFI:/i.test(said) ? (/[:;]S:((?:\\.|[^;\\])*)/i.exec(said)?.[1] ?? '') : null;
  if (wifi !== null) return { kind: 'wifi', name: wifi.replace(/\\(.)/g, '$1') };
  if (/^(?:BEGIN:VCARD|MECARD:|tel:)/i.test(said)) return { kind: 'contact', text: said };
  return isLink(said) ? { kind: 'link', url: said } : { kind: 'text', text: said };
}

/** Twelve digits that begin like a province's, standing alone: an ID number. */
const ID_NUMBER = /(?<!\d)0\d{11}(?!\d)/;
/** The back of an ID card or a passport, as machines read it. */
const MACHINE_READ = /\b(?:IDVNM|P[A-Z<]VNM)/;
/** A health-insurance card: its number, then the name in hexadecimal or in letters. */
const HEALTH_CARD = /^(?:[A-Z]{2}\d{13}|\d{10})\|/;

/** "012345678901|123456789|Nguyễn Văn A|01011960|Nam|…": an ID card, in any of its versions; or other papers. */
function isOfPapers(text: string): boolean {
  if (/^\d{12}\|/.test(text) || HEALTH_CARD.test(text) || MACHINE_READ.test(text)) return true;
  return !isLink(text) && ID_NUMBER.test(text);
}

const SCHEME = /^(?!(?:tel|sms|smsto|mailto|geo):)[a-z][a-z\d+.-]{1,30}:\/\//i;
const BARE = /^(?:www\.)?(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}(?:[/?#]\S*)?$/i;

function isLink(text: string): boolean {
  return (
    !/\s/.test(text) && (SCHEME.test(text) || /^(?:javascript|data|intent):/i.test(text) || BARE.test(text))
  );
}

/** The host of a web address; null for what opens an app or runs something. */
export function hostOf(url: string): string | null {
  const full = BARE.test(url) ? `http://${url}` : url;
  const parsed = URL.canParse(full) ? new URL(full) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
}

/** Enough to compare with a notice, never the whole of a short one: "4500201001234" → "1234". */
export function lastOf(account: string): string {
  return account.slice(Math.max(account.length - 4, Math.ceil(account.length / 2)));
}
