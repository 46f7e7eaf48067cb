import { isSyllable } from '../../domain/syllables.ts';
import { stripMarks } from '../../domain/text.ts';

export interface Unhidden {
  text: string;
  /** As they were written, where letters were hidden from filters: "c.ô.n.g", "kh0ản". */
  hidden: readonly string[];
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};
const SPELT = /^\p{L}(?:[.\-_*·,'’]\p{L}){2,}[.,!?:]?$/u;
const INNER = /^([\p{L}]{1,7})[.·*_'’]([\p{L}]{1,7})([.,!?:;)]?)$/u;
const MIXED = /^(?=.*\p{L})[\p{L}\d@$!€]{3,9}$/u;

/** Reads words through dots, digits and gaps put into them. Links must be taken out before. Linear in the text. */
export function unhide(text: string): Unhidden {
  const hidden: string[] = [];
  const found = (written: string, read: string): string => {
    hidden.push(written);
    return read;
  };
  const joined = text.replace(/(?<!\S)\p{L}(?:[ ]\p{L}){3,30}(?!\S)/gu, (run) =>
    found(run, run.replaceAll(' ', '')),
  );
  const read = joined.replace(/\S{3,40}/gu, (piece) => {
    if (SPELT.test(piece)) return spelt(piece, found);
    return innerDot(piece, found) ?? leet(piece, found) ?? piece;
  });
  return { text: read, hidden };
}

/** "c.ô.n.g" hides a word; "T.P", "U.B.N.D" is how offices are written. */
function spelt(piece: string, found: (written: string, read: string) => string): string {
  const read = piece.replace(/[^\p{L}]/gu, '');
  return read === read.toUpperCase() && read.length < 5 ? read : found(piece, read);
}

/** "kho.ản" is one word cut in two; "vay.Để" are two sentences. */
function innerDot(piece: string, found: (written: string, read: string) => string): string | null {
  const [, before = '', after = '', end = ''] = INNER.exec(piece) ?? [];
  if (!before || /^\p{Lu}\p{Ll}/u.test(after)) return null;
  const whole = before + after;
  return isWord(whole) ? found(piece, whole + end) : null;
}

/** "kh0ản", "tie^n", "0TP": digits that stand for letters. */
function leet(piece: string, found: (written: string, read: string) => string): string | null {
  const core = /^[^\p{L}\d@$]*(.*?)[^\p{L}\d@$!]*$/u.exec(piece)?.[1] ?? '';
  if (!MIXED.test(core) || !/[\d@$!€]/.test(core) || (core.match(/\p{L}/gu) ?? []).length < 2) return null;
  if (/^[^\p{L}]*\p{L}+!+$/u.test(core)) return null;
  const read = core.replace(/[\d@$!€]/g, (sign) => LEET[sign] ?? sign);
  if (/\d/.test(read)) return null;
  const isKnown =
    /^(?:otp|pin|app|link|zalo|vneid|vietcombank|shopee|bidv|momo)$/i.test(read) || isWord(read);
  return isKnown ? found(piece, piece.replace(core, read)) : null;
}

function isWord(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC');
  return isSyllable(toneless(lower)) || isSyllable(stripMarks(lower));
}

/** Without the five tones; â, ê, ơ … stay. */
function toneless(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}
