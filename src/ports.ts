import type { InboundEvent } from './domain/event.ts';
import type { Conversation, Outcome } from './domain/conversation.ts';
import type { OutMessage, Say, SendResult } from './domain/message.ts';
import type { Advisor } from './domain/advisor.ts';
import type { CaseReason } from './domain/effect.ts';
import type { Lesson, LessonState, NewLesson, Relabelling } from './domain/lesson.ts';
import type { Notice, Reachable } from './domain/notice.ts';
import type { PictureReading } from './domain/picture.ts';
import type { Practice } from './domain/practice.ts';
import type { RemoteAnswer } from './domain/remote-answer.ts';
import type {
  CaseRecord,
  CaseUpdate,
  Commune,
  FormToken,
  IntentWords,
  NewTask,
  OaTraits,
  Officer,
  StoredTokens,
  Task,
  TimerRecord,
} from './domain/records.ts';
import type { Commit, Lease, Pending } from './domain/commit.ts';
import type { Understanding } from './domain/understanding.ts';

export type * from './domain/account.ts';
export type * from './domain/audit.ts';
export type * from './domain/case-acts.ts';
export type * from './domain/case-desk.ts';
export type * from './domain/commit.ts';
export type * from './domain/console-session.ts';
export type * from './domain/fate.ts';
export type * from './domain/news.ts';
export type * from './domain/notice-calls.ts';
export type * from './domain/figures.ts';
export type * from './domain/content-change.ts';
export type * from './domain/push.ts';
export type * from './domain/records.ts';
export type * from './domain/record-codes.ts';
export type * from './domain/registration-desk.ts';
export type * from './domain/registration.ts';
export type { Retention } from './domain/retention.ts';
export type { Reachable } from './domain/notice.ts';
export type * from './domain/scam-memory.ts';
export type * from './domain/sent-picture.ts';
export type * from './domain/sign-in-attempts.ts';
export type * from './domain/talk.ts';
export type * from './domain/understanding.ts';
export type * from './domain/village-records.ts';
export type * from './domain/written-notice.ts';

/** Every seam of the system on one page. Stages know these; adapters implement them; compose.ts joins them. */

/** The only source of time. Epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** Keeps personal data unreadable at rest. `where` binds the ciphertext to its place. */
export interface Sealer {
  seal(value: unknown, where: string): string;
  /** @throws AppError SEALED_DATA_UNREADABLE */
  open<T>(sealed: string, where: string): T;
  /** Keyed hash for dedupe keys and look-ups; hex, 32 characters. */
  mac(purpose: string, text: string): string;
}

/** Every event Zalo was told "200" for, until its outcome is recorded. */
export interface Inbox {
  /** Resolves once the event is on disk; false when it was there already. */
  append(event: InboundEvent): Promise<boolean>;
  /** Conversations with something to do, oldest first. */
  waiting(now: number, limit: number): Promise<string[]>;
  /** Pending events of one conversation, in order of arrival. */
  of(conversationId: string, now: number, limit: number): Promise<InboundEvent[]>;
  done(id: string, outcome: Outcome): Promise<void>;
  /** Puts a failed event off and returns how often it failed, this time included. */
  failed(id: string, why: string, retryAt: number): Promise<number>;
}

/** One document per conversation; what must change together lives there. */
export interface Conversations {
  /** Null while somebody else works on it. Creates the conversation when it is new. */
  claim(first: InboundEvent, now: number, until: number): Promise<Lease | null>;
  /** @throws AppError LEASE_LOST when the fence moved on */
  commit(lease: Lease, write: Commit): Promise<void>;
  projected(conversationId: string, eventId: string): Promise<void>;
  /** Conversations whose results were decided but not yet copied: the work of a process that died. */
  unprojected(limit: number): Promise<{ conversationId: string; pending: Pending[] }[]>;
  release(lease: Lease): Promise<void>;
  find(conversationId: string): Promise<Conversation | null>;
  findByApp(oaId: string, userIdByApp: string): Promise<Conversation | null>;
  /** With every OA that this person of the Zalo App writes to. */
  allByApp(userIdByApp: string): Promise<Conversation[]>;
  /** Only when no other process can be alive: every lease is of a process that died. */
  recover(): Promise<void>;
}

