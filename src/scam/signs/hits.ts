import { phraseAt, phrasesOf, type Phrases, type Reading } from '../../domain/entities/reading.ts';
import { stripMarks } from '../../domain/text.ts';

/** A group of words, or something else the rules speak of, seen in a message. Places are indices of tokens. */
export interface Hit {
  group: string;
  from: number;
  /** Behind the last token. */
  to: number;
  /** What it was seen in, when it is not the words of the message: a link, a masked number. */
  words?: string;
  /** Whom it names. */
  whose?: string;
  /** What a rule may say of it besides: the ending of a host, a country. */
  more?: string;
}

export interface WordTable {
  phrases: Phrases<readonly string[]>;
  /** Every word that begins a phrase: most words begin none. */
  first: ReadonlySet<string>;
  /** Written as one word: "chuyenkhoan". */
  joined: ReadonlyMap<string, readonly string[]>;
}

const LEAST_JOINED = 6;

export function wordTable(words: ReadonlyMap<string, readonly string[]>): WordTable {
  const groups = new Map<string, string[]>();
  for (const [group, phrases] of words) {
    for (const phrase of phrases) {
      const key = phrase.normalize('NFC').toLowerCase();
      groups.set(key, [...(groups.get(key) ?? []), group]);
    }
  }
  const joined = new Map<string, readonly string[]>();
  for (const [phrase, of] of groups) {
    const one = stripMarks(phrase).replaceAll(' ', '');
    if (phrase.includes(' ') && one.length >= LEAST_JOINED) joined.set(one, of);
  }
  const first = new Set(Array.from(groups.keys(), (phrase) => stripMarks(phrase.split(' ')[0] ?? '')));
  return { phrases: phrasesOf(groups), first, joined };
}

/** Where the groups stand; of two that overlap the longer stays. */
export function wordHits({ tokens }: Reading, { phrases, first, joined }: WordTable): Hit[] {
  const hits: Hit[] = [];
  let covered = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const { plain = '' } = tokens[from] ?? {};
    const found = (first.has(plain) && phraseAt(tokens, from, phrases)) || asOneWord(joined, plain);
    if (!found) continue;
    const to = from + found.size;
    // What lies within a longer one is not meant alone: the "không" of "nếu không".
    if (to <= covered) continue;
    covered = to;
    for (const group of found.value) hits.push({ group, from, to });
  }
  return hits;
}

function asOneWord(
  joined: WordTable['joined'],
  word: string,
): { value: readonly string[]; size: number } | null {
  const value = word.length >= LEAST_JOINED ? joined.get(word) : undefined;
  return value ? { value, size: 1 } : null;
}
