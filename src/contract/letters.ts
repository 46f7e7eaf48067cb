/**
 * Letters with which names are written here: Latin ones with every mark of Vietnamese and of the peoples of the
 * highlands. Letters of other alphabets that only look alike are left out, and so is what cannot be seen.
 */
export const LETTER = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u01bf\\u01c4-\\u024f\\u1e00-\\u1eff';
/** Marks that have no letter of their own, as in "Kơ̆". */
export const MARK = '\\u0300-\\u034e\\u0350-\\u036f';
/** A letter of the NFC form may bear one mark more; two are no spelling. */
const PILE = /[\u0300-\u036f]{2}/;
const CONTROL = /[^\P{Cc}\n\r\t]|\p{Cs}|\p{Co}/u;
/** Empty letters, joiners and signs that turn the order of reading round; those inside an emoji may stay. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;

/** Signs that hide something from whoever reads the text. */
export const hidesSomething = (text: string): boolean =>
  CONTROL.test(text) || UNSEEN.test(text) || PILE.test(text);
