import { z } from 'zod';
import { roleSchema } from './console-auth.ts';

/** Longer than this nobody is away: they are disabled, or say it again. */
export const MOST_AWAY_DAYS = 60;

/** Of `GET` and `POST /api/console/away`. */
export const awayAnswer = z.object({
  /** Epoch ms; absent when the officer is here. */
  awayUntil: z.number().optional(),
  /** Names of those who hear of new cases in the officer's place; may be nobody. */
  standIns: z.array(z.string()),
});
export type AwayAnswer = z.infer<typeof awayAnswer>;

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
  /** Here, linked, and wrote to the OA lately enough that Zalo lets it write to them. */
  isReachable: z.boolean(),
});
export type OnCallPerson = z.infer<typeof personSchema>;

const placeSchema = z.object({
  /** Absent: cases whose village is not known. */
  id: z.string().optional(),
  name: z.string(),
  /** Who belongs there, whether or not they can be told now; none of `Chưa rõ thôn`. */
  own: z.array(personSchema),
  /** The commune's own, who are told instead of them, or where the village is not known; empty where `isCovered`. */
  instead: z.array(personSchema),
  /** Somebody of the village itself is reachable. */
  isCovered: z.boolean(),
});
export type OnCallPlace = z.infer<typeof placeSchema>;

/** `GET /api/console/on-call` */
export const onCallAnswer = z.object({ places: z.array(placeSchema), now: z.number() });
export type OnCallAnswer = z.infer<typeof onCallAnswer>;
