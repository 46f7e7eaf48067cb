import { z } from 'zod';
import { roleSchema } from './console-auth.ts';

/** Somebody of the commune, as those see them who add and stop them. */
export const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  role: roleSchema,
  communeId: z.string(),
  village: z.string().optional(),
  isDisabled: z.boolean(),
  /** False for one who only answers from their own Zalo. */
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  hasTotp: z.boolean(),
  hasZalo: z.boolean(),
});
export type StaffMember = z.infer<typeof staffSchema>;

/** `GET /api/console/staff?commune=`: the commune is an administrator's choice, everybody else's is their own. */
export const staffAnswer = z.object({ staff: z.array(staffSchema) });

/** `POST /api/console/staff` */
export const staffAddRequest = z.strictObject({
  name: z.string().trim().min(2).max(80),
  phone: z.string().trim().min(8).max(20),
  role: roleSchema,
  village: z.string().max(60).optional(),
  communeId: z.string().max(60).optional(),
});

/** Of adding and of `POST /api/console/staff/:id/reset`. Both secrets are shown this once. */
export const staffSecretsAnswer = z.object({
  member: staffSchema,
  firstPassword: z.string(),
  /** Typed by the officer into the OA from their own Zalo: `#lienket <code>`. */
  linkCode: z.string(),
});

/** `POST /api/console/staff/:id/enable` */
export const staffChangedAnswer = z.object({ member: staffSchema });

/** `POST /api/console/staff/:id/disable`: codes of the cases that nobody has any more. */
export const staffDisabledAnswer = z.object({ member: staffSchema, reopened: z.array(z.string()) });
