import { isOpenStatus, REGISTRATION_STATUSES } from '../../contract/registration.ts';
import type { Registration, RegistrationChange, Registrations, Sealer, Sender } from '../../ports.ts';
import type { RegistrationDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

const UNDECIDED = REGISTRATION_STATUSES.filter(isOpenStatus);
const ALIKE = 3;

const answerPlace = (id: string, field: string): string => `registration:${id}:${field}`;
const notePlace = (id: string, eventId: string): string => `registration:${id}:note:${eventId}`;

export function createRegistrations(models: Pick<Models, 'registrations'>, sealer: Sealer): Registrations {
  const { registrations } = models;
  const open = (doc: RegistrationDoc): Registration => toRegistration(doc, sealer);
  const find = async (id: string): Promise<Registration | null> => {
    const doc = await registrations.findOne({ _id: id }).lean();
    return doc ? open(doc) : null;
  };
  return {
    find,
    async put(registration) {
      const { id, answers, createdAt, ...rest } = registration;
      const first = { eventId: `form-${id}`, at: createdAt, to: 'sent', by: 'citizen' } as const;
      await raw(registrations)
        .insertOne({
          _id: id,
          ...rest,
          createdAt,
          status: 'sent',
          history: [first],
          answers: sealAnswers(sealer, id, answers),
        })
        .catch((error: unknown) => {
          if ((error as { code?: number }).code !== 11000) throw error;
        });
      return (await find(id)) ?? { ...registration, status: 'sent', history: [first] };
    },
    async findByCode(communeId, code) {
      const doc = await registrations.findOne({ communeId, code }).sort({ createdAt: -1 }).lean();
      return doc ? open(doc) : null;
    },
    async sentBy(sender, limit) {
      const docs = await registrations
        .find({ $or: sentFrom(sender) })
        .sort({ createdAt: -1 })
        .limit(limit)
        .lean();
      return docs.map(open);
    },
    ...createChanges(registrations, sealer, find),
    alike: (of) => alike(registrations, of),
  };
}

/** What happens to a form after it was sent: only while nobody has decided, and once for an event. */
function createChanges(
  registrations: Models['registrations'],
  sealer: Sealer,
  find: Registrations['find'],
): Pick<Registrations, 'change' | 'correct'> {
  /** What the event changed before is given back as it is now. */
  const alter = async (id: string, eventId: string, update: object): Promise<Registration | null> => {
    await registrations.updateOne(
      { _id: id, status: { $in: UNDECIDED }, 'history.eventId': { $ne: eventId } },
      update,
    );
    const now = await find(id);
    return now?.history.some((one) => one.eventId === eventId) ? now : null;
  };
  return {
    change(id, change) {
      const { note, ...step } = change;
      const sealed = note ? { sealed: sealer.seal(note, notePlace(id, change.eventId)) } : {};
      return alter(id, change.eventId, {
        $set: { status: change.to, ...(change.to === 'withdrawn' && emptied(change)) },
        ...(change.to === 'withdrawn' && { $unset: { village: 1 } }),
        $push: { history: { ...step, ...sealed } },
      });
    },
    correct(id, { answers, consent, keys, village, eventId }) {
      const step = { eventId, at: consent.at, to: 'sent', by: 'citizen' };
      return alter(id, eventId, {
        $set: {
          status: 'sent',
          answers: sealAnswers(sealer, id, answers),
          consent,
          keys,
          ...(village && { village }),
        },
        ...(!village && { $unset: { village: 1 } }),
        $push: { history: step },
      });
    },
  };
}

async function alike(
  registrations: Models['registrations'],
  { id, communeId, formId, keys }: Parameters<Registrations['alike']>[0],
): Promise<string[]> {
  if (!keys.length) return [];
  const docs = await registrations
    .find({ keys: { $in: keys } }, { code: 1, communeId: 1, formId: 1, status: 1, createdAt: 1 })
    .lean();
  return docs
    .filter((doc) => doc._id !== id && doc.communeId === communeId && doc.formId === formId)
    .filter(({ status }) => status !== 'withdrawn')
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, ALIKE)
    .map(({ code }) => code);
}

function sentFrom({ id, oaId, userIdByApp }: Sender): object[] {
  return [{ conversationId: id }, ...(userIdByApp ? [{ oaId, userIdByApp }] : [])];
}

function emptied({ at }: RegistrationChange) {
  return { answers: [], keys: [], 'consent.withdrawnAt': at };
}

function sealAnswers(sealer: Sealer, id: string, answers: Registration['answers']) {
  return Object.entries(answers).map(([field, value]) => ({
    field,
    sealed: sealer.seal(value, answerPlace(id, field)),
  }));
}

/** Each answer and note opened at its place. */
export function toRegistration(doc: RegistrationDoc, sealer: Sealer): Registration {
  const { _id: id, answers, history, ...rest } = doc;
  const opened = answers.map(
    ({ field, sealed }) => [field, sealer.open<string>(sealed, answerPlace(id, field))] as const,
  );
  return {
    id,
    ...rest,
    answers: Object.fromEntries(opened),
    history: history.map(({ sealed, ...step }) => ({
      ...step,
      ...(sealed && { note: sealer.open<string>(sealed, notePlace(id, step.eventId)) }),
    })),
  };
}
