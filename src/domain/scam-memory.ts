import type { Shape } from './scam-shape.ts';

/** A message somebody showed to the desk, known by what it is like; its words are not kept. */
export interface ShownMessage {
  /** Of the event that brought it. */
  id: string;
  communeId: string;
  conversationId: string;
  at: number;
  shape: Shape;
}

/** What a person of the commune said of a message, for every other like it. */
export interface ScamMark {
  verdict: 'scam' | 'fine';
  /** The officer's name, as citizens read it. */
  by: string;
  officerId: string;
  at: number;
}

/** What a commune knows of messages like one. */
export interface SeenBefore {
  mark?: ScamMark;
  /** Shown by others a short while ago, the oldest first; one of each person. */
  others: readonly { id: string; at: number }[];
  /** Officers have been warned of them already. */
  isRaised: boolean;
}

/** Messages shown are forgotten after this long, unless an officer said what they are. */
export const SHOWN_LASTS_MS = 30 * 86_400_000;
/** Alike messages within this time are one wave. */
export const WAVE_MS = 86_400_000;
/** So many people make a wave. */
export const WAVE_PEOPLE = 3;

/** A wave is one case, whoever's message makes it one: that of the first who showed it. */
export const waveSeed = (firstId: string): string => `early-warning:${firstId}`;

/** The scam desk's memory, by commune. */
export interface ScamMemory {
  /** `conversationId`: whose own showing does not count. `since`: how far back others do. */
  known(message: Omit<ShownMessage, 'id'>, since: number): Promise<Omit<SeenBefore, 'isRaised'>>;
  /** Idempotent by id. */
  show(message: ShownMessage): Promise<void>;
  /** False when no such message is known in the commune. The newest word counts. */
  mark(communeId: string, id: string, mark: ScamMark): Promise<boolean>;
}
