import { stripMarks } from '../../domain/text.ts';

const NEIGHBOURS = 'qwertyuiopasdfghjklzxcvbnm';

/** One slip of the finger in about a fifth of the words: a letter lost, doubled, swapped or wrong. */
function withTypos(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (word.length > 2 && random() < 0.2 ? slip(word, random) : word))
    .join(' ');
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
  if (kind === 2 && at + 1 < word.length) {
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
  const letter = NEIGHBOURS[Math.floor(random() * NEIGHBOURS.length)] ?? 'a';
  return word.slice(0, at) + letter + word.slice(at + 1);
}

const TONES: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const SHAPES: readonly [RegExp, string][] = [
  [/đ/g, 'dd'],
  [/â/g, 'aa'],
  [/ê/g, 'ee'],
  [/ô/g, 'oo'],
  [/ă/g, 'aw'],
  [/ơ/g, 'ow'],
  [/ư/g, 'uw'],
];

/** The keystrokes of a word typed with Telex while the keyboard was off: "tiền" → "tieenf". */
export function toTelex(word: string): string {
  let tone = '';
  let bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = TONES[mark] ?? '';
      return '';
    })
    .normalize('NFC');
  for (const [letter, keys] of SHAPES) bare = bare.replace(letter, keys);
  return bare + tone;
}

function withTelex(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (random() < 0.3 ? toTelex(word) : word))
    .join(' ');
}

/** Words that a hurried hand leaves out: the model must not lean on any single one. */
function withGaps(text: string, random: () => number): string {
  const kept = text.split(' ').filter(() => random() >= 0.15);
  return kept.length > 0 ? kept.join(' ') : text;
}

/** The message as five different hands would type it; the first is as written. */
export function variants(text: string, random: () => number): string[] {
  return [
    text,
    stripMarks(text),
    withTypos(withGaps(text, random), random),
    withTypos(stripMarks(withGaps(text, random)), random),
    withTelex(text, random),
  ];
}
