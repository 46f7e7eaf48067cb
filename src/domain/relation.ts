import { readingOf, type Reading, type Token } from './entities/reading.ts';
import { ADDRESS_ONLY, KIN, MARKED_ONLY, ONLY_FOR, POLITE, type Relation } from './relation-words.ts';
import { stripMarks } from './text.ts';

export { RELATIONS, type Relation } from './relation-words.ts';

/** Longest first, so that "ông xã" is not an "ông". */
const BY_LENGTH = KIN.flatMap(([relation, names]) =>
  names.map((wanted) => ({ relation, wanted, name: wanted.split(' ') })),
).sort((a, b) => b.name.length - a.name.length);
const BEGINNING = new Map<string, typeof BY_LENGTH>();
for (const one of BY_LENGTH) {
  const key = stripMarks(one.name[0] ?? '');
  BEGINNING.set(key, [...(BEGINNING.get(key) ?? []), one]);
}

const OWNERS = new Set('tui tôi toi tao mình minh mik mih em e con cháu chau nhà nha ta tớ'.split(' '));
const FOR = new Set(
  'cho giùm dùm gium dum giúp giup hộ ho thay của cua còn con dẫn dan chở cho đưa nuôi nuoi'.split(' '),
);
/** After these words somebody is spoken of, not spoken to. */
const STATES = new Set(
  'già gia yếu yeu nằm nam liệt liet bệnh benh ốm om đau dau bị bi mù mu lẫn lan điếc diec không khong ko chưa chua đã da được hết het'.split(
    ' ',
  ),
);
/** "cho con trai lãnh thay": that is who fetches the money, not whom it is for. */
const FETCHES = /^(?:di )?(?:lanh|nhan|rut|linh|lay|ki|ky)(?: \S+){0,4} (?:thay|gium|dum|giup|ho)\b/;
/** "Bà con" are the people of the village. */
const PEOPLE = new Set(['bà con', 'ba con', 'con cháu', 'con chau']);
const TEACHES = /^(?:day|bao|noi|giao|chu nhiem|dan|hoc|ra bai)\b/;
/** "Khối u", "bị u". */
const SWELLS = new Set('khối khoi cục cuc bướu buou bị bi có co'.split(' '));
/** What is said behind a word is looked at for so far. */
const FAR = 14;

/** Somebody a message is about, and where it says so. */
export interface Heard {
  relation: Relation;
  start: number;
  end: number;
}

/** Whom a message is about, when it is about somebody else; null when it names nobody. */
export function relationIn(text: string): Relation | null {
  const heard = relationsHeard(text).find(({ start }) => start < 500);
  return heard?.relation ?? null;
}

/** Everybody a message is about. */
export function relationsHeard(input: string | Reading): Heard[] {
  const { tokens, isPlain } = readingOf(input);
  const heard: Heard[] = [];
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && !tokens[to]?.isApart) to += 1;
    heard.push(...relationsInPart(tokens.slice(from, to), isPlain));
    from = to;
  }
  return heard;
}

function relationsInPart(tokens: readonly Token[], isPlain: boolean): Heard[] {
  const words = tokens.map((one) => one.said);
  const heard: Heard[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = kinAt(words, at, isPlain);
    if (!hit) continue;
    const { relation, size } = hit;
    const [first, last] = [tokens[at], tokens[at + size - 1]];
    if (first && last && isAbout(words, at, size))
      heard.push({ relation, start: first.start, end: last.end });
    at += size - 1;
  }
  return heard;
}

function kinAt(words: string[], at: number, plainOnly: boolean): { relation: Relation; size: number } | null {
  for (const { relation, name, wanted } of BEGINNING.get(stripMarks(words[at] ?? '')) ?? []) {
    const said = words.slice(at, at + name.length).join(' ');
    if (said === wanted && !(plainOnly && ['ba', 'o'].includes(said))) return { relation, size: name.length };
    if (!plainOnly || MARKED_ONLY.has(wanted) || said !== stripMarks(wanted)) continue;
    return { relation: ambiguous(said) ? 'relative' : relation, size: name.length };
  }
  return null;
}

/** Without marks "ba" may be a father or a grandmother. */
function ambiguous(said: string): boolean {
  return said === 'ba';
}

function isAbout(words: string[], at: number, size: number): boolean {
  const before = words[at - 1] ?? '';
  const after = words[at + size] ?? '';
  const behind = at + size + (OWNERS.has(after) ? 1 : 0);
  const rest = stripMarks(words.slice(behind, behind + FAR).join(' '));
  if (before === 'cho' && FETCHES.test(rest)) return false;
  const name = words.slice(at, at + size).join(' ');
  if (PEOPLE.has(`${name} ${after}`)) return false;
  // "Ma e" is "mà em"; a mother without marks is "ma tui".
  if (name === 'ma' && !['tui', 'toi'].includes(after)) return false;
  // A father only when nobody is taught by him.
  if (/^(?:thầy|thay) (?:tui|tôi|toi)$/.test(name)) return !TEACHES.test(rest);
  if (ONLY_FOR.has(name)) return FOR.has(before);
  if (name === 'u' && SWELLS.has(before)) return false;
  const isShort = size === 1 && ADDRESS_ONLY.has(name);
  if (POLITE.has(name)) return FOR.has(before) && OWNERS.has(after);
  if (OWNERS.has(after) && !(isShort && after === name)) return !/^(?:hoi|oi|muon)\b/.test(rest) || !isShort;
  if (FOR.has(before)) return !isShort || at + size === words.length;
  if (isShort || name === 'ma') return false;
  return at === 0 ? STATES.has(after) || /^\d+$/.test(after) : isAgeAhead(words, at + size);
}

function isAgeAhead(words: string[], from: number): boolean {
  return STATES.has(words[from] ?? '') || /^\d{1,3}$/.test(words[from] ?? '');
}
