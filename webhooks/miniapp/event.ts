import { z } from 'zod';

const known = {
  appId: z.string().min(1).max(64),
  timestamp: z.union([z.int().positive(), z.string().regex(/^\d{10,16}$/)]).transform(Number),
};

/** Every event of the mini app; note `event` and camelCase, unlike the OA's. */
export const ENVELOPE = z.object({ event: z.string().min(1).max(100), ...known });

/** Somebody took back the consent they gave to the mini app. */
export const REVOKED = z.object({
  event: z.literal('user.revoke.consent'),
  userId: z.string().min(1).max(64),
  ...known,
});

/** Zalo has looked at a version that was handed in. */
export const REVIEWED = z.object({
  event: z.literal('versions.review.done'),
  versionId: z.union([z.number(), z.string().max(60)]),
  status: z.union([z.number(), z.string().max(60)]),
  description: z.string().max(2_000).nullish(),
  ...known,
});
