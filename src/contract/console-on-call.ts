import { z } from 'zod';
import { roleSchema } from './console-auth.ts';

/** Longer than this nobody is away: they are disabled, or say it again. */
export const MOST_AWAY_DAYS = 60;

/** Of `GET` and `POST /api/console/away`: epoch ms; absent when the officer is here. */
export const awayAnswer = z.object({ awayUntil: z.number().optional() });

/** `POST /api/console/away`: without `until` the officer is back. */
export const awayRequest = z.strictObject({ until: z.number().int().positive().optional() });

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** The village they belong to; none for the commune's own. */
  village: z.string().optional(),
  /** Epoch ms. */
  awayUntil: z.number().optional(),
  hasZalo: z.boolean(),
});
export type OnCallPerson = z.infer<typeof personSchema>;

const placeSchema = z.object({
  /** Absent: cases whose village is not known. */
  id: z.string().optional(),
  name: z.string(),
  /** Who hears of a case there, in this order. */
  told: z.array(personSchema),
  /** People of that village who do not hear of it now. */
  away: z.array(personSchema),
  /** Somebody of the village itself is here and has a linked Zalo. */
  isCovered: z.boolean(),
});
export type OnCallPlace = z.infer<typeof placeSchema>;

/** `GET /api/console/on-call` */
export const onCallAnswer = z.object({ places: z.array(placeSchema), now: z.number() });
export type OnCallAnswer = z.infer<typeof onCallAnswer>;
