import type { Officer, SeenBefore, SentForm, Understanding, Words } from '../ports.ts';
import {
  NEW_STATE,
  type Conversation,
  type ConversationState,
  type Decision,
  type Outcome,
} from '../domain/conversation.ts';
import type { InboundEvent } from '../domain/event.ts';
import type { Effect } from '../domain/effect.ts';
import type { PictureReading } from '../domain/picture.ts';
import type { Analysis } from '../domain/scam.ts';
import type { Choice, IfLost, Say } from '../domain/message.ts';
import type { Behalf } from '../domain/records.ts';

/** A topic is what is being talked about for this long after its answer. */
export const FRESH_MS = 30 * 60_000;

/** Everything one decision may look at. Deciding is pure: same scene, same decision. */
export interface Scene {
  event: InboundEvent;
  conversation: Conversation;
  words: Words;
  now: number;
  /** Set when the writer is an officer who linked this Zalo. */
  officer: Officer | null;
  /** Null for events that carry no words. */
  understanding: Understanding | null;
  /** What this person sent through the mini app, newest first; looked up when they ask for it. */
  sentForms?: readonly SentForm[];
  /** Forms this person has begun and not sent; looked up with the answers that offer one. */
  begunForms?: readonly string[];
  /** What the codes on the picture say; looked at when one came and no person is answering. */
  picture?: PictureReading;
  links: Links;
  /** What the scam desk makes of words. Pure. */
  analyse(text: string): Analysis;
  /** What the commune knows of messages like this one; only of what may be shown to the desk. */
  known?: SeenBefore | undefined;
}

/** What a form opened from here already knows. */
export interface Known {
  prefill: Readonly<Record<string, string>>;
  /** For whom it is filled in, with their agreement. */
  behalf?: Behalf;
  /** The sent form that is to be corrected. */
  corrects?: string;
}

export interface Links {
  guide(intentId: string): string;
  /** The page of an official notice. */
  notice(code: string): string;
  /** The page for bank and police about lost money; signed, for seven days. */
  statement(caseId: string): string;
  /** The large-print sheet of a sent form; signed, for thirty days. */
  receipt(registrationId: string): string;
  /** A single-use link bound to this event; the effect stores its hash and what the form already knows. */
  form(formId: string, known?: Known): { url: string; effect: Effect };
}

/** Collects what a handler wants while it goes; `done` makes the decision. */
export class Draft {
  readonly effects: Effect[] = [];
  readonly says: Say[] = [];
  state: ConversationState;
  /** Set when what waits to be said changes. */
  unsaid?: string[];

  private readonly now: number;

  constructor(state: ConversationState, now: number) {
    this.now = now;
    this.state = { ...state };
  }

  say(text: string, choices: Choice[] = [], ifLost?: IfLost): this {
    this.says.push({ text, ...(choices.length > 0 && { choices }), ...(ifLost && { ifLost }) });
    if (choices.length) this.state.choices = choices.map((choice) => choice.remember);
    if (choices.length) this.state.choicesAt = this.now;
    return this;
  }

  /** Shows a picture with what was said last. */
  with(picture: string | undefined): this {
    const last = this.says.at(-1);
    if (last && picture) last.picture = picture;
    return this;
  }

  effect(effect: Effect): this {
    this.effects.push(effect);
    return this;
  }

  set(change: Partial<ConversationState>): this {
    Object.assign(this.state, change);
    return this;
  }

  reset(): this {
    this.unsaid = [];
    this.state = { ...NEW_STATE };
    return this;
  }

  forget(
    key:
      | 'flow'
      | 'paused'
      | 'guesses'
      | 'forWhom'
      | 'caseId'
      | 'caseCode'
      | 'stillAsked'
      | 'emergency'
      | 'calledBack',
  ): this {
    delete this.state[key];
    return this;
  }

  done(outcome: Outcome): Decision {
    // Numbers belong to the last thing that was said.
    if (this.says.length && !this.says.some((say) => say.choices)) this.state.choices = [];
    const { state, unsaid, effects, says } = this;
    return { state, ...(unsaid && { unsaid }), effects, says, outcome };
  }

  silence(reason: Extract<Outcome, { kind: 'silence' }>['reason']): Decision {
    return this.done({ kind: 'silence', reason });
  }
}
