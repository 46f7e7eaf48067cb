import { stripMarks } from './text.ts';
import { wordsOf } from './phrases.ts';

/** Who somebody is to the person who holds the phone. `relative`: family, but the words do not tell who. */
export const RELATIONS = [
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'spouse',
  'child',
  'relative',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Words for a person as they are typed with marks. "ba" without marks may be "bà": see `ambiguous`. */
const KIN: readonly (readonly [Relation, readonly string[]])[] = [
  ['grandmother', ['bà nội', 'bà ngoại', 'bà cố', 'bà']],
  ['grandfather', ['ông nội', 'ông ngoại', 'ông cố', 'ông']],
  ['mother', ['mẹ chồng', 'mẹ vợ', 'mẹ', 'má chồng', 'má vợ', 'má', 'mạ', 'bầm']],
  [
    'father',
    ['cha chồng', 'cha vợ', 'ba chồng', 'ba vợ', 'bố chồng', 'bố vợ', 'ba', 'cha', 'bố', 'tía', 'bọ'],
  ],
  ['spouse', ['ông xã', 'bà xã', 'vợ', 'chồng']],
  [
    'child',
    [
      'con gái',
      'con trai',
      'thằng con',
      'đứa con',
      'con út',
      'đứa cháu',
      'thằng cháu',
      'cháu nội',
      'cháu ngoại',
      'con',
      'cháu',
    ],
  ],
  [
    'relative',
    [
      'cha mẹ',
      'ba mẹ',
      'ba má',
      'bố mẹ',
      'ông bà',
      'bác',
      'cô',
      'dì',
      'chú',
      'cậu',
      'mợ',
      'thím',
      'anh trai',
      'chị gái',
      'em trai',
      'em gái',
      'người nhà',
      'nội',
      'ngoại',
    ],
  ],
];

/** Longest first, so that "ông xã" is not an "ông". */
const BY_LENGTH = KIN.flatMap(([relation, names]) =>
  names.map((name) => ({ relation, name: name.split(' ') })),
).sort((a, b) => b.name.length - a.name.length);

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
/** Words by which the writer speaks of themselves, so that the same word behind them is no relative. */
const ADDRESS_ONLY = new Set(['con', 'cháu', 'bác', 'cô', 'chú', 'ông', 'bà', 'dì', 'ba', 'em']);

/** "Bà con" are the people of the village. */
const PEOPLE = new Set(['bà con', 'ba con', 'con cháu', 'con chau']);
/** Without marks these are other words: nơi, nói, ngoài. */
const MARKED_ONLY = new Set(['nội', 'ngoại']);
/** Said to people far more often than of an aunt or an uncle. */
const POLITE = new Set(['bác', 'cô', 'chú', 'dì', 'co', 'chu', 'di', 'bac']);

interface Found {
  relation: Relation;
  at: number;
}

/** Whom a message is about, when it is about somebody else; null when it names nobody. */
export function relationIn(text: string): Relation | null {
  const plainOnly = text === stripMarks(text) || wordsOf(text).every((word) => word === stripMarks(word));
  for (const part of text.slice(0, 500).split(/[.,;!?\n]+/)) {
    const relation = relationInPart(wordsOf(part), plainOnly);
    if (relation) return relation;
  }
  return null;
}

function relationInPart(words: string[], plainOnly: boolean): Relation | null {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = kinAt(words, at, plainOnly);
    if (!hit) continue;
    const { relation, size } = hit;
    if (isAbout(words, at, size)) found.push({ relation, at });
    at += size - 1;
  }
  return found[0]?.relation ?? null;
}

function kinAt(words: string[], at: number, plainOnly: boolean): { relation: Relation; size: number } | null {
  for (const { relation, name } of BY_LENGTH) {
    const said = words.slice(at, at + name.length).join(' ');
    const wanted = name.join(' ');
    if (said === wanted && !(plainOnly && said === 'ba')) return { relation, size: name.length };
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
  const rest = stripMarks(words.slice(at + size + (OWNERS.has(after) ? 1 : 0)).join(' '));
  if (before === 'cho' && FETCHES.test(rest)) return false;
  const name = words.slice(at, at + size).join(' ');
  if (PEOPLE.has(`${name} ${after}`)) return false;
  // "Ma e" is "mà em"; a mother without marks is "ma tui".
  if (name === 'ma' && !['tui', 'toi'].includes(after)) return false;
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
