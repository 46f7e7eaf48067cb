import { stripMarks } from './text.ts';

const TENS: Record<string, number> = { bay: 70, tam: 80, chin: 90 };
const OLDEST = 125;
const DIGITS = /(?<!\d[ .-]?)(\d{2,3})\s*(?:tuoi|t)(?!\p{L})/gu;
const WORDS =
  /(?<!\p{L})(bay|tam|chin)\s+(?:muoi|chuc|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)(?!\p{L})(?=.*tuoi)/u;
const PAST_TEN = /(?<!\p{L})ngoai\s+(bay|tam|chin)\s+(?:muoi|chuc)(?!\p{L})/u;
const HUNDRED = /(?<!\p{L})tram(?:\s+(?:linh|le|muoi))?(?:\s+\p{L}+)?\s+tuoi/u;

/** The oldest age said in the message, written or spoken ("tám mươi hai tuổi"); null when none is said. */
export function ageIn(text: string): number | null {
  const plain = stripMarks(text.slice(0, 2_000));
  const ages = [...plain.matchAll(DIGITS)].map((match) => Number(match[1])).filter((age) => age <= OLDEST);
  if (HUNDRED.test(plain)) ages.push(100);
  const tens = WORDS.exec(plain)?.[1] ?? PAST_TEN.exec(plain)?.[1];
  if (tens) ages.push(TENS[tens] ?? 0);
  return ages.length ? Math.max(...ages) : null;
}
