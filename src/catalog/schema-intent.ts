import { z } from 'zod';
import { day, intentId, source, words } from './schema-common.ts';

export const intentKinds = [
  'guidance',
  'emergency',
  'handoff',
  'staff',
  'smalltalk',
  'menu',
  'none',
] as const;

/** intents/<id>/intent.yaml */
export const intentSchema = z.strictObject({
  id: intentId,
  kind: z.enum(intentKinds),
  title: words.max(60),
  menu: words.max(20),
  owner: words,
  reviewed_on: day,
  next: z.array(intentId).max(4),
  form: words.optional(),
  sources: z.array(source).default([]),
  /** Blocks of answer.md that are said in the chat only and stay off the guidance page. */
  chat_only: z.array(words).default([]),
});
