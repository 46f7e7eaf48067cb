import { z } from 'zod';
import { REGISTRATION_STATUSES } from './registration.ts';

/** Forms as officers see them. Times are epoch ms. */

const status = z.enum(REGISTRATION_STATUSES);
const id = z.string().regex(/^[0-9a-f]{8,64}$/);
/** Made by the page for one decision, so that a second tap or a retry decides nothing anew. */
const requestId = z.string().regex(/^[\w-]{8,64}$/);
const note = z.string().trim().max(500);

export const formRowSchema = z.object({
  id: z.string(),
  code: z.string(),
  formId: z.string(),
  title: z.string(),
  /** Empty when the form asks for nobody's name, or was withdrawn. */
  name: z.string(),
  village: z.string(),
  status,
  createdAt: z.number(),
  /** Since when it waits for an officer; absent when it does not. */
  waitsSince: z.number().optional(),
  /** Another form seems to be about the same person; told of open forms only. */
  hasAlike: z.boolean(),
  /** Its sender has changed it since it was first sent. */
  isCorrected: z.boolean(),
});
export type FormRow = z.infer<typeof formRowSchema>;

/** `GET /api/console/registrations?form=&village=&status=&q=&after=` */
export const formsQuery = z.object({
  form: z.string().max(60).optional(),
  village: z.string().max(60).optional(),
  status: status.optional(),
  /** A code, a name with or without marks, or the last digits of a phone. */
  q: z.string().trim().max(80).optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f]{8,64}$/)
    .optional(),
});
export const formsAnswer = z.object({
  forms: z.array(formRowSchema),
  /** Of the same form and village, whatever the status. */
  counts: z.partialRecord(status, z.number()),
  /** For `after`; absent on the last page. */
  next: z.string().optional(),
});
export type FormsAnswer = z.infer<typeof formsAnswer>;

export const formCheckSchema = z.object({
  item: z.string(),
  label: z.string(),
  /** What the server itself sees. */
  says: z.string(),
  isFine: z.boolean(),
  by: z.string().optional(),
  at: z.number().optional(),
  /** Looked at before the form was last changed by its sender. */
  isStale: z.boolean(),
});
export const formDetailSchema = formRowSchema.extend({
  answers: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      value: z.string(),
      kind: z.enum(['phone', 'plain']),
      /** Long numbers are hidden; `POST …/number` shows them. */
      isMasked: z.boolean(),
    }),
  ),
  consent: z.object({
    text: z.string(),
    version: z.string(),
    at: z.number(),
    withdrawnAt: z.number().optional(),
  }),
  behalf: z.object({ relation: z.string(), agreedAt: z.number() }).optional(),
  history: z.array(
    z.object({ at: z.number(), says: z.string(), by: z.string(), note: z.string().optional() }),
  ),
  /** What the sender wrote to the commune after the form came in, oldest first. */
  words: z.array(z.object({ at: z.number(), text: z.string() })),
  checks: z.array(formCheckSchema),
  alike: z.array(formRowSchema),
  /** Who has it in hand. */
  holder: z.string().optional(),
  may: z.object({ ask: z.boolean(), decide: z.boolean() }),
});
export type FormDetail = z.infer<typeof formDetailSchema>;
/** `GET /api/console/registrations/:id`, and of every change. */
export const formDetailAnswer = z.object({ form: formDetailSchema });

/** `POST /api/console/registrations/:id/number` */
export const numberRequest = z.strictObject({ field: z.string().max(60) });
export const numberAnswer = z.object({ value: z.string() });

/** `POST /api/console/registrations/:id/check` */
export const checkRequest = z.strictObject({ item: z.string().max(80), isDone: z.boolean() });

export const VERDICTS = ['approved', 'asked', 'refused'] as const;
/** `POST /api/console/registrations/:id/decide`; words are needed unless it is approved. */
export const decideRequest = z.strictObject({ requestId, to: z.enum(VERDICTS), note: note.default('') });
export const decidedAnswer = z.object({ message: z.string(), form: formDetailSchema });

/** `POST /api/console/registrations/decide` */
export const batchRequest = z.strictObject({
  requestId,
  ids: z.array(id).min(1).max(50),
  to: z.enum(['approved', 'asked']),
  note: note.default(''),
});
export const batchAnswer = z.object({
  results: z.array(z.object({ id: z.string(), code: z.string(), isDone: z.boolean(), says: z.string() })),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;
