import { z } from 'zod';

/** Who keeps somebody's money. The list is dated: licences come and go. */
export const PROVIDER_KINDS = ['bank', 'wallet', 'mobile_money'] as const;

export const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(2).max(40),
  kind: z.enum(PROVIDER_KINDS),
  /** Shown first, as a card of its own; the others are in a list behind "Nơi khác". */
  isCommon: z.boolean().default(false),
});

export type Provider = z.infer<typeof providerSchema>;
