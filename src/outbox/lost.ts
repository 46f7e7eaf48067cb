import type { OutboxItem } from '../ports.ts';
import type { InboundEvent } from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import type { Shut } from '../domain/message.ts';

const PREFIX = 'undeliverable:';

/** What Zalo will not deliver, as an event of that citizen's conversation. */
export function lostEvent(item: OutboxItem, why: string, shut: Shut | undefined, now: number): InboundEvent {
  const { id, oaId, communeId, conversationId, userId, say } = item;
  return {
    id: PREFIX + id,
    seq: nextSeq(now),
    oaId,
    communeId,
    conversationId,
    userId,
    name: 'internal.undeliverable',
    at: now,
    receivedAt: now,
    secrets: [],
    body: {
      kind: 'undeliverable',
      text: say.text,
      why,
      ...(shut && { shut }),
      ...(say.ifLost && { ifLost: say.ifLost }),
      // The event that sent the template; its case, if one is opened now, has the code that the template would have told.
      ...(say.template && { instead: id.replace(/:\d+$/, '') }),
    },
  };
}
