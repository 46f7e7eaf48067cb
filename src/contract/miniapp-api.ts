import { z } from 'zod';
import { formSchema } from './form.ts';
import { providerSchema } from './provider.ts';
import { registeredSchema } from './registration.ts';

/** Every call is a POST with JSON; all but the first two carry `authorization: Bearer <session>`. */

const answers = z.record(z.string().max(60), z.string().max(1000));
/** Zalo's access token of the person in front of the screen. */
const accessToken = z.string().min(1).max(4096);
/** What Zalo calls this person towards the OA: a hint, checked by the server. */
const idByOa = z.string().max(60).optional();

/** `POST /api/miniapp/home` */
export const homeRequest = z.strictObject({ accessToken, idByOa });

export const homeAnswer = z.object({
  session: z.string(),
  commune: z.string(),
  forms: z.array(z.object({ id: z.string(), title: z.string(), intro: z.string(), hasDraft: z.boolean() })),
  registrations: z.array(registeredSchema),
});

/** `POST /api/miniapp/session` */
export const sessionRequest = z.strictObject({
  formId: z.string().max(60),
  accessToken,
  /** From the chat button; absent, used or expired: the same form with nothing prefilled. */
  token: z.string().max(400).optional(),
  idByOa,
  /** The sent form that is to be corrected: its answers come back as the prefill. */
  registrationId: z.string().max(100).optional(),
});

/** A half-filled form as the server keeps it. */
export const draftSchema = z.object({ answers, revision: z.int().min(1) });

export const sessionAnswer = z.object({
  session: z.string(),
  form: formSchema,
  villages: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Those that the form's provider fields may offer. */
  providers: z.array(providerSchema),
  commune: z.string(),
  /** From the chat, or from the form that is corrected. */
  prefill: z.record(z.string(), z.string()),
  fromChat: z.boolean(),
  /** 'YYYY-MM-DD' at the commune. */
  today: z.string(),
  draft: draftSchema.nullable(),
  /** AES-256-GCM, base64: seals on the phone what could not be sent yet. The same for this person and form. */
  deviceKey: z.string(),
  /** What is being corrected. */
  corrects: z.object({ id: z.string(), code: z.string() }).optional(),
});

/** `POST /api/miniapp/draft`: of revisions the highest stays; no answers at all drop the draft. */
export const draftRequest = z.strictObject({ answers, revision: z.int().min(1) });
export const draftAnswer = z.object({ revision: z.int() });

/** `POST /api/miniapp/phone`: `code` is Zalo's, single use, two minutes. The number begins with 0. */
export const phoneRequest = z.strictObject({ accessToken, code: z.string().min(1).max(4096) });
export const phoneAnswer = z.object({ phone: z.string() });

/** `POST /api/miniapp/submissions`. Sending twice is the same as once. */
export const submissionRequest = z.strictObject({
  submissionId: z.uuid(),
  answers,
  consent: z.strictObject({ version: z.string(), accepted: z.literal(true) }),
});
export const submissionAnswer = z.object({ code: z.string(), message: z.string() });

/** `POST /api/miniapp/registrations`: the caller's own, newest first. */
export const registrationsRequest = z.strictObject({});
export const registrationsAnswer = z.object({ registrations: z.array(registeredSchema) });

/** `POST /api/miniapp/withdraw`: takes the form and its consent back. */
export const withdrawRequest = z.strictObject({ registrationId: z.string().max(100) });
export const withdrawAnswer = z.object({ registration: registeredSchema });

/** `POST /api/miniapp/erase`: everything about the caller. */
export const eraseRequest = z.strictObject({ accepted: z.literal(true) });
export const eraseAnswer = z.object({ message: z.string() });

/** `GET /api/miniapp/legal`, for everybody: who is behind the mini app, and what they promise. */
export const legalPage = z.object({
  title: z.string(),
  version: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
});
export const legalAnswer = z.object({
  authority: z.string(),
  phone: z.string().optional(),
  address: z.string().optional(),
  privacy: legalPage,
  terms: legalPage,
});

/** Any refusal: `message` is for the citizen; `fields` name the answers to look at. */
export const refusal = z.object({
  error: z.string(),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});

export type HomeAnswer = z.infer<typeof homeAnswer>;
export type SessionAnswer = z.infer<typeof sessionAnswer>;
export type DraftAnswer = z.infer<typeof draftAnswer>;
export type SubmissionAnswer = z.infer<typeof submissionAnswer>;
export type LegalAnswer = z.infer<typeof legalAnswer>;
export type Refusal = z.infer<typeof refusal>;
