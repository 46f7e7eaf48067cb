import { stripMarks } from '../text.ts';
import { budgetOf, distanceWithin } from './nearness.ts';
import { isWord, readingOf, toneOf, type Reading, type Token } from './reading.ts';

/** How names of places are heard, typed without marks, joined, or with a slip of the pen. */

/** A name that may be heard; `key` tells whose it is. */
export interface PlaceName {
  key: string;
  name: string;
  isOld: boolean;
}

export interface PlaceHit {
  keys: readonly string[];
  isOld: boolean;
  /** Letter by letter, whether or not with marks. */
  isExact: boolean;
  /** Tokens, the last not included. */
  from: number;
  to: number;
}

interface Hit {
  name: PlaceName;
  from: number;
  to: number;
  cost: number;
}

/** What makes a slip acceptable there: a word that only a place follows, or nothing else being said. */
export type MayBeMisspelt = (tokens: readonly Token[], from: number, to: number) => boolean;

/** "Xóm" belongs to its name: the "chợ" of "xóm chợ" alone is any market. */
const KIND = /^(?:tổ dân phố|khu dân cư|thôn|ấp|xã|phường|thị trấn|đặc khu)\s+/iu;
const LOOSE_KIND = /^(?:xóm|làng|phố|phố cổ|tdp|kdc)\s+/iu;
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^tổ dân phố\s+/iu, 'tdp '],
  [/^khu dân cư\s+/iu, 'kdc '],
];
/** Words that are no slip of a name. */
const OWN_WORDS = new Set(
  'ma va la thi co khong lam qua roi nay do day cho tui toi con em chau ngoai nha cua gan o'.split(' '),
);

/** Every way to write a name: whole, without the kind of place, with the kind shortened. */
export function waysToSay(key: string, names: readonly string[], isOld: boolean): PlaceName[] {
  const ways = names.flatMap((name) => [
    name,
    name.replace(KIND, ''),
    ...SHORT_FORMS.filter(([kind]) => kind.test(name)).map(([kind, short]) => name.replace(kind, short)),
  ]);
  return [...new Set(ways)].filter((name) => name.length >= 3).map((name) => ({ key, name, isOld }));
}

export function placesIn(
  input: string | Reading,
  names: readonly PlaceName[],
  mayBeMisspelt: MayBeMisspelt,
): PlaceHit[] {
  const { tokens } = readingOf(input);
  const hits = names.flatMap((name) => hitsOf(tokens, name, mayBeMisspelt));
  return settle(hits);
}

/** A name made ready to be compared. */
interface Wanted {
  words: readonly string[];
  /** Joined, without marks. */
  whole: string;
  /** Slips it forgives. */
  budget: number;
}

function wantedOf({ name }: PlaceName): Wanted {
  const { tokens } = readingOf(name.toLowerCase());
  const letters = stripMarks(name.replace(KIND, '').replace(LOOSE_KIND, '')).replace(/[^\p{L}]/gu, '');
  return {
    words: tokens.map((one) => one.said),
    whole: tokens.map((one) => one.plain).join(''),
    budget: budgetOf(letters),
  };
}

function hitsOf(tokens: readonly Token[], name: PlaceName, mayBeMisspelt: MayBeMisspelt): Hit[] {
  const wanted = wantedOf(name);
  const { length } = wanted.words;
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.plain[0] !== wanted.whole[0]) continue;
    for (let size = Math.max(1, length - 1); size <= length + 1; size += 1) {
      const cost = hasLength(tokens, from, size, wanted)
        ? costOf(tokens.slice(from, from + size), wanted)
        : null;
      if (cost === null) continue;
      const isSlip = cost > 0;
      if (isSlip && (isNumbered(tokens, from + size) || !mayBeMisspelt(tokens, from, from + size))) continue;
      hits.push({ name, from, to: from + size, cost });
    }
  }
  return hits;
}

/** So many words of one breath, about as long as the name: looked at first, because it costs nothing. */
function hasLength(tokens: readonly Token[], from: number, size: number, { whole, budget }: Wanted): boolean {
  let letters = 0;
  for (let at = from; at < from + size; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && token.isApart)) return false;
    letters += token.plain.length;
  }
  const isShorter = letters < whole.length;
  // "Hòa Bình" may be "Hòa Bình 12".
  return Math.abs(letters - whole.length) <= budget + (isShorter ? whole.replace(/\D/g, '').length : 0);
}

/** "Hòa Bình 3" is no slip of "Hòa Bình 2". */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  return /^\d{1,2}$/.test(tokens[at]?.plain ?? '') && !tokens[at]?.isApart;
}

/** 0 when it is the name, more with each slip; null when it is something else. Who types marks means them. */
function costOf(said: readonly Token[], { words, whole, budget }: Wanted): number | null {
  const joined = said.map((one) => one.plain).join('');
  const isAllPlain = said.every((one) => one.said === one.plain);
  const isSame = said.length === words.length && words.every((word, at) => isWord(said[at], word));
  const isMarked = isSame && words.every((word, at) => said[at]?.tone === toneOf(word));
  if (isMarked || (isSame && (isAllPlain || budget > 0))) return 0;
  if (isAllPlain && joined === whole && whole.length >= 5) return 0;
  if (!budget || said.some((one) => OWN_WORDS.has(one.plain)) || !hasSameDigits(joined, whole)) return null;
  const hasDigits = /\d/.test(joined);
  const target = hasDigits ? whole : whole.replace(/\d/g, '');
  const distance = distanceWithin(joined, target, budget);
  const cost = Math.max(1, distance + (isAllPlain || distance > 0 ? 0 : 1));
  return distance <= budget && cost <= budget ? cost : null;
}

/** "Hòa Bình 2" is no slip of "Hòa Bình 1"; "Hòa Bình" may be either. */
function hasSameDigits(said: string, whole: string): boolean {
  const digits = said.replace(/\D/g, '');
  return digits === '' || digits === whole.replace(/\D/g, '');
}

/** The surest first, then the longest; names that fit the same words as well are all kept. */
function settle(hits: readonly Hit[]): PlaceHit[] {
  const sorted = [...hits].sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from));
  const settled: (PlaceHit & { cost: number })[] = [];
  for (const { name, from, to, cost } of sorted) {
    const over = settled.find((one) => from < one.to && to > one.from);
    if (!over) settled.push({ keys: [name.key], isOld: name.isOld, isExact: cost === 0, from, to, cost });
    else if (over.from === from && over.to === to && over.cost === cost) addKey(over, name);
  }
  return settled.sort((a, b) => a.from - b.from).map(({ cost: _cost, ...hit }) => hit);
}

function addKey(hit: { keys: readonly string[]; isOld: boolean }, name: PlaceName): void {
  hit.keys = [...new Set([...hit.keys, name.key])];
  hit.isOld &&= name.isOld;
}
