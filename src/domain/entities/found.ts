import type { Reading } from './reading.ts';

/** Something a message says: what it is, and where it stands in the NFC text (UTF-16 units). */
export interface Found<K extends string, V> {
  kind: K;
  value: V;
  start: number;
  end: number;
  /** As typed; dots where the finder must not repeat them. */
  words: string;
}

export function foundAt<K extends string, V>(
  { text }: Reading,
  kind: K,
  value: V,
  start: number,
  end: number,
): Found<K, V> {
  return { kind, value, start, end, words: text.slice(start, end) };
}

/** The longest of what overlaps stays; of equals the one named first. In order of their places. */
export function longestWins<F extends { start: number; end: number }>(found: readonly F[]): F[] {
  const kept: F[] = [];
  const taken: { start: number; end: number }[] = [];
  const bySize = [...found].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const one of bySize) {
    if (isFree(taken, one)) {
      insert(taken, one);
      kept.push(one);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** `taken` is in order and without overlap, so that the two neighbours decide. */
function isFree(
  taken: readonly { start: number; end: number }[],
  one: { start: number; end: number },
): boolean {
  const at = placeOf(taken, one.start);
  return (taken[at - 1]?.end ?? 0) <= one.start && (taken[at]?.start ?? Infinity) >= one.end;
}

function insert(taken: { start: number; end: number }[], one: { start: number; end: number }): void {
  taken.splice(placeOf(taken, one.start), 0, { start: one.start, end: one.end });
}

function placeOf(taken: readonly { start: number }[], start: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
