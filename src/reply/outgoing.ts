import type { InboundEvent } from '../domain/event.ts';
import type { OutMessage, Say } from '../domain/message.ts';
import { splitForZalo } from '../domain/text.ts';

/** Room for numbered choices where buttons are refused. */
const TEXT_LIMIT = 1_600;

/**
 * What was decided as messages ready to queue: long texts split at a sentence end, choices on the last part,
 * ids and order derived from the event, so that doing it twice changes nothing.
 */
export function toOutMessages(event: InboundEvent, says: readonly Say[]): OutMessage[] {
  const parts = says.flatMap(split);
  return parts.map((say, n) => ({
    id: `${event.id}:${n}`,
    seq: `${event.seq}.${String(n).padStart(3, '0')}`,
    conversationId: event.conversationId,
    oaId: event.oaId,
    communeId: event.communeId,
    userId: event.userId,
    say,
  }));
}

function split(say: Say): Say[] {
  const { choices, ...rest } = say;
  const texts = splitForZalo(say.text, choices?.length ? TEXT_LIMIT : 2_000);
  return texts.map((text, i) => ({ ...rest, text, ...(choices && i === texts.length - 1 && { choices }) }));
}
