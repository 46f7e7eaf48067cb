import type { Clock, Inbox, Origin, Outbox } from '../ports.ts';
import type { EventBody, InboundEvent } from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import type { OutMessage, Say } from '../domain/message.ts';
import { redactSecrets } from '../domain/secrets.ts';

/** What it takes to write into other conversations: events for them, and messages from them. */
export interface Post {
  inbox: Pick<Inbox, 'append'>;
  outbox: Pick<Outbox, 'add'>;
  clock: Clock;
  /** New messages wait in this conversation's outbox. */
  onQueued(conversationId: string): void;
  /** A new event waits in this conversation's inbox. */
  onAppended(conversationId: string): void;
}

export async function enqueue(
  post: Post,
  origin: Origin,
  conversationId: string,
  what: string,
  body: EventBody,
): Promise<void> {
  const now = post.clock.now();
  const clean = 'text' in body && body.text ? redactSecrets(body.text) : null;
  const event: InboundEvent = {
    id: `${origin.eventId}:${what}`,
    seq: nextSeq(now),
    oaId: origin.oaId,
    communeId: origin.communeId,
    conversationId,
    userId: conversationId.slice(origin.oaId.length + 1),
    name: `internal.${body.kind}`,
    at: now,
    receivedAt: now,
    secrets: [],
    body: clean ? ({ ...body, text: clean.text } as EventBody) : body,
  };
  await post.inbox.append(event);
  post.onAppended(conversationId);
}

export async function send(post: Post, messages: OutMessage[]): Promise<void> {
  await post.outbox.add(messages);
  for (const { conversationId } of messages) post.onQueued(conversationId);
}

export function message(
  origin: Origin,
  to: { id: string; userId: string },
  what: string,
  say: Say,
): OutMessage {
  return {
    id: `${origin.eventId}:${what}`,
    seq: `${origin.seq}.900`,
    conversationId: to.id,
    oaId: origin.oaId,
    communeId: origin.communeId,
    userId: to.userId,
    say,
  };
}
