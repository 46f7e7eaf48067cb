import { stripMarks } from './text.ts';

/** What a message is like, without its words: two messages that share most of their triples of words share most places. */
export type Shape = readonly number[];

const PLACES = 24;
/** Places that must agree together to be looked at at all. */
const BAND = 3;
/** Fewer words than these are like too many others. */
const LEAST_WORDS = 8;
/** Longer messages are read to here. */
const MOST_WORDS = 400;
const ALIKE = 0.5;

/**
 * Min-hashes over triples of words, without marks; every number is one number and every address one address, so that
 * a campaign is known again when its link and its sums change. Null for what is too short to tell.
 */
export function shapeOf(text: string): Shape | null {
  const words =
    stripMarks(text.slice(0, 10_000))
      .replace(/(?:https?:\/\/|www\.)\S+|\S+\.[a-z]{2,10}(?:\/\S*)?(?=\s|$)/g, ' link ')
      .match(/\p{L}+|\d[\d.,• ]*/gu)
      ?.map((word) => (/^\d/.test(word) ? '0' : word))
      .slice(0, MOST_WORDS) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const least = new Array<number>(PLACES).fill(0xffffffff);
  for (let at = 2; at < words.length; at += 1) {
    const triple = hash(`${words[at - 2]} ${words[at - 1]} ${words[at]}`);
    for (let place = 0; place < PLACES; place += 1) {
      least[place] = Math.min(least[place] as number, mixed(triple, place));
    }
  }
  return least;
}

/** Share of places that agree: about the share of triples that both have. */
export function likenessOf(one: Shape, other: Shape): number {
  const same = one.filter((value, place) => value === other[place]).length;
  return same / PLACES;
}

export const areAlike = (one: Shape, other: Shape): boolean => likenessOf(one, other) >= ALIKE;

/** Keys under which a shape is found: alike ones nearly always share one. */
export function bandsOf(shape: Shape): string[] {
  return Array.from({ length: PLACES / BAND }, (_, band) =>
    [band, ...shape.slice(band * BAND, (band + 1) * BAND)].join(':'),
  );
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function mixed(value: number, seed: number): number {
  let one = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b9), 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}
