import { z } from 'zod';

/** The content desk: what the assistant says, changed by one officer and published by another. */

const id = z.string().min(1).max(80);
const line = z.string().max(600);
const day = z.iso.date();
const said = z.string().trim().min(1).max(300);

/** `all`: the words shared by every commune of this server. */
export const scopeSchema = z.enum(['commune', 'all']);
export type ContentScope = z.infer<typeof scopeSchema>;

/** Of an answer: whole sections by name; no lines, in a commune: the shared words again. No section at all: read again, unchanged. */
const answerEdit = z.strictObject({
  kind: z.literal('answer'),
  intent: id,
  sections: z
    .array(z.strictObject({ name: z.string().min(1).max(120), lines: z.array(line).max(40) }))
    .max(40),
});
/** Somebody read the document and vouches for a version of a fact, in one commune. */
const confirmationEdit = z.strictObject({
  kind: z.literal('confirmation'),
  fact: id,
  effectiveFrom: day,
  jurisdiction: z.string().max(10),
  by: said,
  source: said,
  on: day,
  reviewAfter: day,
});
/** A new dated version of a fact; the one before ends the day before. */
const factEdit = z.strictObject({
  kind: z.literal('fact'),
  fact: id,
  jurisdiction: z.string().max(10),
  effectiveFrom: day,
  statement: said,
  safeWording: said,
  value: z.string().max(60),
  source: said,
  reviewAfter: day,
});
/** One key of a commune's profile; empty: not filled in. */
const profileEdit = z.strictObject({
  kind: z.literal('profile'),
  key: id,
  value: z.string().trim().max(400),
});

const typedLine = z.string().max(600);
/** As typed: a line, several lines, or rows inside a row. Empty: not filled in. */
const cell = z.union([
  typedLine,
  z.array(typedLine).max(60),
  z.array(z.record(z.string().max(40), typedLine)).max(30),
]);
/** `id`: of what is there already; a row without one is new. */
const partRow = z.object({
  id: z.string().max(80).optional(),
  cells: z.record(z.string().max(40), cell),
});
export type PartCell = z.infer<typeof cell>;
export type PartRow = z.infer<typeof partRow>;
/** A list of a commune's profile, whole and in order. */
const partEdit = z.strictObject({ kind: z.literal('part'), part: id, rows: z.array(partRow).max(100) });

export const editSchema = z.discriminatedUnion('kind', [
  answerEdit,
  confirmationEdit,
  factEdit,
  profileEdit,
  partEdit,
]);
export type ContentEdit = z.infer<typeof editSchema>;

/** `POST /api/console/content/check` and, with `base` and `note`, `…/propose`. */
export const checkRequest = z.strictObject({ scope: scopeSchema, edit: editSchema });
export const proposeRequest = checkRequest.extend({
  base: z.string().max(64),
  note: z.string().trim().max(500),
});
/** `POST …/changes/:id/refuse` */
export const refuseRequest = z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** `section` where it can be told; of a list the number of the row, from 0. */
export const contentProblem = z.object({ section: z.string().optional(), text: z.string() });
export type ContentProblem = z.infer<typeof contentProblem>;

const diffLine = z.object({ mark: z.enum([' ', '-', '+']), text: z.string() });
export const contentCheckAnswer = z.object({
  problems: z.array(contentProblem),
  diff: z.array(diffLine),
  /** Every section of an answer as citizens would read it; of anything else those that would read otherwise. */
  said: z.array(z.object({ name: z.string(), was: z.array(z.string()), lines: z.array(z.string()) })),
});
export type ContentCheckAnswer = z.infer<typeof contentCheckAnswer>;

/** `replaced`: published, and something newer stands over it. */
export const changeState = z.enum(['proposed', 'published', 'replaced', 'rolled_back', 'refused']);
export const changeSchema = z.object({
  id: z.string(),
  scope: scopeSchema,
  kind: z.enum(['answer', 'confirmation', 'fact', 'profile', 'part']),
  target: z.string(),
  title: z.string(),
  state: changeState,
  author: z.string(),
  isMine: z.boolean(),
  proposedAt: z.number(),
  decider: z.string().optional(),
  decidedAt: z.number().optional(),
  note: z.string(),
  reason: z.string().optional(),
  diff: z.array(diffLine),
  /** Whether whoever asks may do it now. */
  mayDecide: z.boolean(),
  mayRollBack: z.boolean(),
});
export type ContentChangeView = z.infer<typeof changeSchema>;
/** `GET /api/console/content/changes`: the newest first. */
export const changesAnswer = z.object({ changes: z.array(changeSchema) });
export const changedAnswer = z.object({ change: changeSchema });

