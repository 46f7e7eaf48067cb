import type { Lessons, Sealer } from '../../ports.ts';
import {
  LESSONS_LAST_MS,
  MOST_LESSONS,
  type Heard,
  type Lesson,
  type LessonKind,
  type LessonState,
} from '../../domain/lesson.ts';
import type { LessonDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

/** Deleted in one query at most. */
const CHUNK = 500;

/** Whose it was, for forgetting only: nothing leads back. */
export function personOf(sealer: Sealer, conversationId: string): string {
  return sealer.mac('lesson', conversationId);
}

export function createLessons(models: Pick<Models, 'lessons'>, sealer: Sealer): Lessons {
  const { lessons } = models;
  const prune = (communeId: string, now: number): Promise<void> => pruneLessons(models, communeId, now);
  return {
    async add({ id, text, heard, conversationId, ...rest }, now) {
      try {
        await raw(lessons).insertOne({
          _id: id,
          ...rest,
          person: personOf(sealer, conversationId),
          state: 'new',
          sealed: sealer.seal({ text, heard }, whereOf(id)),
        });
      } catch (error) {
        if ((error as { code?: number }).code === 11000) return false;
        throw error;
      }
      await prune(rest.communeId, now);
      return true;
    },
    async hint(id, next) {
      await lessons.updateOne({ _id: id, next: { $exists: false } }, { $set: { next } });
    },
    async of(communeId, limit) {
      const docs = await lessons
        .find({ communeId, state: { $ne: 'dropped' } })
        .sort({ at: -1 })
        .limit(limit)
        .lean();
      return docs.map((doc) => openLesson(doc, sealer));
    },
    async relabel(communeId, id, { intent, officerId, at }) {
      const { modifiedCount } = await lessons.updateOne(
        { _id: id, communeId },
        { $set: { kind: 'relabelled', label: intent, state: 'new', officerId, labelledAt: at } },
      );
      return modifiedCount === 1;
    },
    async mark(communeId, ids, state) {
      const { modifiedCount } = await lessons.updateMany(
        { _id: { $in: [...ids] }, communeId },
        { $set: { state } },
      );
      return modifiedCount;
    },
    prune,
  };
}

function whereOf(id: string): string {
  return `lesson:${id}`;
}

function openLesson(doc: LessonDoc, sealer: Sealer): Lesson {
  const { _id: id, communeId, oaId, at, label, next, sealed } = doc;
  return {
    id,
    communeId,
    oaId,
    at,
    ...sealer.open<{ text: string; heard: Heard }>(sealed, whereOf(id)),
    kind: doc.kind as LessonKind,
    state: doc.state as LessonState,
    ...(label && { label }),
    ...(next && { next }),
  };
}

/** The dropped ones count too: they are kept so that the same event does not bring them back. */
async function pruneLessons(
  { lessons }: Pick<Models, 'lessons'>,
  communeId: string,
  now: number,
): Promise<void> {
  await lessons.deleteMany({ communeId, at: { $lt: now - LESSONS_LAST_MS } });
  const beyond = await lessons
    .find({ communeId }, { _id: 1 })
    .sort({ at: -1 })
    .skip(MOST_LESSONS)
    .limit(CHUNK)
    .lean();
  if (beyond.length) await lessons.deleteMany({ _id: { $in: beyond.map(({ _id }) => _id) } });
}
