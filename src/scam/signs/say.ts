import type { Reading } from '../../domain/entities/reading.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import { LINK_WORD } from '../link-word.ts';
import type { Hit } from './hits.ts';
import type { FoundSign } from './signs.ts';

/** More words than these between the first and the last are left out of a quotation. */
const QUOTED = 9;

/** A sign in words for a citizen, with what was seen. Long numbers are masked, links are named by their host. */
export function sayOf({ rule, hits }: FoundSign, reading: Reading): string {
  const whose = hits.find((hit) => hit.whose)?.whose ?? '';
  const more = hits.find((hit) => hit.more)?.more ?? '';
  return rule.says
    .replaceAll('{words}', wordsSeen(hits, reading))
    .replaceAll('{whose}', whose)
    .replaceAll('{more}', more);
}

function wordsSeen(hits: readonly Hit[], reading: Reading): string {
  const named = hits.find((hit) => hit.words !== undefined)?.words;
  if (named !== undefined && hits.length === 1) return named;
  const [first, last] = [Math.min(...hits.map(({ from }) => from)), Math.max(...hits.map(({ to }) => to))];
  const isNear = last - first <= QUOTED;
  const spans: (readonly [number, number])[] = isNear
    ? [[first, last]]
    : hits.map(({ from, to }) => [from, to]);
  return spans.map(([from, to]) => maskNumbers(textOf(reading, from, to, hits))).join(' … ');
}

function textOf({ tokens, text }: Reading, from: number, to: number, hits: readonly Hit[]): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const link = hits.find((hit) => hit.group.startsWith('link'))?.words ?? 'đường dẫn';
  return text.slice(start, end).replace(/\s+/g, ' ').replaceAll(LINK_WORD, link);
}
