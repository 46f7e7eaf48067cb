/** Letters of other alphabets that pass for Latin ones, as scammers and broken keyboards write them. */
const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ᴀa ʙb ᴄc ᴅd ᴇe ɡg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ' +
  'αa βb εe ηn ιi κk νv οo ρp τt υu χx ɑa ıi ſs ɩi вb кk мm нh тt пn ðđ ɖđ';
const LATIN = new Map(PAIRS.split(' ').map((pair) => [[...pair][0] ?? '', pair.slice(-1)]));
const SUSPECT = /[\u0131\u017f\u00f0\u0250-\u02af\u0370-\u04ff\u0500-\u052f\u1d00-\u1d7f]/u;

/** The same text in Latin letters; already lower case. */
export function latinised(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return [...text].map((letter) => LATIN.get(letter) ?? letter).join('');
}
