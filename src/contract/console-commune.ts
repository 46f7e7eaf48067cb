import { z } from 'zod';
import { roleSchema } from './console-auth.ts';

/** `GET /api/console/commune`: what pages need to name things. */
export const communeAnswer = z.object({
  villages: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Who may be given a case. */
  colleagues: z.array(
    z.object({ id: z.string(), name: z.string(), role: roleSchema, village: z.string().optional() }),
  ),
  /** Of what citizens ask about, by intent id. */
  topics: z.record(z.string(), z.string()),
  /** Titles of the forms, by form id. */
  forms: z.record(z.string(), z.string()),
});
export type CommuneAnswer = z.infer<typeof communeAnswer>;
