import { parse } from 'tldts';

/** An address in a message, as it would be opened. */
export interface FoundLink {
  /** As written. */
  words: string;
  start: number;
  end: number;
  /** Lower case, without port. */
  host: string;
  /** With what follows the host. */
  path: string;
  /** Written so that no filter finds it: "hxxp", "vcb [.] top". */
  isHidden: boolean;
}

const SCHEME = String.raw`(?:h(?:tt|xx)ps?\s?:\s?/\s?/\s?|www\s?\.\s?)`;
const DOT = String.raw`(?:\.|\s?[[({]\s?(?:\.|dot|chấm)\s?[\])}]\s?)`;
const LABEL = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,62})`;
const REST = String.raw`(?::\d{2,5})?(?:[/?#][^\s<>"“”«»]{0,500})?`;
const LINK = new RegExp(
  String.raw`(?<![\p{L}\d@._-])(${SCHEME})?((?:${LABEL}${DOT}){1,8}[\p{L}\d-]{2,24})(${REST})`,
  'giu',
);
const IP =
  /(?<![\d.])(?:h(?:tt|xx)ps?:\/\/)?((?:\d{1,3}\.){3}\d{1,3})((?::\d{2,5})?(?:\/[^\s]{0,300})?)(?![\d.])/giu;
/** "vcb-xacminh . top": a dot with spaces around it, before an ending. */
const SPACED =
  /(?<![\p{L}\d@.-])((?:[a-z\d][a-z\d-]{1,40})(?:\s?\.\s?[a-z\d-]{2,30}){0,2})(?:\s\.\s?|\s?\.\s)(top|xyz|vip|com|net|vn|cc|club|icu|info|online|shop|site|app|life|pro)(\/\S{0,200})?(?![\p{L}\d])/giu;
/** Endings that are also words or units: taken for a link only with a scheme or a path. */
const WORDLIKE = new Set(
  'de co me gd tk id in is it la so to do no an ai be ma mo my pa pe ph vi us st ba se hu ke ng gi ga bo cho chi ban nhe nha roi em anh nay la'.split(
    ' ',
  ),
);

/** Every address of a message, in order. Never opens one. Linear: every repetition is bounded. */
export function linksIn(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(LINK)) add(found, linkOf(match));
  for (const match of text.matchAll(IP)) add(found, ipOf(match));
  for (const match of text.matchAll(SPACED)) add(found, spacedOf(match));
  return found.sort((a, b) => a.start - b.start);
}

function add(found: FoundLink[], link: FoundLink | null): void {
  if (link && !found.some((one) => one.start < link.end && link.start < one.end)) found.push(link);
}

function linkOf(match: RegExpMatchArray): FoundLink | null {
  const [words, scheme = '', written = '', rest = ''] = match;
  const dotted = written.replace(new RegExp(DOT, 'giu'), '.').toLowerCase();
  const host = dotted.replace(/^www\./, '');
  const { isIcann, domain, isIp, publicSuffix } = parse(host);
  if (isIp || !domain || !isIcann) return null;
  const isBare = !scheme && !rest.startsWith('/');
  // A bare name is Latin; a full stop without a space behind it makes no address.
  const isWordlike = WORDLIKE.has(publicSuffix ?? '') && !/[-\d].*\.|\.(?:com|net|org)\./.test(host);
  if (isBare && (!/^[a-z\d.-]+$/.test(dotted) || isWordlike)) return null;
  if (isBare && /\.\p{Lu}\p{Ll}/u.test(written)) return null;
  if (isBare && /^\d+\.[a-z]+$/.test(host)) return null;
  const tail = /[.,;:!?)\]'"]+$/.exec(words)?.[0].length ?? 0;
  const kept = words.slice(0, words.length - tail);
  const isHidden = /hxx/i.test(scheme) || dotted !== written.toLowerCase() || /\s/.test(scheme);
  const path = rest.replace(/[.,;:!?)\]'"]+$/, '');
  return { ...placeOf(match, kept), host, path, isHidden };
}

function placeOf({ index = 0 }: RegExpMatchArray, words: string): Pick<FoundLink, 'words' | 'start' | 'end'> {
  return { words, start: index, end: index + words.length };
}

function ipOf(match: RegExpMatchArray): FoundLink | null {
  const [words, host = '', path = ''] = match;
  const isAddress = host.split('.').every((part) => Number(part) < 256) && (/^h/i.test(words) || path !== '');
  if (!isAddress) return null;
  return { ...placeOf(match, words), host, path, isHidden: false };
}

function spacedOf(match: RegExpMatchArray): FoundLink | null {
  const [words, name = '', ending = '', path = ''] = match;
  const host = `${name.replace(/\s/g, '')}.${ending}`.toLowerCase();
  // Two plain words and a full stop are more likely a sentence: "tới shop. Com".
  if (!/[\d-]/.test(name) && !path && !/^(?:top|xyz|vip|cc|icu)$/i.test(ending)) return null;
  return { ...placeOf(match, words), host, path, isHidden: true };
}
