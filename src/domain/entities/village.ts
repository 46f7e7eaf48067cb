import { foundAt, type Found } from './found.ts';
import { placesIn, waysToSay, type PlaceHit } from './place-names.ts';
import { isWord, readingOf, type Reading, type Token } from './reading.ts';

/** A village of the commune as its profile names it. */
export interface VillageNames {
  id: string;
  name: string;
  aliases: readonly string[];
  oldNames?: readonly string[] | undefined;
}

export interface VillageNamed {
  /** Several when the words fit several. */
  ids: readonly string[];
  /** By a name of former times. */
  isOld: boolean;
  isExact: boolean;
  /** Nothing but courtesies stand around it. */
  isAlone: boolean;
}

/** Words after which a name can only be a place. */
const BEFORE = ['ở', 'thôn', 'xóm', 'làng', 'phố', 'ấp', 'kdc', 'tdp', 'tổ', 'đội'];
/** Words with which the name of a place begins. */
const KINDS = ['thôn', 'xóm', 'làng', 'phố', 'tổ', 'ấp', 'kdc', 'tdp', 'khu'];
const FILLERS = new Set(
  (
    'da a u vang thua o thon xom lang to dan pho ben tai nha que nguoi ba con la thi ne nha nhe nghe do day ap kdc tdp khu cu ' +
    'tui toi toa bac ong ba chu co anh chi em chau minh ngoai noi nghen nghe hen luon day kia nao xin'
  ).split(' '),
);
/** "Trong xom cho tui hoi": without marks a short name may be the beginning of something else. */
const GOES_ON = new Set('tui toi con em chau minh hoi xin bac ba ong'.split(' '));
const SHORT = 4;

/** The villages named in a message: with or without marks, misspelt after "thôn", by old names too. */
export function villagesIn(
  input: string | Reading,
  { villages }: { villages: readonly VillageNames[] },
): Found<'village', VillageNamed>[] {
  const reading = readingOf(input);
  const { tokens } = reading;
  const names = villages.flatMap(({ id, name, aliases, oldNames = [] }) => [
    ...waysToSay(id, [name, ...aliases], false),
    ...waysToSay(id, oldNames, true),
  ]);
  const fillers = fillersOf(tokens);
  const isAlone = (from: number, to: number): boolean => fillers.within(from, to);
  const hits = placesIn(reading, names, (_tokens, from, to) => isPlace(tokens, from) || isAlone(from, to));
  return hits.flatMap((hit) => {
    const alone = isAlone(hit.from, hit.to);
    if (!(alone || isPlace(tokens, hit.from)) || isTooShort(tokens, hit) || goesOnAsName(reading, hit))
      return [];
    return found(reading, hit, alone);
  });
}

function found(reading: Reading, hit: PlaceHit, isAlone: boolean): Found<'village', VillageNamed>[] {
  const { keys, isOld, isExact, from, to } = hit;
  const before = reading.tokens[from - 1];
  const hasKind = before && !reading.tokens[from]?.isApart && KINDS.some((word) => isWord(before, word));
  const [first, last] = [reading.tokens[hasKind ? from - 1 : from], reading.tokens[to - 1]];
  if (!first || !last) return [];
  return [foundAt(reading, 'village', { ids: keys, isOld, isExact, isAlone }, first.start, last.end)];
}

function isPlace(tokens: readonly Token[], from: number): boolean {
  const isAfter = !tokens[from]?.isApart && BEFORE.some((word) => isWord(tokens[from - 1], word));
  return isAfter || KINDS.some((word) => isWord(tokens[from], word));
}

function isTooShort(tokens: readonly Token[], { from, to }: PlaceHit): boolean {
  const last = tokens[to - 1];
  const after = tokens[to];
  const isPlain = tokens.slice(from, to).every((one) => one.said === one.plain);
  return (
    isPlain && (last?.plain.length ?? 0) <= SHORT && last?.plain === 'cho' && GOES_ON.has(after?.plain ?? '')
  );
}

/** "Xóm Gò Sim" is not "xóm Gò": a name of one syllable goes on with the next capital letter. */
function goesOnAsName({ text, tokens }: Reading, { from, to }: PlaceHit): boolean {
  const [last, after] = [tokens[to - 1], tokens[to]];
  if (!last || !after || after.isApart || to - from > 2) return false;
  const isTwo = to - from === 2 && !KINDS.some((word) => isWord(tokens[from], word));
  const isCapital = (one: Token): boolean => /^\p{Lu}/u.test(text.slice(one.start, one.end));
  const isShouted = text === text.toUpperCase();
  return !isTwo && !isShouted && isCapital(last) && isCapital(after) && !isWord(after, 'xã');
}

/** How many words are no courtesies, counted once so that every place can be asked cheaply. */
function fillersOf(tokens: readonly Token[]): { within(from: number, to: number): boolean } {
  const counts = [0];
  for (const one of tokens) counts.push((counts.at(-1) ?? 0) + (FILLERS.has(one.plain) ? 0 : 1));
  const total = counts.at(-1) ?? 0;
  return { within: (from, to) => total === (counts[to] ?? 0) - (counts[from] ?? 0) };
}
