import { noticeCodeIn, NOTICE_CODE } from '../notice.ts';
import { SHORT_CODE } from '../ids.ts';
import { foundAt, type Found } from './found.ts';
import { readingOf, type Reading } from './reading.ts';

/** A code somebody reads out, as it is printed. */
export interface Code {
  code: string;
  of: 'dossier' | 'registration' | 'notice' | 'electricity';
}

const EDGE = String.raw`(?<![\p{L}\p{N}.])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** Public services: office, day of filing, number; "000.00.00.H48-240115-0001", "G22.99.01-251120-000123". */
const DOSSIER = new RegExp(
  String.raw`${EDGE}((?:\d{3}(?:\.\d{2}){1,3}\.[a-z]\d{2}|[a-z]\d{2})(?:\.\d{2,3}){0,4}) ?[-–] ?(\d{2})(\d{2})(\d{2}) ?[-–] ?(\d{4,7})${END}`,
  'gu',
);
/** Customers of the power companies: PA… to PE…, two digits, then letters or digits, thirteen in all. */
const ELECTRICITY = new RegExp(String.raw`${EDGE}p[a-eghkmn]\d{2} ?[a-z0-9]{2} ?\d{5,7}${END}`, 'gu');

export function codesIn(input: string | Reading): Found<'code', Code>[] {
  const reading = readingOf(input);
  return [...dossiers(reading), ...electricity(reading), ...notices(reading), ...registrations(reading)];
}

function place(match: RegExpMatchArray): [number, number] {
  return [match.index ?? 0, (match.index ?? 0) + match[0].length];
}

function dossiers(reading: Reading): Found<'code', Code>[] {
  return [...reading.plain.matchAll(DOSSIER)].flatMap((match) => {
    const [, office = '', year = '', month = '', day = '', number = ''] = match;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return [];
    const code = `${office}-${year}${month}${day}-${number}`.toUpperCase();
    return [foundAt(reading, 'code', { code, of: 'dossier' }, ...place(match))];
  });
}

function electricity(reading: Reading): Found<'code', Code>[] {
  return [...reading.plain.matchAll(ELECTRICITY)].map((match) =>
    foundAt(
      reading,
      'code',
      { code: match[0].replace(/ /g, '').toUpperCase(), of: 'electricity' },
      ...place(match),
    ),
  );
}

function notices(reading: Reading): Found<'code', Code>[] {
  return [...reading.text.matchAll(NOTICE_CODE)].map((match) =>
    foundAt(reading, 'code', { code: noticeCodeIn(match[0]) ?? '', of: 'notice' }, ...place(match)),
  );
}

function registrations(reading: Reading): Found<'code', Code>[] {
  return [...reading.text.matchAll(SHORT_CODE)].flatMap((match) => {
    // "ve 23h", "ca 25k": an hour, an amount.
    if (/^[a-z]{2} \d\d[hgktd]$/.test(match[0])) return [];
    const code = match.slice(1).join('').toUpperCase();
    return [foundAt(reading, 'code', { code, of: 'registration' }, ...place(match))];
  });
}
