import type { Registered } from '../contract/registration.ts';
import type { Registration } from '../domain/registration.ts';
import { newsEvent } from './events.ts';
import { ok, refused, type Reply } from './messages.ts';
import type { MiniAppOptions } from './options.ts';
import { toRegistered } from './registered.ts';
import type { FormSession } from './session.ts';

const MOST = 20;

/** What the caller sent, newest first. */
export async function mine(options: MiniAppOptions, session: FormSession): Promise<Registered[]> {
  const { oaId, user } = session;
  const sent = await options.registrations.sentBy(
    { id: session.conversationId ?? '', oaId, userIdByApp: user },
    MOST,
  );
  return sent.map((one) => toRegistered(one, options.words(one.communeId)));
}

/** Takes a form back, and the consent with it. Doing it twice is the same as once. */
export async function withdraw(
  options: MiniAppOptions,
  session: FormSession,
  id: string,
): Promise<Reply<{ registration: Registered }>> {
  const found = await options.registrations.find(id);
  if (!found || found.userIdByApp !== session.user) return refused('not_yours');
  const answer = (one: Registration) => ok({ registration: toRegistered(one, options.words(one.communeId)) });
  if (found.status === 'withdrawn') return answer(found);
  const eventId = `form-${id}:withdrawn`;
  const at = options.clock.now();
  const changed = await options.registrations.change(id, { eventId, at, to: 'withdrawn', by: 'citizen' });
  if (!changed) return refused('decided');
  const event = newsEvent(changed, 'withdrawn', eventId, at);
  await options.inbox.append(event);
  options.onAppended(event.conversationId);
  return answer(changed);
}
