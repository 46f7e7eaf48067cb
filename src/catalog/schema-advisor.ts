import { z } from 'zod';
import { intentId, words } from './schema-common.ts';

const name = z.string().regex(/^[a-z][a-z_]*$/);

const option = z.strictObject({ id: name, title: words.max(25), said: z.array(words).default([]) });

/** A half answer, and what is asked to make it whole. */
const narrow = z.strictObject({ said: z.array(words).min(1), ask: words, options: z.array(name).min(2) });

/** intents/receive_allowance/advisor.yaml */
export const advisorSchema = z.strictObject({
  start: z.array(words).default([]),
  questions: z
    .array(
      z.strictObject({
        id: name,
        ask: words,
        options: z.array(option).min(2).max(4),
        narrow: narrow.optional(),
      }),
    )
    .min(1)
    .max(5),
  rules: z
    .array(
      z.strictObject({
        when: z.record(name, z.array(name).min(1)),
        route: name,
        why: words,
        bring: words.optional(),
      }),
    )
    .min(1),
  routes: z.record(name, z.strictObject({ title: words, bring: words, intent: intentId, channel: name })),
});
