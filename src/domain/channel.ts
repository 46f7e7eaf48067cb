import { stripMarks } from './text.ts';

/** Ways to be paid as people name them; the values are those of the form's question `channel`. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['mobile_money', /\bmobile ?money\b/],
  [
    'wallet',
    /\b(?:vi (?:dien tu|momo|zalo ?pay|viettel|vnpt|vnpay)|qua vi|vo vi|vao vi|momo|zalo ?pay|(?:viettel|vnpt) ?money)\b/,
  ],
  ['vneid', /\bvneid\b/],
  ['own_account', /\b(?:tai khoan|ngan hang|the atm|stk|agribank|vietcombank|bidv|vietinbank|lpbank)\b/],
  ['cash_point', /\b(?:tien mat|diem chi)\b/],
  ['home', /\b(?:tai nha|den nha|toi nha|tan nha)\b/],
];
const CHANGES = /\b(?:khong|dung|chua|doi|thay vi|hay|thoi)\b/;

/** The one way a message names; null when it names several, or takes one back. */
export function channelNamed(text: string): string | null {
  const plain = stripMarks(text).toLowerCase();
  const named = NAMED.filter(([, words]) => words.test(plain)).map(([channel]) => channel);
  return named.length === 1 && !CHANGES.test(plain) ? (named[0] ?? null) : null;
}
