import { z } from 'zod';

/** Words somebody reads: never empty, no blanks at the ends. */
export const words = z.string().trim().min(1);
export const optionalWords = words.nullable().default(null);
/** 'YYYY-MM-DD'; dates in this form compare as plain text. */
export const day = z.iso.date();
export const intentId = z.string().regex(/^[a-z][a-z0-9_]*$/);
export const factId = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/);
export const keyName = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/);
export const jurisdiction = z.string().regex(/^VN(-[A-Z]{2,3})?$/);

/** Where a sentence comes from. A number alone is not enough: numbers repeat from year to year. */
export const source = z.strictObject({
  title: words,
  number: words.optional(),
  date: day.nullable().optional(),
  province: words.optional(),
  year: z.number().int().min(2000).max(2100).optional(),
  url: z.url().optional(),
});
