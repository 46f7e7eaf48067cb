import { fromKeystrokes } from './keystrokes.ts';
import { latinised } from '../../domain/look-alikes.ts';
import { CHAT_SPELLINGS, REGIONAL_WORDS } from './spellings.ts';

/** Longer messages are cut here, in UTF-16 units. */
export const LIMIT = 10_000;

const CLASSES: readonly [RegExp, string][] = [
  [/(?:https?:\/\/|www\.)\S+/gu, ' _link_ '],
  [/(?<![\d\p{L}])(?:\+?84|0)\d(?:[ .-]?\d){7,9}(?!\d)/gu, ' _phone_ '],
  [
    /(?<![\d\p{L}])\d[\d.,]*\s?(?:k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|dong|vnđ|vnd|đ|củ|tỷ|ty)(?![\p{L}])\d*/gu,
    ' _money_ ',
  ],
  [/(?<![\p{L}\d])\d[\d.,]*/gu, ' _num_ '],
];
const WORDS = /\p{L}[\p{L}\d_]*|_\p{L}+_|\d+|[?!]+|\p{Extended_Pictographic}/gu;
/** Printable ASCII and composed Vietnamese: what nearly every message is made of. */
const USUAL =
  /^[\x20-\x7e\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/;

/** Invisible characters gone, at most two marks on a letter, letters of other alphabets made Latin. */
function clean(text: string): string {
  const cut = text.slice(0, LIMIT);
  if (USUAL.test(cut)) return cut.toLowerCase();
  const composed = cut
    .normalize('NFKD')
    .replace(/\p{M}{3,}/gu, (marks) => marks.slice(0, 2))
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ufe0f]+/gu, '')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]+/gu, ' ')
    .toLowerCase();
  // Lower case may take a letter apart again, and a compatibility form may hold a long text in one sign.
  return latinised(composed).normalize('NFC').slice(0, LIMIT);
}

export interface Normalised {
  /** Words as written, chat spellings and raw keystrokes resolved. */
  words: string[];
  /** The same words without diacritics, regional ones in common Vietnamese. */
  plain: string[];
}

/** Words of a message in both forms the model looks at. Linear in the text, which is cut at 10,000 characters. */
export function normalise(text: string): Normalised {
  let line = clean(text);
  if (/\d|:\/\/|www\./.test(line)) for (const [pattern, name] of CLASSES) line = line.replace(pattern, name);
  const words: string[] = [];
  const plain: string[] = [];
  for (const written of line.match(WORDS) ?? []) {
    const known = remembered(written);
    for (let i = 0; i < known.words.length; i += 1) {
      words.push(known.words[i] as string);
      plain.push(known.plain[i] as string);
    }
  }
  return { words, plain };
}

/** People use few different words: each is worked out once. Emptied when full, so that it never grows. */
const memory = new Map<string, Normalised>();
const MEMORY = 20_000;

function remembered(written: string): Normalised {
  const known = memory.get(written);
  if (known) return known;
  if (memory.size >= MEMORY) memory.clear();
  // "cccd" is no drawn-out "cd".
  const short = CHAT_SPELLINGS.has(written) ? written : written.replace(/(\p{L})\1{2,}/gu, '$1');
  const words = [...(CHAT_SPELLINGS.get(short) ?? [fromKeystrokes(short) ?? short])];
  const plain = words.map((word) => unmarked(REGIONAL_WORDS.get(word)?.[0] ?? word));
  memory.set(written, { words, plain });
  return { words, plain };
}

/** Plain letter of each composed letter below U+1F00; 0 where the letter stays as it is. */
const PLAIN = plainLetters();

function plainLetters(): Uint16Array {
  const table = new Uint16Array(0x1f00);
  for (let code = 0xc0; code < table.length; code += 1) {
    const letter = String.fromCharCode(code);
    const bare = letter === 'đ' ? 'd' : letter.normalize('NFD').replace(/\p{M}/gu, '');
    if (bare.length === 1 && bare !== letter) table[code] = bare.charCodeAt(0);
  }
  return table;
}

function unmarked(word: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = PLAIN[word.charCodeAt(at)];
    if (!code) continue;
    plain += word.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? word : plain + word.slice(from);
}
