import { foundAt, type Found } from './found.ts';
import { placesIn, waysToSay } from './place-names.ts';
import { isWord, readingOf, type Reading } from './reading.ts';

export interface CommuneNames {
  name: string;
  /** The commune and those it was made of, before the mergers of 2025. */
  oldNames?: readonly string[] | undefined;
}

/** Our own commune was named. */
export interface CommuneNamed {
  name: string;
  isOld: boolean;
  isExact: boolean;
}

const KINDS = ['xã', 'phường', 'trấn'];
/** "Xã" alone is what a commune without a name of its own is called. */
const LEAST = 5;

export function communesIn(
  input: string | Reading,
  { commune }: { commune: CommuneNames },
): Found<'commune', CommuneNamed>[] {
  const reading = readingOf(input);
  const { tokens } = reading;
  const names = [
    ...waysToSay(commune.name, [commune.name], false),
    ...waysToSay(commune.name, commune.oldNames ?? [], true),
  ].filter(({ name }) => name.length >= LEAST);
  const isNamed = (at: number): boolean => KINDS.some((word) => isWord(tokens[at], word));
  const hits = placesIn(
    reading,
    names,
    (_tokens, from) => isNamed(from) || (!tokens[from]?.isApart && isNamed(from - 1)),
  );
  return hits.flatMap(({ isOld, isExact, from, to }) => {
    const start = !tokens[from]?.isApart && isNamed(from - 1) ? from - 1 : from;
    const [first, last] = [tokens[start], tokens[to - 1]];
    const value = { name: commune.name, isOld, isExact };
    return first && last ? [foundAt(reading, 'commune', value, first.start, last.end)] : [];
  });
}
