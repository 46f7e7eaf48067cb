import type { Conversation, ConversationState, Outcome, Turn } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { InboundEvent } from './event.ts';
import type { OutMessage } from './message.ts';
import type { TalkLine } from './talk.ts';

/** Where an event came from: enough to address its results. */
export type Origin = Pick<InboundEvent, 'seq' | 'oaId' | 'communeId' | 'conversationId' | 'userId' | 'at'> & {
  eventId: string;
};

/** A handled event's results, waiting in the conversation until the projector has copied them. */
export interface Pending {
  eventId: string;
  origin: Origin;
  outcome: Outcome;
  effects: Effect[];
  messages: OutMessage[];
  /** What was said in this event, for whoever reads the conversation later. */
  lines: TalkLine[];
  /** The case that it belongs to. */
  caseId?: string;
}

export interface Commit {
  eventId: string;
  /** Earlier events that this one answers as well. */
  joined?: string[];
  state: ConversationState;
  turns: Turn[];
  /** Undefined: as before. */
  unsaid?: string[];
  lastCitizenAt: number;
  pending: Pending;
}

export interface Lease {
  conversation: Conversation;
  pending: Pending[];
  fence: number;
}
