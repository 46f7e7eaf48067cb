import type { Lesson } from './lesson.ts';
import { stripMarks } from './text.ts';

/** Messages that say the same in other words, to be looked at once. */
export interface LessonGroup {
  /** The message in the middle of them. */
  representative: Lesson;
  /** The representative first, then those nearest to it. */
  lessons: Lesson[];
  count: number;
  /** What they turned out to be, the most frequent first. */
  labels: Frequency[];
  /** What the next message was about, where nothing better is known. */
  hints: Frequency[];
  newestAt: number;
  /** How much could be taught by it: the more messages and the less sure of them, the more. */
  worth: number;
}

export interface Frequency {
  intent: string;
  count: number;
}

/** The newest so many are looked at: every pair is compared. */
export const MOST_GROUPED = 2_000;
/** Cosine of weighted three-letter pieces: below it two messages have little more than courtesies in common. */
const ALIKE = 0.45;

/** As if so many other messages had been seen: among a few, what they share is not common speech. */
const OTHERS = 200;
/** Courtesies and forms of address, without marks: they say nothing of what it is about. */
const COURTESIES = new Set(
  'oi da vang a ah ha hi nhe nha nhi ne voi xin phep lam on cam cho hoi tui toi toy minh em chau bac co chu anh chi'.split(
    ' ',
  ),
);

/** Groups around the messages with the most neighbours. The order of the input changes nothing. */
export function groupLessons(input: readonly Lesson[]): LessonGroup[] {
  const lessons = [...input].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).slice(0, MOST_GROUPED);
  const near = neighboursOf(lessons.map((one) => piecesOf(one.text)));
  const order = [...lessons.keys()].sort((a, b) => sizeAt(near, b) - sizeAt(near, a) || a - b);
  const taken = new Set<number>();
  const groups: LessonGroup[] = [];
  for (const centre of order) {
    if (taken.has(centre)) continue;
    const members = [centre, ...(near[centre]?.keys() ?? [])].filter((one) => !taken.has(one));
    members.forEach((one) => taken.add(one));
    groups.push(toGroup(lessons, near, members));
  }
  return groups.sort((a, b) => b.worth - a.worth || b.newestAt - a.newestAt);
}

/** For each message those that are like it, with how much. */
type Neighbours = Map<number, number>[];

function sizeAt(near: Neighbours, at: number): number {
  return near[at]?.size ?? 0;
}

/** Three-letter pieces of the words without marks, and the words themselves. What is masked says nothing. */
function piecesOf(text: string): Set<string> {
  const all = stripMarks(text.replace(/«tên»/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !COURTESIES.has(word));
  const words = telling.length ? telling : all;
  const line = ` ${words.join(' ')} `;
  const pieces = new Set(words.map((word) => `=${word}`));
  for (let i = 0; i + 3 <= line.length; i += 1) pieces.add(line.slice(i, i + 3));
  return pieces;
}

/** By an inverted index: only messages that share a piece are met. */
function neighboursOf(messages: readonly Set<string>[]): Neighbours {
  const index = new Map<string, number[]>();
  messages.forEach((pieces, at) => {
    for (const piece of pieces) {
      const places = index.get(piece);
      if (places) places.push(at);
      else index.set(piece, [at]);
    }
  });
  const total = messages.length + OTHERS;
  const weightOf = (piece: string): number => Math.log(1 + total / (index.get(piece)?.length ?? 1)) ** 2;
  const length = messages.map((pieces) => Math.sqrt(sum([...pieces].map(weightOf))));
  const near: Neighbours = messages.map(() => new Map());
  messages.forEach((pieces, at) => {
    const shared = new Float64Array(at);
    for (const piece of pieces) {
      const weight = weightOf(piece);
      for (const other of index.get(piece) ?? []) {
        if (other >= at) break;
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    shared.forEach((weight, other) => {
      const likeness = weight / ((length[at] ?? 1) * (length[other] ?? 1));
      if (likeness < ALIKE) return;
      near[at]?.set(other, likeness);
      near[other]?.set(at, likeness);
    });
  });
  return near;
}

function toGroup(lessons: readonly Lesson[], near: Neighbours, members: number[]): LessonGroup {
  const closeness = (one: number): number => sum(members.map((other) => near[one]?.get(other) ?? 0));
  const [middle = 0] = [...members].sort((a, b) => closeness(b) - closeness(a) || a - b);
  const likeness = (one: number): number => (one === middle ? 2 : (near[middle]?.get(one) ?? 0));
  const ordered = [...members]
    .sort((a, b) => likeness(b) - likeness(a) || a - b)
    .flatMap((at) => lessons[at] ?? []);
  const [representative] = ordered as [Lesson];
  return {
    representative,
    lessons: ordered,
    count: ordered.length,
    labels: frequencies(ordered.map(({ label }) => label)),
    hints: frequencies(ordered.map(({ label, next }) => (label ? undefined : next))),
    newestAt: Math.max(...ordered.map(({ at }) => at)),
    worth: sum(ordered.map(unsureness)),
  };
}

/** How far the classifier was from what it turned out to be; as long as nobody knows, how far from being sure. */
function unsureness({ label, heard }: Lesson): number {
  if (!label) return 1 - heard.confidence;
  return 1 - (heard.best.find((one) => one.intent === label)?.confidence ?? 0);
}

export function frequencies(intents: readonly (string | undefined)[]): Frequency[] {
  const counts = new Map<string, number>();
  for (const intent of intents) if (intent) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return [...counts]
    .map(([intent, count]) => ({ intent, count }))
    .sort((a, b) => b.count - a.count || (a.intent < b.intent ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
