import { z } from 'zod';
import { day, source, words } from './schema-common.ts';

const head = { owner: words, reviewed_on: day };
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);

/** intents/check_scam/rules/words.yaml: phrases by group; "@group" takes in another. */
export const scamWordsSchema = z.strictObject({
  ...head,
  sources: z.array(source).min(1),
  words: z.record(id, z.array(words).min(1)),
});

/** intents/check_scam/rules/signs.yaml */
export const scamSignsSchema = z.strictObject({
  ...head,
  sources: z.record(id, source),
  signs: z.array(
    z.strictObject({
      id,
      says: z.string(),
      points: z.number().min(-6).max(6),
      source: id,
      on: day,
      deniable: z.boolean().default(false),
      decisive: z.boolean().default(false),
      when: z.array(words).min(1),
      unless: z.array(words).default([]),
    }),
  ),
});

/** intents/check_scam/rules/sites.yaml */
export const scamSitesSchema = z.strictObject({
  ...head,
  sources: z.array(source).min(1),
  sites: z.array(
    z.strictObject({
      name: words,
      kind: z.enum([
        'bank',
        'wallet',
        'agency',
        'telecom',
        'power',
        'parcel',
        'insurance',
        'shop',
        'school',
        'health',
        'platform',
      ]),
      marks: z.array(z.string().regex(/^[a-z0-9-]{2,}$/)),
      domains: z.array(host).min(1),
    }),
  ),
});

/** intents/check_scam/rules/links.yaml */
export const scamLinksSchema = z.strictObject({
  ...head,
  sources: z.array(source).min(1),
  risky: z.array(z.string().regex(/^[a-z]{2,}$/)),
  shorteners: z.array(host),
  hosting: z.array(host),
  app_links: z.array(host),
  bait: z.array(words),
});
