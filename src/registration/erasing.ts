import type { Conversation } from '../domain/conversation.ts';
import type { InboundEvent } from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import type { MiniAppOptions } from './options.ts';

type Options = Pick<MiniAppOptions, 'conversations' | 'eraser' | 'inbox' | 'clock' | 'onAppended'>;

/**
 * Forgets somebody who asked for it in the mini app, or took back the consent given to it. Each conversation forgets
 * by an event of its own, so that nothing on its way is written afterwards. Forms sent after `upTo` stay.
 */
export async function eraseUser(options: Options, user: string, cause: string, upTo?: number): Promise<void> {
  const now = options.clock.now();
  for (const conversation of await options.conversations.allByApp(user)) {
    const event = eraseEvent(conversation, user, cause, now);
    await options.inbox.append(event);
    options.onAppended(conversation.id);
  }
  await options.eraser.forget(user, upTo);
}

function eraseEvent(
  { id: conversationId, oaId, communeId }: Conversation,
  userIdByApp: string,
  cause: string,
  now: number,
): InboundEvent {
  return {
    id: `erase-${conversationId}-${cause}`,
    seq: nextSeq(now),
    oaId,
    communeId,
    conversationId,
    userId: conversationId.slice(oaId.length + 1),
    userIdByApp,
    name: 'internal.erase',
    at: now,
    receivedAt: now,
    secrets: [],
    body: { kind: 'erase' },
  };
}
