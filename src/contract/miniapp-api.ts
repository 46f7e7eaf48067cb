import { z } from 'zod';
import { formSchema } from './form.ts';

/** `POST /api/miniapp/session` */
export const sessionRequest = z.strictObject({
  formId: z.string().max(60),
  /** Zalo's access token of the person in front of the screen. */
  accessToken: z.string().min(1).max(4096),
  /** From the chat button; absent, used or expired: the same form with nothing prefilled. */
  token: z.string().max(400).optional(),
});

export const sessionAnswer = z.object({
  session: z.string(),
  form: formSchema,
  villages: z.array(z.object({ id: z.string(), name: z.string() })),
  commune: z.string(),
  /** Empty unless the token was good and belongs to this person. */
  prefill: z.record(z.string(), z.string()),
  fromChat: z.boolean(),
  /** 'YYYY-MM-DD' at the commune. */
  today: z.string(),
});

/** `POST /api/miniapp/submissions`, with `authorization: Bearer <session>`. Sending twice is the same as once. */
export const submissionRequest = z.strictObject({
  submissionId: z.uuid(),
  answers: z.record(z.string().max(60), z.string().max(1000)),
  consent: z.strictObject({ version: z.string(), accepted: z.literal(true) }),
});

export const submissionAnswer = z.object({ code: z.string(), message: z.string() });

/** Any refusal: `message` is for the citizen; `fields` name the answers to look at. */
export const refusal = z.object({
  error: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});

export type SessionAnswer = z.infer<typeof sessionAnswer>;
export type SubmissionAnswer = z.infer<typeof submissionAnswer>;
export type Refusal = z.infer<typeof refusal>;
