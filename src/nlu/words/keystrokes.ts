import { isSyllable } from '../../domain/syllables.ts';

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
/** Words of banks and phones that happen to be the keys of a Vietnamese syllable. */
const FOREIGN = new Set('napas test post pos tax visa sms'.split(' '));
const VOWELS = /[aeiouyăâêôơư]/;

/**
 * What the keys of a word would have made with the keyboard on: "tieenf", "tie62n", "dduowcj" → "tiền", "được".
 * Null when the keys make no Vietnamese syllable, so that names and foreign words stay as they are.
 */
export function fromKeystrokes(word: string): string | null {
  if (FOREIGN.has(word) || word.length < 3 || word.length > 10) return null;
  if (/^[a-z]+$/.test(word)) return fromTelex(word);
  return /^[a-z]+[1-9][a-z1-9]*$/.test(word) ? fromVni(word) : null;
}

function fromTelex(word: string): string | null {
  if (isSyllable(word)) return null;
  for (const { rest, tone } of tonesOf(word)) {
    for (const shaped of shapesOf(rest)) {
      if ((tone || shaped !== word) && isSyllable(shaped)) return withTone(shaped, tone);
    }
  }
  return null;
}

/** A tone key stands at the end, or between the vowel and the closing consonant. */
function tonesOf(word: string): { rest: string; tone: string }[] {
  const found: { rest: string; tone: string }[] = [];
  for (let at = word.length - 1; at > 0; at -= 1) {
    const tone = TELEX_TONES[word[at] ?? ''];
    if (!tone || !/[aeiouyw]/.test(word.slice(0, at))) continue;
    if (/^(?:$|ng?h?$|ch?$|[mptw]$)/.test(word.slice(at + 1))) {
      found.push({ rest: word.slice(0, at) + word.slice(at + 1), tone });
    }
  }
  return [...found, { rest: word, tone: '' }];
}

/** The ways a hat or a horn may be meant: beside its letter, or typed at the end of the word. */
function shapesOf(keys: string): string[] {
  const near = keys
    .replace(/dd/g, 'đ')
    .replace(/aa/g, 'â')
    .replace(/ee/g, 'ê')
    .replace(/oo/g, 'ô')
    .replace(/u?w?ow/g, (uow) => (uow === 'ow' ? 'ơ' : 'ươ'))
    .replace(/(?<!q)uaw/g, 'ưa')
    .replace(/aw/g, 'ă')
    .replace(/uw/g, 'ư');
  const late = near.replace(
    /^(.*?)(uo|u|o|a)([a-zđ]*?)w$/,
    (_all, before: string, vowel: string, after: string) => {
      const shape = { uo: 'ươ', u: 'ư', o: 'ơ', a: 'ă' }[vowel] ?? vowel;
      return before + shape + after;
    },
  );
  const hat = /^(.+)\1$/.test(near)
    ? near
    : near.replace(/([aeo])([a-z]{1,2})\1$/, (_all, vowel: string, after: string) => {
        return ({ a: 'â', e: 'ê', o: 'ô' }[vowel] ?? vowel) + after;
      });
  return [...new Set([near, late, hat, near.replace(/w/g, 'ư')])];
}

function fromVni(word: string): string | null {
  let tone = '';
  let letters = '';
  for (const key of word) {
    if (VNI_TONES[key]) tone = VNI_TONES[key];
    else if (/[6-9]/.test(key)) letters = shaped(letters, key);
    else letters += key;
  }
  return isSyllable(letters) && (tone || letters !== word) ? withTone(letters, tone) : null;
}

const VNI_SHAPES: Readonly<Record<string, readonly [RegExp, Readonly<Record<string, string>>]>> = {
  6: [/[aeo](?=[^aeo]*$)/, { a: 'â', e: 'ê', o: 'ô' }],
  7: [/uo|[ou](?=[^ou]*$)/, { uo: 'ươ', o: 'ơ', u: 'ư' }],
  8: [/a(?=[^a]*$)/, { a: 'ă' }],
  9: [/d/, { d: 'đ' }],
};

function shaped(letters: string, key: string): string {
  const [where, shapes] = VNI_SHAPES[key] ?? [/$^/, {}];
  return letters.replace(where, (found) => shapes[found] ?? found);
}

/** The mark goes where the spelling rules put it: on the shaped vowel, else before the last, else on the first. */
function withTone(toneless: string, tone: string): string {
  if (!tone) return toneless;
  const from = /^(?:gi|qu)(?=[aeiouyăâêôơư])/u.exec(toneless)?.[0].length ?? 0;
  const letters = [...toneless];
  const vowels = letters.flatMap((letter, at) => (at >= from && VOWELS.test(letter) ? [at] : []));
  const shapes = vowels.filter((at) => /[ăâêôơư]/u.test(letters[at] ?? ''));
  const closed = (vowels[vowels.length - 1] ?? 0) < letters.length - 1;
  const at =
    shapes[shapes.length - 1] ??
    (vowels.length > 2 || (closed && vowels.length > 1) ? vowels[1] : vowels[0]) ??
    0;
  letters[at] = ((letters[at] ?? '') + tone).normalize('NFC');
  return letters.join('');
}
