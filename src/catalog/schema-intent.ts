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

/** Why a person of the commune has to look: what becomes of a case that the content asks for. */
export const deskReasons = ['allowance', 'visit', 'feedback', 'list_change', 'registration'] as const;

/** Other words for a special case: said in place of «Trả lời» when the message holds one of `when`. */
export const variantSchema = z.strictObject({
  section: words,
  when: z.array(words).min(1),
  unless: z.array(words).default([]),
  /** The message becomes a case of this kind at once. */
  case: z.enum(deskReasons).optional(),
  /** Somebody is named but not asked for: the `writer` is answered; of the `dead` nothing more is remembered. */
  of: z.enum(['writer', 'dead']).optional(),
});

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
  /**
   * `person`: answered in the form of address of whoever is asked for; `named`: says for whom, and speaks to the writer;
   * `none`: nobody else's matter.
   */
  for_whom: z.enum(['person', 'named', 'none']).default('person'),
  variants: z.array(variantSchema).default([]),
  /** `at_once`: the message becomes a case; `offered`: a button does it. */
  desk: z.strictObject({ reason: z.enum(deskReasons), how: z.enum(['at_once', 'offered']) }).optional(),
  /** Blocks of answer.md that are said in the chat only and stay off the guidance page. */
  chat_only: z.array(words).default([]),
});
