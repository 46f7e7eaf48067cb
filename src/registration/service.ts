import type { Clock, Conversations, FormTokens, Inbox, Registrations, Sealer } from '../ports.ts';
import {
  problemsWith,
  normalisePhone,
  plainDigits,
  type Answers,
  type FormDefinition,
  type FormField,
} from '../contract/form.ts';
import type { InboundEvent } from '../domain/event.ts';
import { localTime } from '../domain/hours.ts';
import { nextSeq, shortCode } from '../domain/ids.ts';
import { mayHoldSecret, redactSecrets } from '../domain/secrets.ts';
import type { Behalf } from '../domain/records.ts';
import { hashToken } from './links.ts';
import type { FormSession } from './session.ts';

export interface RegistrationOptions {
  tokens: FormTokens;
  registrations: Registrations;
  conversations: Conversations;
  inbox: Inbox;
  sealer: Sealer;
  clock: Clock;
  onAppended(conversationId: string): void;
}

export interface Submission {
  submissionId: string;
  answers: Answers;
  consent: { version: string; accepted: true };
}

export interface ChatLink {
  oaId: string;
  /** Absent when the link was used before or is too old. */
  conversationId?: string;
  prefill?: Readonly<Record<string, string>>;
  behalf?: Behalf;
}

/** The server side of the mini app's forms. */
export function createRegistrationService(options: RegistrationOptions) {
  return {
    /**
     * What a chat link stands for. It opens its conversation once, in time, and only for the person it was given
     * to; after that it still tells that person's OA, so that the form reaches the right commune.
     */
    async linkOf(token: string | undefined, userIdByApp: string): Promise<ChatLink | null> {
      if (!token) return null;
      const hash = hashToken(token);
      const known = await options.tokens.peek(hash);
      const conversation = known && (await options.conversations.find(known.conversationId));
      if (!conversation || conversation.userIdByApp !== userIdByApp) return null;
      const redeemed = await options.tokens.redeem(hash, options.clock.now());
      if (!redeemed) return { oaId: known.oaId };
      const { oaId, conversationId, prefill = {}, behalf } = redeemed;
      return { oaId, conversationId, prefill, ...(behalf && { behalf }) };
    },
    /** The key that seals on the phone what could not be sent yet: the same whenever this person opens this form. */
    deviceKey(userIdByApp: string, formId: string): string {
      const halves = ['1', '2'].map((half) =>
        options.sealer.mac(`device-key-${half}`, `${userIdByApp}|${formId}`),
      );
      return Buffer.from(halves.join(''), 'hex').toString('base64');
    },
    submit: (session: FormSession, form: FormDefinition, submission: Submission) =>
      submit(options, session, form, submission),
  };
}

export type Submitted =
  | { kind: 'kept'; code: string }
  | { kind: 'refused'; fields: Record<string, string> }
  /** The form changed while it was being filled in: the consent given is for other words. */
  | { kind: 'outdated' };

async function submit(
  options: RegistrationOptions,
  session: FormSession,
  form: FormDefinition,
  submission: Submission,
): Promise<Submitted> {
  const now = options.clock.now();
  const fields = {
    ...problemsWith(form, submission.answers, localTime(now).date),
    ...secretsIn(form, submission.answers),
  };
  if (submission.consent.version !== form.consent.version) return { kind: 'outdated' };
  if (Object.keys(fields).length) return { kind: 'refused', fields };
  const id = options.sealer.mac('registration', `${session.user}|${form.id}|${submission.submissionId}`);
  const conversation =
    session.conversationId ?? (await options.conversations.findByApp(session.oaId, session.user))?.id;
  const kept = await options.registrations.put({
    id,
    code: shortCode(id),
    formId: form.id,
    oaId: session.oaId,
    communeId: session.communeId,
    ...(conversation && { conversationId: conversation }),
    userIdByApp: session.user,
    answers: tidy(form, submission.answers),
    consent: { version: form.consent.version, text: form.consent.text, at: now },
    ...(session.behalf && { behalf: session.behalf }),
    createdAt: now,
  });
  if (conversation) {
    await options.inbox.append(
      confirmation(kept.id, kept.code, form, conversation, session, kept.answers, now),
    );
    options.onAppended(conversation);
  }
  return { kind: 'kept', code: kept.code };
}

const NO_SECRETS = 'Bác xóa mã, mật khẩu hay số thẻ ở câu này. Xã không nhận những thứ ấy.';
/** Where something may be typed that has no shape of its own. */
const FREE: ReadonlySet<FormField['kind']> = new Set(['text', 'words', 'money', 'account', 'village']);

/** Taken out silently it would be sent again; said aloud, its writer knows that nobody may ask for it. */
function secretsIn(form: FormDefinition, answers: Answers): Record<string, string> {
  const guilty = form.fields.filter(({ id, kind }) => FREE.has(kind) && mayHoldSecret(answers[id] ?? ''));
  return Object.fromEntries(guilty.map(({ id }) => [id, NO_SECRETS]));
}

function tidy(form: FormDefinition, answers: Answers): Answers {
  const kinds = new Map(form.fields.map((field) => [field.id, field.kind]));
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => value.trim())
      .map(([id, value]) => {
        const text = redactSecrets(value.trim()).text;
        if (kinds.get(id) === 'phone') return [id, normalisePhone(value)];
        if (kinds.get(id) === 'account' || kinds.get(id) === 'id_number') return [id, plainDigits(value)];
        return [id, text];
      }),
  );
}

/** The sent form enters the conversation as an event of its own, in order with everything else. */
function confirmation(
  registrationId: string,
  code: string,
  form: FormDefinition,
  conversationId: string,
  session: FormSession,
  answers: Answers,
  now: number,
): InboundEvent {
  return {
    id: `form-${registrationId}`,
    seq: nextSeq(now),
    oaId: session.oaId,
    communeId: session.communeId,
    conversationId,
    userId: conversationId.slice(session.oaId.length + 1),
    userIdByApp: session.user,
    name: 'internal.form',
    at: now,
    receivedAt: now,
    secrets: [],
    body: {
      kind: 'form',
      formId: form.id,
      registrationId,
      code,
      forName: answers.full_name ?? form.title,
      ...(answers.village && { village: answers.village }),
    },
  };
}
