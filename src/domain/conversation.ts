import type { Say } from './message.ts';
import type { Effect } from './effect.ts';
import type { Reading } from './lesson.ts';
import type { Relation } from './relation.ts';

/** Who answers: the bot, or a person (from whichever surface they speak). */
export type Mode = 'bot' | 'human';

/** What the citizen is in the middle of. */
export type Flow =
  /** We asked whether a person should answer. */
  | { name: 'offered_person' }
  /** A linked officer is writing to a citizen through the OA. */
  | { name: 'relay'; caseId: string }
  /** Answering the payout advisor's questions; `misses`: answers in a row that we did not understand. */
  | { name: 'advisor'; answers: Readonly<Record<string, string>>; at: number; misses: number }
  /** We invited somebody to write what is to be put on the desk, e.g. after a tap on «Góp ý». */
  | { name: 'tell'; intent: string; at: number }
  /** We asked whether somebody agreed that this form is filled in for them. */
  | { name: 'agree'; form: string; relation: Relation; at: number };

/** Somebody for whom this phone asks; `self` is whoever holds it. No names, no numbers. */
export interface Person {
  relation: Relation | 'self';
  /** An age of 80 or more was said: a person is offered before a form. */
  isVeryOld?: boolean;
  /** Which forms they agreed to have filled in for them, and until when (epoch ms). */
  agreed?: readonly { form: string; at: number; until: number }[];
  /** When they were last spoken of, epoch ms. */
  at: number;
}

/** Everything the bot remembers of a conversation: small, no free text of the citizen. */
export interface ConversationState {
  mode: Mode;
  /** Epoch ms until which a person is expected to speak. */
  humanUntil: number;
  /** Payloads of the last choices, so that a typed "1" is the first of them. */
  choices: string[];
  /** Epoch ms of those choices: a number typed days later means something else. */
  choicesAt: number;
  /** Misunderstood messages in a row. */
  misses: number;
  lastIntent?: string;
  /** Epoch ms of the last answer about `lastIntent`: a short question after it belongs to it for a while. */
  lastIntentAt: number;
  /** What else the last message may have meant, for "không phải". */
  guesses?: readonly string[];
  /** The last message that was understood or not, until the next one: what that says of it is learnt. */
  reading?: Reading;
  flow?: Flow;
  /** A flow that was left for another question, and when. */
  paused?: { flow: Extract<Flow, { name: 'advisor' }>; at: number };
  people: readonly Person[];
  /** What the advisor found out for a form that is not open yet: its choices only. */
  prefill?: { form: string; answers: Readonly<Record<string, string>> };
  /** Who is being asked for now; absent: the phone's own holder. */
  forWhom?: { relation: Relation; at: number };
  /** The case open for this citizen. */
  caseId?: string;
  caseCode?: string;
  /** When it was last promised that somebody will answer: what follows soon belongs to it. */
  caseAt?: number;
  /** We asked whether this case is still needed, and nothing else was talked of since. */
  stillAsked?: { caseId: string; at: number };
  /** When somebody told of a death in the family. */
  bereavedAt?: number;
  /** Money is being lost, or was a moment ago: what is said meanwhile belongs to this case. */
  emergency?: { caseId: string; code: string; until: number };
  village?: string;
  /** The last message shown to the scam desk. */
  shown?: { id: string; at: number };
  /** A template told the citizen that words wait; once is enough until they write. */
  calledBack?: boolean;
  /** Officers taking part from their own Zalo. */
  officerId?: string;
  following: boolean;
  /** Topics asked about, newest last: for whom a notice is. */
  topics?: readonly string[];
  /** Notices received, newest last. */
  notices?: readonly string[];
  /** The citizen wants no notices. */
  noNotices?: boolean;
}

export const NEW_STATE: ConversationState = {
  mode: 'bot',
  humanUntil: 0,
  choices: [],
  choicesAt: 0,
  misses: 0,
  lastIntentAt: 0,
  people: [],
  following: true,
};

/** One line of the recent talk. `text` is free of secrets; numbers in it are masked only when shown. */
export interface Turn {
  at: number;
  from: 'citizen' | 'bot' | 'officer';
  text: string;
}

/** One citizen × one OA. */
export interface Conversation {
  id: string;
  oaId: string;
  communeId: string;
  userId: string;
  userIdByApp?: string;
  state: ConversationState;
  /** The last few turns, oldest first. */
  turns: Turn[];
  /** What we said and Zalo did not deliver; told when the citizen writes again. */
  unsaid?: string[];
  handled: string[];
  lastCitizenAt: number;
}

/** Why an event ended the way it did; kept with the event. */
export type Outcome =
  | { kind: 'replied'; intent?: string }
  | { kind: 'case'; caseId: string }
  | { kind: 'silence'; reason: SilenceReason };

export type SilenceReason =
  | 'a_person_is_answering'
  | 'own_echo'
  | 'nothing_to_answer'
  | 'left'
  | 'erased'
  | 'timer_no_longer_needed'
  | 'kept_until_they_write'
  | 'answered_with_the_next';

/** What deciding one event gives: the next state, and effects and messages as data. */
export interface Decision {
  state: ConversationState;
  /** Undefined: as before. */
  unsaid?: string[];
  effects: Effect[];
  says: Say[];
  outcome: Outcome;
}
