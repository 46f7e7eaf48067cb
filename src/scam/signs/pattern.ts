import type { Chain, Pattern } from '../../domain/scam-pattern.ts';
import type { Hit } from './hits.ts';

/** Hits of each group, in order of their places. */
export type ByGroup = ReadonlyMap<string, readonly Hit[]>;

export function byGroup(hits: readonly Hit[]): ByGroup {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = groups.get(hit.group);
    if (list) list.push(hit);
    else groups.set(hit.group, [hit]);
  }
  for (const list of groups.values()) list.sort((a, b) => a.from - b.from);
  return groups;
}

/** The hits that make the pattern true, in the order it names them; null when it does not hold. */
export function match(pattern: Pattern, groups: ByGroup, isDenied: (hit: Hit) => boolean): Hit[] | null {
  const found: Hit[] = [];
  for (const chain of pattern) {
    const hits = matchChain(chain, groups, isDenied);
    if (!hits) return null;
    found.push(...hits);
  }
  return found;
}

function matchChain(chain: Chain, groups: ByGroup, isDenied: (hit: Hit) => boolean): Hit[] | null {
  for (const first of groups.get(chain[0]?.group ?? '') ?? []) {
    const rest = follow(first, chain.slice(1), groups);
    if (rest && ![first, ...rest].some(isDenied)) return [first, ...rest];
  }
  return null;
}

function follow(before: Hit, rest: Chain, groups: ByGroup): Hit[] | null {
  const [step] = rest;
  if (!step) return [];
  const hits = groups.get(step.group) ?? [];
  for (let at = firstFrom(hits, before.to); at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (hit.from - before.to > step.gap) return null;
    const after = follow(hit, rest.slice(1), groups);
    if (after) return [hit, ...after];
  }
  return null;
}

/** Binary: a long message may say one word a thousand times. */
function firstFrom(hits: readonly Hit[], from: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
