import type { FormDefinition } from '../contract/form.ts';
import {
  appOnlyUser,
  conversationIdOf,
  type EventBody,
  type FormNews,
  type InboundEvent,
} from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import type { Registration } from '../domain/registration.ts';

/** What is done in the mini app enters the conversation as an event of its own, in order with everything else. */
function eventOf(of: Registration, id: string, now: number, body: EventBody): InboundEvent {
  // Who never wrote to the OA has no conversation there; officers still have to hear of the form.
  const conversationId = of.conversationId ?? conversationIdOf(of.oaId, appOnlyUser(of.userIdByApp));
  return {
    id,
    seq: nextSeq(now),
    oaId: of.oaId,
    communeId: of.communeId,
    conversationId,
    userId: conversationId.slice(of.oaId.length + 1),
    userIdByApp: of.userIdByApp,
    name: `internal.${body.kind}`,
    at: now,
    receivedAt: now,
    secrets: [],
    body,
  };
}

export function sentEvent(
  registration: Registration,
  form: FormDefinition,
  alike: string[],
  now: number,
): InboundEvent {
  const { id, code, answers } = registration;
  return eventOf(registration, `form-${id}`, now, {
    kind: 'form',
    formId: form.id,
    registrationId: id,
    code,
    forName: answers.full_name ?? form.title,
    ...(answers.village && { village: answers.village }),
    ...(alike.length && { alike }),
  });
}

export function newsEvent(
  registration: Registration,
  change: FormNews['change'],
  eventId: string,
  now: number,
): InboundEvent {
  const { id: registrationId, code, formId } = registration;
  return eventOf(registration, eventId, now, { kind: 'form_news', change, formId, registrationId, code });
}
