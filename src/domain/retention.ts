import { NEW_STATE, type ConversationState } from './conversation.ts';

/** How many records of each kind went, or were emptied. */
export interface Swept {
  events: number;
  messages: number;
  conversations: number;
  cases: number;
  registrations: number;
  formTokens: number;
  lines: number;
  pictures: number;
  timers: number;
  shown: number;
  calls: number;
}

/** What is too old goes by itself: nobody has to ask. What is not settled stays, however old. */
export interface Retention {
  /** All communes. Running it twice is the same as once. */
  sweep(now: number): Promise<Swept>;
}

/** What has to be remembered of somebody silent: who may write to them, and which officer it is. */
export function dormant(state: ConversationState): ConversationState {
  const { following, noNotices, officerId } = state;
  return { ...NEW_STATE, following, ...(noNotices && { noNotices }), ...(officerId && { officerId }) };
}
