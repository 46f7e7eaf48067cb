import { z } from 'zod';

/** The chat desk: cases, conversations, and what officers do with them. Times are epoch ms. */

export const CASE_VIEWS = ['mine', 'free', 'village', 'all', 'closed'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

export const OUTCOMES = ['answered', 'called', 'visited', 'passed_on', 'not_needed', 'unreachable'] as const;

const speaker = z.enum(['citizen', 'bot', 'officer']);

/** A case in a list. Long numbers in `last` are masked. */
export const caseRowSchema = z.object({
  id: z.string(),
  code: z.string(),
  status: z.enum(['open', 'taken', 'closed']),
  reason: z.string(),
  urgency: z.enum(['normal', 'urgent']),
  village: z.string().optional(),
  intent: z.string().optional(),
  assignee: z.string().optional(),
  registrationId: z.string().optional(),
  citizen: z.string().optional(),
  openedAt: z.number(),
  heardAt: z.number(),
  /** Absent: a person has answered. */
  waitingSince: z.number().optional(),
  /** By then somebody should have answered; absent when nobody waits. */
  dueAt: z.number().optional(),
  closedAt: z.number().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  rating: z.enum(['good', 'bad']).optional(),
  last: z.object({ from: speaker, text: z.string(), at: z.number() }).optional(),
});
export type CaseRowShown = z.infer<typeof caseRowSchema>;

/** `GET /api/console/cases?view=&skip=` */
export const casesAnswer = z.object({
  rows: z.array(caseRowSchema),
  /** How many each view holds; of closed ones nobody counts. */
  counts: z.record(z.enum(['mine', 'free', 'village', 'all']), z.number()),
  more: z.boolean(),
  now: z.number(),
});
export type CasesAnswer = z.infer<typeof casesAnswer>;

/** What became of a message to the citizen. */
export const fateSchema = z.object({
  kind: z.enum(['queued', 'sent', 'never', 'unknown']),
  /** Of `never`: the reason and what to do, for the officer. */
  why: z.string().optional(),
});
export type Fate = z.infer<typeof fateSchema>;

export const lineSchema = z.object({
  id: z.string(),
  seq: z.string(),
  at: z.number(),
  from: speaker,
  text: z.string(),
  intent: z.string().optional(),
  officer: z.string().optional(),
  /** What came with it. */
  media: z.enum(['picture', 'audio', 'file']).optional(),
  /** Long numbers of `text` are masked; `POST …/reveal` shows them. */
  isMasked: z.boolean().optional(),
  fate: fateSchema.optional(),
});
export type LineShown = z.infer<typeof lineSchema>;

/** `GET /api/console/cases/:id` */
export const caseAnswer = z.object({
  row: caseRowSchema,
  conversationId: z.string(),
  lines: z.array(lineSchema),
  /** Older lines wait before the first one. */
  more: z.boolean(),
  notes: z.array(z.object({ at: z.number(), text: z.string(), by: z.string().optional() })),
  hasAudio: z.boolean(),
  /** Earlier cases of the same citizen, newest first. */
  others: z.array(z.object({ id: z.string(), code: z.string(), status: z.string() })),
  /** Until when messages are free, and until when Zalo takes them at all. */
  freeUntil: z.number(),
  openUntil: z.number(),
  now: z.number(),
});
export type CaseAnswer = z.infer<typeof caseAnswer>;

/** `GET /api/console/cases/:id/lines?before=` */
export const linesAnswer = z.object({ lines: z.array(lineSchema), more: z.boolean() });
export type LinesAnswer = z.infer<typeof linesAnswer>;

/** Made by the page once for each wish, so that a second tap or a retry does nothing more. */
const requestId = z.string().regex(/^[\w-]{8,64}$/);

/** `POST /api/console/cases/:id/take`, `hand-back`, `reopen` */
export const caseActRequest = z.strictObject({ requestId });
/** `POST …/reply` */
export const replyRequest = z
  .strictObject({
    requestId,
    text: z.string().trim().max(1_500),
    picture: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
  })
  .refine(({ text, picture }) => text !== '' || picture !== undefined);
/** `POST …/pictures`, an image as it is: the id under which a reply sends it */
export const pictureAnswer = z.object({ picture: z.string() });
export type PictureAnswer = z.infer<typeof pictureAnswer>;
/** `POST …/reveal`: the text of one line with its numbers. */
export const revealRequest = z.strictObject({ seq: z.string().min(1).max(80) });
export const revealAnswer = z.object({ text: z.string() });
export type RevealAnswer = z.infer<typeof revealAnswer>;
/** `POST …/note` */
export const noteRequest = z.strictObject({ requestId, text: z.string().trim().min(1).max(1_000) });
/** `POST …/pass`: to a colleague, or to whoever takes it. */
export const passRequest = z.strictObject({ requestId, to: z.string().max(80).optional() });
/** `POST …/close` */
export const closeRequest = z.strictObject({
  requestId,
  outcome: z.enum(OUTCOMES),
  note: z.string().trim().max(1_000).optional(),
  /** The citizen is asked whether it helped. */
  asks: z.boolean(),
});
/** `POST …/presence` */
export const presenceRequest = z.strictObject({ isTyping: z.boolean() });

export const caseActAnswer = z.object({ row: caseRowSchema });
export type CaseActAnswer = z.infer<typeof caseActAnswer>;

/** `GET /api/console/search?q=` */
export const searchAnswer = z.object({
  cases: z.array(caseRowSchema),
  lines: z.array(
    z.object({ caseId: z.string(), code: z.string(), citizen: z.string().optional(), line: lineSchema }),
  ),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** `GET /api/console/replies`: ready-made words, with this commune's figures filled in. */
export const repliesAnswer = z.object({
  canned: z.array(z.object({ title: z.string(), text: z.string() })),
  guidance: z.array(z.object({ intent: z.string(), title: z.string(), text: z.string() })),
});
export type RepliesAnswer = z.infer<typeof repliesAnswer>;

/** `GET /api/console/waiting`: who waits longer than the commune allows itself. */
export const waitingAnswer = z.object({ late: z.number(), oldest: z.number().optional() });
export type WaitingAnswer = z.infer<typeof waitingAnswer>;

/** What pages other than the chat desk show. `trial`: how far an examination of lessons is; `calls`: who was phoned. */
export const CHANGED = ['forms', 'lessons', 'trial', 'notices', 'calls', 'content'] as const;
export type Changed = (typeof CHANGED)[number];

/** What `GET /api/console/live` sends. `reset`: something was missed, ask for everything anew. */
export const liveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), row: caseRowSchema }),
  z.object({ kind: z.literal('line'), conversationId: z.string(), line: lineSchema }),
  z.object({ kind: z.literal('fate'), conversationId: z.string(), id: z.string(), fate: fateSchema }),
  z.object({
    kind: z.literal('presence'),
    caseId: z.string(),
    who: z.array(z.object({ id: z.string(), name: z.string(), isTyping: z.boolean() })),
  }),
  /** Nothing of what it is: the page asks, and is answered behind its own walls. */
  z.object({ kind: z.literal('changed'), what: z.enum(CHANGED) }),
  z.object({ kind: z.literal('reset') }),
]);
export type Live = z.infer<typeof liveSchema>;
