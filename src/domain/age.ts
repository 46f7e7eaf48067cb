import { stripMarks } from './text.ts';

const TENS: Record<string, number> = { bay: 70, tam: 80, chin: 90 };
const DIGITS = /(?<!\d)(\d{2,3})\s*(?:tuoi|t)(?![\p{L}])/u;
const WORDS =
  /(?:ngoai|hon|gan)?\s*(bay|tam|chin)\s*(?:muoi|chuc|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)\b/u;
const HUNDRED = /(?:tram|mot tram)\s+tuoi/u;

/** Age said in the message in years, written or spoken ("tám mươi hai tuổi"); null when none is said. */
export function ageIn(text: string): number | null {
  const plain = stripMarks(text);
  const digits = DIGITS.exec(plain)?.[1];
  if (digits) return Number(digits);
  if (HUNDRED.test(plain)) return 100;
  const tens = WORDS.exec(plain)?.[1];
  if (tens && /tuoi/.test(plain)) return TENS[tens] ?? null;
  return null;
}
