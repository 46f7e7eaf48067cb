import { z } from 'zod';

/** What the officers' page and the server say to each other about who is there. JSON, same origin, a cookie. */

/** `province` sees sums and no person; `village` is a member of a village's digital team. */
export const ROLES = ['village', 'officer', 'head', 'province', 'admin'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const CSRF_HEADER = 'x-csrf-token';
export const PASSWORD_MIN = 10;

const password = z.string().min(1).max(200);
const totp = z.string().trim().max(12);

/** Who is signed in, as far as their own page must know. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  communeId: z.string(),
  commune: z.string(),
  village: z.string().optional(),
  /** Nothing but the password can be done before it is changed. */
  mustChangePassword: z.boolean(),
  hasTotp: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** `POST /api/console/sign-in`. `who`: phone or name; `commune` only where the same one is in several. */
export const signInRequest = z.strictObject({
  who: z.string().trim().min(1).max(100),
  password,
  totp: totp.optional(),
  commune: z.string().max(60).optional(),
});
/** Also of `GET /api/console/me`. `csrf` goes into the header `x-csrf-token` of every call that is not a GET. */
export const signInAnswer = z.object({ me: meSchema, csrf: z.string() });

/** `POST /api/console/sign-out`, `sign-out-everywhere`, `totp/start` */
export const emptyRequest = z.strictObject({});
export const doneAnswer = z.object({ message: z.string() });

/** `POST /api/console/password` */
export const passwordRequest = z.strictObject({ old: password, new: password });

/** `POST /api/console/totp/start`: shown once, as a QR code and as letters to type. */
export const totpStartAnswer = z.object({
  secret: z.string(),
  uri: z.string(),
  /** The QR code as a `data:` address. */
  picture: z.string(),
});
/** `POST /api/console/totp/confirm` */
export const totpConfirmRequest = z.strictObject({ totp });
/** `POST /api/console/totp/stop` */
export const totpStopRequest = z.strictObject({ password });

export const CONSOLE_PROBLEMS = [
  'bad_request',
  'wrong_password',
  'ambiguous',
  'totp_needed',
  'totp_wrong',
  'blocked',
  'busy',
  'too_many',
  'session_expired',
  'csrf',
  'foreign_origin',
  'must_change_password',
  'not_allowed',
  'not_found',
  'weak_password',
  'refused',
  'internal',
] as const;
export type ConsoleProblem = (typeof CONSOLE_PROBLEMS)[number];

/** Whatever was refused: why, and a sentence for the officer. */
export const problemAnswer = z.object({ error: z.enum(CONSOLE_PROBLEMS), message: z.string() });
