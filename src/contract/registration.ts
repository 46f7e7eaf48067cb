import { z } from 'zod';

/** Where a sent form is. */
export const REGISTRATION_STATUSES = [
  'sent',
  'reading',
  /** The officer needs something more; the note says what. */
  'asked',
  'approved',
  'refused',
  'withdrawn',
] as const;

export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** A citizen may correct or withdraw what nobody has decided on. */
export const isOpenStatus = (status: RegistrationStatus): boolean =>
  status === 'sent' || status === 'reading' || status === 'asked';

/** One plain step of the line that shows where a form is. `on` is 'YYYY-MM-DD'. */
export const stepSchema = z.object({
  label: z.string(),
  on: z.string().optional(),
  state: z.enum(['done', 'now', 'next']),
});

/** A sent form as its sender sees it. */
export const registeredSchema = z.object({
  id: z.string(),
  /** Short enough to be read aloud. */
  code: z.string(),
  formId: z.string(),
  title: z.string(),
  /** Whose form it is; absent when the form asks for nobody's name. */
  forName: z.string().optional(),
  sentOn: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  /** The status in one sentence. */
  says: z.string(),
  steps: z.array(stepSchema),
  /** What the officer wrote: what is missing, or why not. */
  note: z.string().optional(),
  canChange: z.boolean(),
});

export type Registered = z.infer<typeof registeredSchema>;
export type Step = z.infer<typeof stepSchema>;
