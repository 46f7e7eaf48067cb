import { entitiesIn, type Entity } from './entities/entities.ts';
import type { Money } from './entities/money.ts';
import type { FoundDate } from './entities/when.ts';
import { maskNumbers } from './numbers.ts';
import type { CaseRecord } from './records.ts';

/** What was said this long before an urgent case belongs to it. */
const BEFORE_MS = 30 * 60_000;
const MOST = 2;
/** "Số tui", "gọi lại": the number of whoever writes, not of the other side. */
const OWN = /(?<!\p{L})(?:tui|tôi|toi|mình|minh|em|con|cháu|lại|lai|liên hệ)(?!\p{L})[^\d]{0,12}$/iu;
const THEIRS = /(?<!\p{L})(?:nó|no|họ|ho|lạ|thằng|mụ)(?!\p{L})[^\d]{0,20}$/iu;
const BOUNDS = { about: 'khoảng ', more: 'hơn ', less: 'gần ', few: '' } as const;

type Of<K extends Entity['kind']> = Extract<Entity, { kind: K }>;

export interface Line {
  at: number;
  text: string;
}

/**
 * What an officer needs at once when money was lost: how much, when, through which bank, the other side's number.
 * Empty for other cases and when nothing was heard. Nothing in it can be read that the masked words do not show.
 */
export function heardInCase(record: CaseRecord): string {
  if (record.reason !== 'money_lost' || record.urgency !== 'urgent') return '';
  return heardIn(toldIn(record));
}

/** What the citizen said of it, each once: just before it was opened, and since. A tap has no words. */
export function toldIn(record: CaseRecord): Line[] {
  const turns = record.turns.filter(
    ({ from, at }) => from === 'citizen' && at >= record.openedAt - BEFORE_MS,
  );
  // What timers, forms and undelivered messages add to a case are not the citizen's words.
  const notes = record.notes.filter(({ eventId = '' }) => !/[:-]/.test(eventId));
  return [...turns, ...notes].filter(
    (one, at, all) => !one.text.startsWith('#') && all.findIndex(({ text }) => text === one.text) === at,
  );
}

export function heardIn(lines: readonly Line[]): string {
  const found = lines.flatMap(({ at, text }) =>
    entitiesIn(text, { today: at }).map((one) => ({
      one,
      at,
      before: text.normalize('NFC').slice(0, one.start),
    })),
  );
  const of = <K extends Entity['kind']>(kind: K): Of<K>[] =>
    found.map(({ one }) => one).filter((one): one is Of<K> => one.kind === kind);
  const strangers = found.filter(({ one, before }) => one.kind === 'phone' && !isOwn(one, before));
  const parts = [
    ...some(
      of('money')
        .sort((a, b) => b.value.dong - a.value.dong)
        .map(sayMoney),
    ),
    ...some(
      found.flatMap(({ one, at }) => (one.kind === 'date' && isPast(one, at) ? sayWhen(one) : [])),
      1,
    ),
    ...some(of('bank').map(({ value }) => value.name)),
    ...some(
      of('account').map(({ value }) => `tài khoản ${value.masked}`),
      1,
    ),
    ...some(
      strangers.map(({ one }) => `số ${maskNumbers(one.words)}`),
      1,
    ),
  ];
  return maskNumbers(parts.join('; '));
}

function some(parts: readonly string[], most = MOST): string[] {
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, most);
}

/** A figure that would be masked as a number stays so. */
export function sayMoney({ value, words }: { value: Money; words: string }): string {
  if (maskNumbers(words) !== words) return '';
  if (value.bound === 'few') return words;
  return `${value.bound ? BOUNDS[value.bound] : ''}${groups(value.dong)} đồng`;
}

/** 7000000 → "7.000.000" */
export function groups(dong: number): string {
  return String(dong).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

export function isPast({ value }: FoundDate, at: number): boolean {
  return value.calendar === 'lunar' || Date.parse(`${value.from}T00:00:00+07:00`) <= at;
}

/** As it was said, with the day of the calendar behind it when that was counted from the day of saying. */
function sayWhen({ value, words }: FoundDate): string {
  if (value.calendar === 'lunar' || value.from !== value.to || /\d[/.-]\d/.test(words)) return words;
  const [, month, day] = value.from.split('-').map(Number);
  return `${words} (${day}/${month})`;
}

/** "Số tui", "gọi lại": whose a number is, by the words in front of it. */
export function isOwn(one: Entity, before: string): boolean {
  const isShort = one.kind === 'phone' && one.value.kind === 'short';
  const near = before.slice(-40);
  return isShort || (OWN.test(near) && !THEIRS.test(near));
}
