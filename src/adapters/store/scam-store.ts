import type { ScamMark, ScamMemory, Sealer } from '../../ports.ts';
import { SHOWN_LASTS_MS, type ShownMessage } from '../../domain/scam-memory.ts';
import { areAlike, bandsOf } from '../../domain/scam-shape.ts';
import type { ShownDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

/** More than these share a band only in a flood; the newest tell enough. */
const LOOKED_AT = 300;

/** Whose it was, for counting and forgetting only: nothing leads back. */
export function shownBy(sealer: Sealer, conversationId: string): string {
  return sealer.mac('shown', conversationId);
}

export function createScamMemory({ shown }: Pick<Models, 'shown'>, sealer: Sealer): ScamMemory {
  return {
    async known({ communeId, conversationId, shape }, since) {
      const near = await shown
        .find({ communeId, bands: { $in: bandsOf(shape) } })
        .sort({ at: -1 })
        .limit(LOOKED_AT)
        .lean();
      const alike = near.filter((doc) => areAlike(doc.shape, shape));
      const mark = newestMark(alike);
      return { ...(mark && { mark }), others: othersOf(alike, shownBy(sealer, conversationId), since) };
    },
    async show(message) {
      await prune(shown, message);
      try {
        await raw(shown).insertOne(toDoc(message, sealer));
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
      }
    },
    async mark(communeId, id, mark) {
      const { matchedCount } = await shown.updateOne({ _id: id, communeId }, { $set: { mark } });
      return matchedCount === 1;
    },
  };
}

function toDoc({ id, conversationId, shape, ...rest }: ShownMessage, sealer: Sealer): ShownDoc {
  return {
    _id: id,
    ...rest,
    person: shownBy(sealer, conversationId),
    shape: [...shape],
    bands: bandsOf(shape),
  };
}

function newestMark(alike: readonly ShownDoc[]): ScamMark | undefined {
  const marks = alike.flatMap(({ mark }) => (mark ? [mark as ScamMark] : []));
  return marks.sort((a, b) => b.at - a.at)[0];
}

function othersOf(alike: readonly ShownDoc[], own: string, since: number): { id: string; at: number }[] {
  const first = new Map<string, { id: string; at: number }>();
  for (const { _id: id, person, at } of [...alike].sort((a, b) => a.at - b.at)) {
    if (person !== own && at >= since && !first.has(person)) first.set(person, { id, at });
  }
  return [...first.values()];
}

/** What an officer marked stays. */
async function prune(shown: Models['shown'], { communeId, at }: ShownMessage): Promise<void> {
  await shown.deleteMany({ communeId, at: { $lt: at - SHOWN_LASTS_MS }, mark: { $exists: false } });
}