/** `GET /api/console/content/changes/:id/reading`: of what waits, for whoever decides. */
export const readingAnswer = z.object({
  /** What citizens read now and would read then, where that differs. */
  said: contentCheckAnswer.shape.said,
  /** Of a fact: its wording, document and days. */
  details: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type ReadingAnswer = z.infer<typeof readingAnswer>;

/** `GET /api/console/content` */
export const contentAnswer = z.object({
  jobs: z.array(
    z.object({
      title: z.string(),
      owner: z.string(),
      dueOn: z.string(),
      topic: z.string().optional(),
      fact: z.string().optional(),
    }),
  ),
  topics: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      owner: z.string(),
      reviewedOn: z.string(),
      isOverdue: z.boolean(),
      hasLocal: z.boolean(),
    }),
  ),
  waiting: z.number(),
});
export type ContentAnswer = z.infer<typeof contentAnswer>;

/** `GET /api/console/content/topics/:id` */
export const topicAnswer = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  reviewedOn: z.string(),
  sections: z.array(
    z.object({
      name: z.string(),
      inChat: z.boolean(),
      shared: z.array(z.string()),
      /** As this commune has it, before facts and profile are filled in. */
      own: z.array(z.string()),
      by: z.enum(['nation', 'province', 'commune']),
      said: z.array(z.string()),
    }),
  ),
  base: z.object({ commune: z.string(), all: z.string() }),
  mayShare: z.boolean(),
  gaps: z.array(z.object({ code: z.string(), label: z.string(), said: z.string() })),
});
export type TopicAnswer = z.infer<typeof topicAnswer>;

/** `GET /api/console/content/facts` */
export const factsAnswer = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      jurisdiction: z.string(),
      effectiveFrom: z.string(),
      statement: z.string(),
      safeWording: z.string(),
      value: z.string(),
      unit: z.string(),
      source: z.string(),
      state: z.enum(['confirmed', 'unconfirmed', 'historical']),
      by: z.string().optional(),
      until: z.string().optional(),
      said: z.string(),
      base: z.object({ commune: z.string(), all: z.string() }),
    }),
  ),
  today: z.string(),
  mayShare: z.boolean(),
});
export type FactsAnswer = z.infer<typeof factsAnswer>;

const plainField = z.object({
  name: z.string(),
  label: z.string(),
  /** `lines`: one a line. */
  kind: z.enum(['line', 'lines', 'tel', 'time', 'date', 'number', 'url', 'rows']),
  hint: z.string().optional(),
  /** What is usually written here. */
  choices: z.array(z.string()).optional(),
});
const partField = plainField.extend({
  /** Of `rows`. */
  fields: z.array(plainField).optional(),
  add: z.string().optional(),
});
export type PartField = z.infer<typeof partField>;

/** A list of the profile with what the page needs to let it be written. */
const profilePart = z.object({
  part: z.string(),
  title: z.string(),
  hint: z.string(),
  /** What the button says; without it no row comes and none goes. */
  add: z.string().optional(),
  /** Whether their order is somebody's choice. */
  isOrdered: z.boolean(),
  fields: z.array(partField),
  /** `name`: of rows that are no more than their place, such as a weekday. */
  rows: z.array(partRow.extend({ name: z.string().optional(), isKept: z.boolean().optional() })),
  by: z.enum(['nation', 'province', 'commune']),
  base: z.string(),
});
export type ProfilePart = z.infer<typeof profilePart>;

/** `GET /api/console/content/profile` */
export const profileAnswer = z.object({
  keys: z.array(
    z.object({
      key: z.string(),
      what: z.string(),
      value: z.string(),
      fallback: z.string(),
      by: z.enum(['nation', 'province', 'commune']),
      base: z.string(),
      /** Made of this list. */
      part: z.string().optional(),
    }),
  ),
  parts: z.array(profilePart),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;