/** The citizen's right to be forgotten: words, numbers, recordings and forms go; ids stay, so that nothing is done twice. */
export interface Eraser {
  erase(conversationId: string): Promise<void>;
  /** What came through the mini app alone, until `upTo`, of somebody who may never have written. */
  forget(userIdByApp: string, upTo?: number): Promise<void>;
}

export interface OutboxItem extends OutMessage {
  /** `unknown`: a call was made and its answer never came. */
  fate: 'queued' | 'unknown';
  attempts: number;
  callStartedAt: number;
  /** Known already when the echo came before the answer. */
  messageId?: string;
  /** The text of the last call, as it was put to Zalo. */
  wireText: string;
}

/** Messages on their way to Zalo, in order within a conversation. */
export interface Outbox {
  add(messages: OutMessage[]): Promise<void>;
  /** Conversations with a message that may leave, or whose fate is due to be asked, oldest first. */
  waiting(now: number, limit: number): Promise<string[]>;
  /** The first unsettled message of a conversation; null when there is none or it must wait. */
  head(conversationId: string, now: number): Promise<OutboxItem | null>;
  /** One winner among many; records when the call starts and its exact text before it is made. */
  claim(item: OutboxItem, now: number, wireText: string): Promise<boolean>;
  settle(item: OutboxItem, result: SendResult, now: number): Promise<void>;
  /** The platform showed a message: the send it belongs to, if its fate is open, is settled by it. */
  seen(oaId: string, userId: string, text: string, messageId: string, at: number): Promise<void>;
  /** How many other sends of the same text to this citizen are known since `since`. */
  identicalSent(item: OutboxItem, since: number): Promise<number>;
  requeue(id: string): Promise<void>;
  /** Only when no other process can be alive: every claim is of a process that died. */
  recover(now: number): Promise<void>;
}

/** Delivers to Zalo. Never throws for an answer Zalo gave. */
export interface Messenger {
  send(oaId: string, userId: string, say: Say): Promise<SendResult>;
  /** Texts the OA sent to this citizen since `since`, as Zalo's conversation API tells; null when it does not answer. */
  history(oaId: string, userId: string, since: number): Promise<{ text: string; at: number }[] | null>;
  /** The text exactly as `send` would put it now. */
  wire(oaId: string, say: Say): Promise<string>;
}

/** What a message is about. Always answers: not being sure is an answer too. */
export interface Classifier {
  /** `isPrivate`: not said by a citizen to the bot alone, or with a secret in it; no other machine may see it. */
  classify(text: string, isPrivate?: boolean): Promise<Understanding>;
}

/** What use has taught, masked, until an owner takes or drops it. By commune: its newest 5,000, for 180 days. */
export interface Lessons {
  /** True when it was not known. */
  add(lesson: NewLesson, now: number): Promise<boolean>;
  hint(id: string, next: string): Promise<void>;
  /** Newest first, the dropped ones left out. */
  of(communeId: string, limit: number): Promise<Lesson[]>;
  /** False when it is unknown there, or said already. */
  relabel(communeId: string, id: string, word: Relabelling): Promise<boolean>;
  /** How many are so now and were not. */
  mark(communeId: string, ids: readonly string[], state: LessonState): Promise<number>;
  prune(communeId: string, now: number): Promise<void>;
}

/** What the codes on a citizen's picture say. It is fetched for that alone and kept nowhere; a failure is an answer too. */
export interface Pictures {
  read(url: string): Promise<PictureReading>;
}

/** Somebody else's model, on somebody else's machine. A failure is an answer too: nothing is thrown. */
export interface RemoteIntent {
  readonly name: string;
  /** `text` as `forAbroad` left it. */
  detect(text: string): Promise<RemoteAnswer>;
  close(): Promise<void>;
}

/** Everybody of a commune, page by page, and how many notices the day has seen. */
export interface Readers {
  page(communeId: string, afterId: string, limit: number): Promise<Reachable[]>;
  /** `day` is 'YYYY-MM-DD' at the commune. */
  spent(communeId: string, day: string): Promise<number>;
  spend(communeId: string, day: string, count: number): Promise<void>;
}

