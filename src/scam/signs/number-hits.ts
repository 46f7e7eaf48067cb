import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { accountsIn } from '../../domain/entities/account.ts';
import { phonesIn, type Phone } from '../../domain/entities/phone.ts';
import { tokenFrom, type Reading } from '../../domain/entities/reading.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import type { Hit } from './hits.ts';

const SURNAMES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh luong dao mai trinh truong lam cao to ta chau thai ha doan phung luu'.split(
    ' ',
  ),
);
/** That it is a sum is all the rules ask; which one costs more to find than everything else. */
const MONEY =
  /(?<![\p{L}\d])(?:\d[\d.,]{0,15}\s?(?:k|tr|trieu|nghin|ngan|dong|vnd|d|cu|ty)(?!\p{L})\d{0,3}|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|chuc|may)\s(?:trieu|tram|chuc|ngan|nghin|cu|ty)(?!\p{L}))/giu;
/** How far a holder's name may stand from an account's number, in tokens. */
const NAME_NEAR = 8;
const countries = new Intl.DisplayNames(['vi'], { type: 'region' });

/** Telephone numbers, accounts, sums and codes as groups the rules speak of. What is quoted of them is masked. */
export function numberHits(reading: Reading): Hit[] {
  const hits: Hit[] = [];
  const place = (start: number, end: number): { from: number; to: number } => {
    const from = tokenFrom(reading.tokens, start);
    return { from, to: Math.max(from + 1, tokenFrom(reading.tokens, end)) };
  };
  for (const { value, start, end, words } of phonesIn(reading)) {
    const at = { ...place(start, end), words: maskNumbers(words) };
    hits.push({ group: 'phone', ...at }, { group: `phone_${value.kind}`, ...at, ...countryOf(value) });
  }
  for (const { value, start, end } of accountsIn(reading)) {
    const at = place(start, end);
    hits.push({ group: 'account', ...at, words: value.masked });
    const holder = personNear(reading, at);
    if (holder)
      hits.push({ group: 'account_person', ...at, words: `${value.masked} ${holder}`, whose: holder });
  }
  for (const { index, 0: sum } of reading.plain.matchAll(MONEY)) {
    hits.push({ group: 'money', ...place(index, index + sum.length) });
  }
  for (const { index, 0: dots } of reading.text.matchAll(/•{3}|(?<![\d.,])\d{4,8}(?!\d|[.,]\d)/g)) {
    hits.push({ group: 'code', ...place(index, index + dots.length) });
  }
  return hits;
}

function countryOf({ kind, number }: Phone): { more?: string } {
  const country = kind === 'foreign' && parsePhoneNumberFromString(`+${number.replace(/^\+/, '')}`)?.country;
  const name = country ? countries.of(country) : undefined;
  return name ? { more: name } : {};
}

/** A person's name in capitals near an account: "STK 0123456 NGUYEN VAN A". */
function personNear({ tokens, text }: Reading, { from, to }: { from: number; to: number }): string | null {
  const last = Math.min(tokens.length, to + NAME_NEAR);
  for (let at = Math.max(0, from - NAME_NEAR); at < last; at += 1) {
    if (!SURNAMES.has(tokens[at]?.plain ?? '')) continue;
    const name = tokens.slice(at, at + 4).map(({ start, end }) => text.slice(start, end));
    const size = name.findIndex(
      (word, i) => !/^\p{Lu}/u.test(word) || (i > 0 && Boolean(tokens[at + i]?.isApart)),
    );
    const words = name.slice(0, size < 0 ? 4 : size);
    if (words.length >= 2) return words.join(' ');
  }
  return null;
}
