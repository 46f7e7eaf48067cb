import type { z } from 'zod';
import {
  askedFields,
  normalisePhone,
  plainDigits,
  problemsWith,
  type Answers,
  type FormDefinition,
  type FormField,
} from '../contract/form.ts';
import type { SubmissionAnswer, submissionRequest } from '../contract/miniapp-api.ts';
import type { InboundEvent } from '../domain/event.ts';
import { villageIn } from '../domain/form-village.ts';
import { localTime } from '../domain/hours.ts';
import { shortCode } from '../domain/ids.ts';
import { redactSecrets } from '../domain/secrets.ts';
import { slotOf } from './drafts.ts';
import { newsEvent, sentEvent } from './events.ts';
import { keysOf, sameKeys } from './keys.ts';
import { ok, refused, type Reply } from './messages.ts';
import type { MiniAppOptions } from './options.ts';
import { secretsIn } from './secrets.ts';
import type { FormSession } from './session.ts';

type Submission = z.infer<typeof submissionRequest>;

/** A filled form: kept, its draft dropped, and told to the conversation. Sent twice it is kept once. */
export async function submit(
  options: MiniAppOptions,
  session: FormSession,
  submission: Submission,
): Promise<Reply<SubmissionAnswer>> {
  const form = options.form(session.formId ?? '');
  if (!form) return refused('bad_request');
  if (submission.consent.version !== form.consent.version) return refused('form_changed');
  const now = options.clock.now();
  const fields = {
    ...problemsWith(form, submission.answers, localTime(now).date),
    ...secretsIn(form, submission.answers),
  };
  if (Object.keys(fields).length) return refused('look_again', fields);
  const answers = tidy(form, submission.answers);
  const reply = session.corrects
    ? await correct(options, session, form, { ...submission, answers }, now)
    : await keep(options, session, form, { ...submission, answers }, now);
  // A refused correction is still the person's own words.
  if (reply.kind === 'ok') {
    const { oaId, user: userIdByApp, corrects } = session;
    await options.formDrafts.drop({ oaId, userIdByApp, formId: slotOf(form.id, corrects) });
  }
  return reply;
}

async function keep(
  options: MiniAppOptions,
  session: FormSession,
  form: FormDefinition,
  { submissionId, answers }: Submission,
  now: number,
): Promise<Reply<SubmissionAnswer>> {
  const { oaId, communeId, user } = session;
  const id = options.sealer.mac('registration', `${user}|${form.id}|${submissionId}`);
  const conversationId = session.conversationId ?? (await options.conversations.findByApp(oaId, user))?.id;
  const kept = await options.registrations.put({
    id,
    code: shortCode(id),
    formId: form.id,
    oaId,
    communeId,
    ...(conversationId && { conversationId }),
    userIdByApp: user,
    answers,
    consent: { version: form.consent.version, text: form.consent.text, at: now },
    ...(session.behalf && { behalf: session.behalf }),
    ...villageOf(options, communeId, form, answers),
    keys: keysOf(options.sealer, communeId, form, answers),
    createdAt: now,
  });
  const keys = sameKeys(options.sealer, communeId, form, answers);
  const alike = await options.registrations.alike({ id, communeId, formId: form.id, keys });
  await tell(options, sentEvent(kept, form, alike, now));
  return ok({ code: kept.code, message: form.done });
}

async function correct(
  options: MiniAppOptions,
  { corrects = '', user, communeId }: FormSession,
  form: FormDefinition,
  { submissionId, answers }: Submission,
  now: number,
): Promise<Reply<SubmissionAnswer>> {
  const before = await options.registrations.find(corrects);
  if (before?.userIdByApp !== user || before.formId !== form.id) return refused('not_yours');
  const eventId = `form-${corrects}:${submissionId}`;
  const consent = { version: form.consent.version, text: form.consent.text, at: now };
  const keys = keysOf(options.sealer, communeId, form, answers);
  const village = villageOf(options, communeId, form, answers);
  const changed = await options.registrations.correct(corrects, {
    eventId,
    answers,
    consent,
    keys,
    ...village,
  });
  if (!changed) return refused('decided');
  await tell(options, newsEvent(changed, 'corrected', eventId, now));
  return ok({ code: changed.code, message: form.done });
}

/** Only what is on the commune's list: anything else is the person's own words, and stays sealed. */
function villageOf(
  { words }: Pick<MiniAppOptions, 'words'>,
  communeId: string,
  form: FormDefinition,
  answers: Answers,
): { village?: string } {
  const { villages } = words(communeId).commune;
  const village = villageIn(form, answers, villages);
  return village ? { village } : {};
}

async function tell(options: MiniAppOptions, event: InboundEvent): Promise<void> {
  await options.inbox.append(event);
  options.onAppended(event.conversationId);
}

/** What is kept: trimmed, numbers in one spelling, nothing that was skipped. */
function tidy(form: FormDefinition, answers: Answers): Answers {
  const filled = askedFields(form, answers).filter(({ id }) => answers[id]?.trim());
  return Object.fromEntries(
    filled.map(({ id, kind }) => [id, inOneSpelling(kind, (answers[id] ?? '').trim())]),
  );
}

function inOneSpelling(kind: FormField['kind'], value: string): string {
  if (kind === 'phone') return normalisePhone(value);
  if (kind === 'account' || kind === 'id_number') return plainDigits(value);
  return redactSecrets(value.normalize('NFC')).text;
}
