import { localTime } from './hours.ts';
import { stripMarks } from './text.ts';

/** An official notice of a commune, from intents/_notices. Days are 'YYYY-MM-DD', both included. */
export interface Notice {
  id: string;
  /** Printed on the paper, read over the loudspeaker, at the end of the message: "TB2612". */
  code: string;
  commune: string;
  title: string;
  text: string;
  loudspeaker: string;
  villages: readonly string[];
  /** Those who asked about one of these; empty: everybody. */
  topics: readonly string[];
  from: string;
  until: string;
  status: 'draft' | 'approved' | 'withdrawn';
  owner: string;
}

/** What is remembered of a conversation that a notice may be for. */
export interface Reader {
  village?: string | undefined;
  topics?: readonly string[] | undefined;
  received?: readonly string[] | undefined;
  isOptedOut?: boolean | undefined;
  following: boolean;
}

export function isInForce({ status, from, until }: Notice, now: number): boolean {
  const today = localTime(now).date;
  return status === 'approved' && from <= today && today <= until;
}

/** For whom it is, whether or not they can be written to now. */
export function isFor({ id, villages, topics }: Notice, reader: Reader): boolean {
  const isThere = villages.length === 0 || villages.includes(reader.village ?? '');
  const asked = topics.length === 0 || topics.some((one) => reader.topics?.includes(one));
  return isThere && asked && !reader.received?.includes(id);
}

export const NOTICE_CODE = /(?<![\p{L}\p{N}])TB[ .-]?(\d{3,4})(?![\p{L}\p{N}])/giu;

/** The code of a notice in a message, as on the paper; null when there is none. */
export function noticeCodeIn(text: string): string | null {
  const [, digits] = text.matchAll(NOTICE_CODE).next().value ?? [];
  return digits ? `TB${digits}` : null;
}

/** How much of a notice stands in a message, 0…1: pairs of neighbouring words, without marks. */
export function likeness(text: string, notice: Notice): number {
  const wanted = pairs(`${notice.title} ${notice.text}`);
  const said = pairs(text.slice(0, 2_000));
  let shared = 0;
  for (const pair of wanted) if (said.has(pair)) shared += 1;
  return wanted.size ? shared / wanted.size : 0;
}

function pairs(text: string): Set<string> {
  const words = stripMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** Who may be written to, as far as a notice must know. No words of anybody. */
export interface Reachable extends Reader {
  id: string;
  oaId: string;
  userId: string;
  lastCitizenAt: number;
  isWithPerson: boolean;
}
