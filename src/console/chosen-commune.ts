import { refused } from './auth/replies.ts';
import type { SignedIn } from './auth/guard.ts';

/** The same for a commune that is not theirs as for one that does not exist. */
export const NO_COMMUNE = refused(404, 'not_found', 'Không có xã này trong phần việc của anh/chị.');

/** One's own; an administrator may name any that is served here. */
export function chosenCommune<T extends { id: string }>(
  communes: readonly T[],
  { role, communeId }: Pick<SignedIn, 'role' | 'communeId'>,
  wanted: string | undefined,
): T | null {
  const isOwn = wanted === undefined || wanted === communeId;
  if (!isOwn && role !== 'admin') return null;
  return communes.find(({ id }) => id === (wanted ?? communeId)) ?? null;
}
