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

/** Whose event it is. */
type To = Pick<InboundEvent, 'oaId' | 'communeId' | 'conversationId' | 'userIdByApp'>;

/** What is done in the mini app enters the conversation as an event of its own, in order with everything else. */
export function internalEvent(to: To, id: string, now: number, body: EventBody): InboundEvent {
  return {
    id,
    seq: nextSeq(now),
    ...to,
    userId: to.conversationId.slice(to.oaId.length + 1),
    name: `internal.${body.kind}`,
    at: now,
    receivedAt: now,
    secrets: [],
    body,
  };
}

/** Who never wrote to the OA has no conversation there; officers still have to hear of the form. */
function senderOf({ oaId, communeId, conversationId, userIdByApp }: Registration): To {
  const own = conversationId ?? conversationIdOf(oaId, appOnlyUser(userIdByApp));
  return { oaId, communeId, conversationId: own, userIdByApp };
}

export function sentEvent(
  registration: Registration,
  form: FormDefinition,
  alike: string[],
  now: number,
): InboundEvent {
  const { id, code, answers } = registration;
  return internalEvent(senderOf(registration), `form-${id}`, now, {
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
  return internalEvent(senderOf(registration), eventId, now, {
    kind: 'form_news',
    change,
    formId,
    registrationId,
    code,
  });
}
