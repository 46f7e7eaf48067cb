import type { Cell, FigureTable } from '../../contract/console-figures.ts';
import { FIGURE_TITLES } from '../../contract/figure-titles.ts';
import { localTime } from '../../domain/hours.ts';
import { daysOf, quantile, type Span } from '../../domain/span.ts';
import { TERMS } from '../../domain/terms.ts';
import { casesTable, registrationsTable } from './village-tables.ts';
import type { FiguresCommune, Sums } from './sums.ts';

export interface Reading {
  commune: FiguresCommune;
  /** Titles by intent id. */
  topics: Readonly<Record<string, string>>;
  span: Span;
  now: Sums;
  before: Sums;
}

const TOP = 10;
const NOW = 'Kỳ này';
const BEFORE = 'Kỳ trước';
/** Half of the cases waited no longer, and nine of ten. */
export const WAITED = 'Thường phải đợi';
const WAITED_MOST = 'Chín trên mười việc đợi không quá';
const NO_TOPIC = 'Chưa rõ chủ đề';

/** Every table of a commune, in the order in which they are read. */
export function communeTables(reading: Reading): FigureTable[] {
  const { commune, now } = reading;
  return [
    overview(reading),
    days(reading),
    topics(reading),
    answers(reading),
    response(reading),
    casesTable(now.cases, commune.villages),
    registrationsTable(now.forms, commune.villages),
    scams(reading),
    satisfaction(reading),
  ];
}

type Line = [string, (sums: Sums) => Cell];

function compared(id: FigureTable['id'], lines: Line[], { now, before }: Reading): FigureTable {
  return {
    id,
    title: FIGURE_TITLES[id],
    columns: ['Chỉ số', NOW, BEFORE],
    rows: lines.map(([name, of]) => [name, of(now), of(before)]),
    notes: [],
  };
}

function overview(reading: Reading): FigureTable {
  const lines: Line[] = [
    ['Số người nhắn', ({ talk }) => talk && talk.people],
    ['Số tin nhắn', ({ talk }) => talk && talk.messages],
    ['Việc mới', ({ cases }) => cases.opened],
    ['Phiếu gửi đến', ({ forms }) => forms.sent],
    ['Báo mất tiền, lộ mã', ({ cases }) => cases.moneyLost],
    ['Cảnh báo sớm tin lừa', ({ cases }) => cases.earlyWarnings],
  ];
  const notes = [
    ...(reading.now.isCut ? [`Tin nhắn quá ${TERMS.talk} ngày đã xóa nên không đếm được.`] : []),
    ...(reading.before.talk ? [] : [`Kỳ trước đã quá ${TERMS.talk} ngày nên không còn tin nhắn để so.`]),
  ];
  return { ...compared('overview', lines, reading), notes };
}

function days({ span, now: { talk } }: Reading): FigureTable {
  return {
    id: 'days',
    title: FIGURE_TITLES.days,
    columns: ['Ngày', 'Số người nhắn', 'Số tin nhắn'],
    rows: daysOf(span).map((date) => {
      const { people = 0, messages = 0 } = talk?.days[date] ?? {};
      return [sayDay(date), people, messages];
    }),
    chart: 'line',
    notes: [],
  };
}

const sayDay = (date: string): string => date.split('-').reverse().slice(0, 2).join('/');

function topics({ now, before, topics: titles }: Reading): FigureTable {
  const sorted = Object.entries(now.talk?.topics ?? {}).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const earlier = before.talk?.topics;
  const top = sorted.slice(0, TOP);
  const names = new Set(top.map(([id]) => id));
  const rest = sum(sorted.slice(TOP).map(([, count]) => count));
  const restBefore = earlier && sum(Object.entries(earlier).flatMap(([id, n]) => (names.has(id) ? [] : [n])));
  const rows: Cell[][] = top.map(([id, count]) => [
    id ? (titles[id] ?? id) : NO_TOPIC,
    count,
    earlier ? (earlier[id] ?? 0) : null,
  ]);
  const isMore = rest > 0 || (restBefore ?? 0) > 0;
  return {
    id: 'topics',
    title: FIGURE_TITLES.topics,
    columns: ['Chủ đề', NOW, BEFORE],
    rows: [...rows, ...(isMore ? [['Các chủ đề khác', rest, restBefore ?? null]] : [])],
    chart: 'bar',
    notes: [],
  };
}

function answers(reading: Reading): FigureTable {
  const lines: Line[] = [
    ['Trợ lý trả lời', ({ talk }) => talk && talk.answered.bot],
    ['Cán bộ trả lời', ({ talk }) => talk && talk.answered.people],
    ['Chưa ai trả lời', ({ talk }) => talk && talk.answered.nobody],
  ];
  const table = compared('answers', lines, reading);
  return { ...table, columns: ['Ai trả lời', NOW, BEFORE], chart: 'bar' };
}

function response(reading: Reading): FigureTable {
  const minutes =
    (share: number) =>
    ({ cases }: Sums): Cell =>
      minutesOf(quantile(cases.responses, share));
  const lines: Line[] = [
    [WAITED, minutes(0.5)],
    [WAITED_MOST, minutes(0.9)],
    ['Số việc đo được', ({ cases }) => cases.responses.length],
    ['Việc chưa ai nhận', ({ cases }) => cases.waiting],
    ['Việc không ghi lúc nhận', ({ cases }) => cases.unmeasured],
  ];
  const notes = ['Chỉ tính giờ làm việc của xã, từ lúc mở việc đến lúc cán bộ đầu tiên nhận hoặc trả lời.'];
  const table = compared('response', lines, reading);
  return { ...table, minutes: [WAITED, WAITED_MOST], notes };
}

export const minutesOf = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 60_000));

function scams(reading: Reading): FigureTable {
  const lines: Line[] = [
    ['Báo mất tiền, lộ mã', ({ cases }) => cases.moneyLost],
    ['Tin nghi lừa gửi hỏi', ({ shown }) => shown && shown.shown],
    ['Cán bộ nói là lừa', ({ shown }) => shown && shown.scam],
    ['Cán bộ nói là thật', ({ shown }) => shown && shown.fine],
    ['Cảnh báo sớm tin lừa', ({ cases }) => cases.earlyWarnings],
  ];
  const notes = [`Tin nghi lừa cán bộ chưa đánh dấu chỉ giữ ${TERMS.shown} ngày.`];
  return { ...compared('scams', lines, reading), chart: 'bar', notes };
}

function satisfaction(reading: Reading): FigureTable {
  const lines: Line[] = [
    ['Hài lòng', ({ cases }) => cases.ratings.good],
    ['Chưa hài lòng', ({ cases }) => cases.ratings.bad],
  ];
  const table = compared('satisfaction', lines, reading);
  const notes = ['Đếm theo việc mở trong kỳ mà bà con có đánh giá.'];
  return { ...table, columns: ['Đánh giá', NOW, BEFORE], chart: 'bar', notes };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Both days counted: 'YYYY-MM-DD'. */
export function saySpan({ from, to }: Span): { from: string; to: string } {
  return { from: localTime(from).date, to: localTime(to - 1).date };
}
