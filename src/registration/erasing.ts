import { internalEvent } from './events.ts';
import type { MiniAppOptions } from './options.ts';

type Options = Pick<MiniAppOptions, 'conversations' | 'eraser' | 'inbox' | 'clock' | 'onAppended'>;

/**
 * Forgets somebody who asked for it in the mini app, or took back the consent given to it. Each conversation forgets
 * by an event of its own, so that nothing on its way is written afterwards. Forms sent after `upTo` stay.
 */
export async function eraseUser(options: Options, user: string, cause: string, upTo?: number): Promise<void> {
  const now = options.clock.now();
  for (const { id: conversationId, oaId, communeId } of await options.conversations.allByApp(user)) {
    const to = { oaId, communeId, conversationId, userIdByApp: user };
    await options.inbox.append(internalEvent(to, `erase-${conversationId}-${cause}`, now, { kind: 'erase' }));
    options.onAppended(conversationId);
  }
  await options.eraser.forget(user, upTo);
}