/** What a person has to look at, from the moment it is opened until it is closed. */
export interface Cases {
  open(record: CaseRecord): Promise<boolean>;
  /** `by`: the officer who wrote it for colleagues. */
  note(id: string, eventId: string, at: number, text: string, by?: string): Promise<void>;
  set(id: string, change: CaseUpdate): Promise<void>;
  /** By the short code an officer typed, newest first. */
  findBy(by: { communeId: string; code: string } | { registrationId: string }): Promise<CaseRecord | null>;
  /** Nobody has it any more. */
  reopen(id: string): Promise<void>;
  /** Atomic: one winner. The record afterwards tells who has it. */
  take(id: string, officerId: string, at?: number): Promise<CaseRecord | null>;
  find(id: string): Promise<CaseRecord | null>;
  /** Opened at `from` or later and before `to`, oldest first, without recordings. */
  between(communeId: string, reason: CaseReason, from: number, to: number): Promise<CaseRecord[]>;
  attachAudio(id: string, audio: { type: string; bytes: Buffer }): Promise<void>;
}

/** What has to be done by a day although no citizen asked; each task goes by itself when its reason is gone. */
export interface Tasks {
  /** True when it was not open yet. */
  open(task: NewTask): Promise<boolean>;
  /** The most pressing first. */
  openOf(communeId: string): Promise<Task[]>;
  /** Somebody has heard of these. */
  told(ids: readonly string[]): Promise<void>;
  close(id: string): Promise<void>;
}

/** The people of the communes who answer, and the Zalo each has linked. */
export interface Officers {
  add(officer: Officer, linkHash: string): Promise<void>;
  /** One-time: a second use of the same code links nobody. */
  link(hash: string, communeId: string, conversationId: string): Promise<Officer | null>;
  /** Only who may answer: nobody who was stopped, nobody of the province. */
  byConversation(conversationId: string): Promise<Officer | null>;
  find(id: string): Promise<Officer | null>;
  /** Only who may answer. */
  ofCommune(communeId: string): Promise<Officer[]>;
}

/** What is to happen later, even after a restart. */
export interface Timers {
  set(timer: TimerRecord): Promise<void>;
  due(now: number, limit: number): Promise<TimerRecord[]>;
  fired(id: string): Promise<void>;
}

/** The links from a chat to a form, known by their hash only. */
export interface FormTokens {
  put(token: FormToken): Promise<void>;
  /** Single use: the first caller before the expiry gets it, everybody else null. */
  redeem(hash: string, now: number): Promise<FormToken | null>;
  peek(hash: string): Promise<FormToken | null>;
}

/** The tokens of an OA: one pair, renewed by one process at a time. */
export interface TokenStore {
  read(oaId: string): Promise<StoredTokens | null>;
  write(oaId: string, tokens: StoredTokens): Promise<void>;
  /** Cross-process lock; false while another process refreshes. */
  lock(oaId: string, owner: string, now: number, forMs: number): Promise<boolean>;
  unlock(oaId: string, owner: string): Promise<void>;
}

/** The content, bound to one commune and one day. Citizens read nothing that does not come through here. */
export interface Words {
  commune: Commune;
  intent(id: string): IntentWords | undefined;
  /** At most three short lines. */
  chat(intentId: string): string[];
  block(intentId: string, name: string): string[];
  /** A sentence of intents/_phrases with its gaps filled. */
  phrase(key: string, gaps?: Record<string, string>): string;
  /** The same content, with another form of address for whom it is about. */
  addressing(you: string): Words;
  advisor?: Advisor;
  practice?: Practice;
  formTitle(formId: string): string | undefined;
  /** This commune's official notices, of any day. */
  notices: readonly Notice[];
}

/** What Zalo taught us about an OA by refusing something; survives restarts. */
export interface OaTraitStore {
  read(oaId: string): Promise<OaTraits>;
  write(oaId: string, traits: OaTraits): Promise<void>;
}

/** Reaches officers outside Zalo. Resolves to false when no channel is configured. */
export interface Alerts {
  tell(communeId: string, subject: string, text: string): Promise<boolean>;
}
