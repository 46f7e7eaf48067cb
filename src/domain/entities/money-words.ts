import { stripMarks } from '../text.ts';
import { isWord, phraseAt, phrasesOf, type Token } from './reading.ts';

/** The words around an amount of money. */

const THOUSAND = 1_000;
const MILLION = 1_000_000;

const SCALES = phrasesOf<number>([
  ['ngàn', THOUSAND],
  ['nghìn', THOUSAND],
  ['triệu', MILLION],
  ['tr', MILLION],
  ['củ', MILLION],
  ['tỷ', 1_000 * MILLION],
  ['tỉ', 1_000 * MILLION],
]);
/** Short ones, only when they touch the figure: "500k", "1tr2", "500ng". */
const TOUCHING: Readonly<Record<string, number>> = { k: THOUSAND, ng: THOUSAND, t: 0 };
const CURRENCIES = phrasesOf<true>(['đồng', 'vnđ', 'vnd', 'đ'].map((word) => [word, true]));

/** "2 củ khoai", "ngân hàng", "đồng ý": the same words, and no money. */
const SPOILT = new Set(
  (
    'cu khoai,cu hanh,cu toi,cu san,cu mi,cu gung,cu cai,cu dau,cu sam,cu nghe,ngan hang,dong y,dong bao,dong chi,' +
    'dong ho,dong nghiep,dong doi,dong tien,dong phi,dong hoc'
  ).split(','),
);
/** What is counted when it is not money: "3 triệu người". */
const COUNTED = new Set(
  (
    'nguoi ho dan con cay met km luot phieu suat tuoi lan cai chiec trang tin so chu thue khach em chau cu diem ' +
    'cuoc kg ki lo chai hop vien don sim'
  ).split(' '),
);
/** After "triệu hai" these let the "hai" belong to it: the talk goes on, and nothing is counted. */
const GOES_ON = new Set(
  (
    'roi dong thoi luon a nha nhe ne do day ma thi la va cho vao qua bi moi de tien hong khong ko k tu lan luc hoi ' +
    'hom bua gio duoc het trong ben o nay kia ngoai nua sang chieu toi ai no ho'
  ).split(' '),
);
const TALK =
  /(?<!\p{L})(?:tien|mat|chuyen|gui|rut|dong|tra|phi|no|lanh|linh|nap|mua|ban|tru|vay|muon|gia|thu|phat|an|lay|het|cho)(?!\p{L})/u;

export function scaleAt(tokens: readonly Token[], at: number): { value: number; size: number } | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || SPOILT.has(`${token.plain} ${tokens[at + 1]?.plain ?? ''}`)) return null;
  const touches = before !== undefined && before.end === token.start && /\d$/.test(before.plain);
  const short = TOUCHING[token.plain];
  if (short && (touches || (token.said === 'k' && isNumberWord(before)))) return { value: short, size: 1 };
  // "cu" and "ty" without marks are more often something else.
  if (token.said === 'cu' && !touches) return null;
  return token.isApart ? null : phraseAt([token], 0, SCALES);
}

function isNumberWord(token: Token | undefined): boolean {
  return ['chuc', 'tram', 'muoi', 'ruoi'].includes(token?.plain ?? '');
}

/** "đồng", "đ"; "d" only when it touches the figure. */
export function isCurrency(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || token.isApart || SPOILT.has(`${token.plain} ${tokens[at + 1]?.plain ?? ''}`)) return false;
  if (token.said === 'd') return before?.end === token.start;
  return phraseAt([token], 0, CURRENCIES) !== null;
}

export function isCounted(token: Token | undefined): boolean {
  return token !== undefined && !token.isApart && COUNTED.has(token.plain);
}

export function goesOn(token: Token | undefined): boolean {
  return token === undefined || token.isApart || GOES_ON.has(token.plain);
}

/** The few words before an amount speak of paying, losing, sending. */
export function speaksOfMoney(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 8), at).map((one) => one.plain);
  return TALK.test(near.join(' '));
}

export type Bound = 'about' | 'more' | 'less' | 'few';

const BOUNDS = phrasesOf<Bound>([
  ['hơn', 'more'],
  ['trên', 'more'],
  ['gần', 'less'],
  ['chưa tới', 'less'],
  ['chưa đến', 'less'],
  ['dưới', 'less'],
  ['khoảng', 'about'],
  ['khoảng chừng', 'about'],
  ['chừng', 'about'],
  ['tầm', 'about'],
  ['cỡ', 'about'],
  ['xấp xỉ', 'about'],
  ['độ', 'about'],
  ['vài', 'few'],
  ['vài ba', 'few'],
  ['dăm', 'few'],
  ['dăm ba', 'few'],
  ['hàng', 'few'],
  ['cả', 'few'],
]);
/** "Mấy triệu" asks, unless they are gone. */
const GONE = new Set('mat het lay lua tru bay ca chuyen'.split(' '));

export function boundAt(tokens: readonly Token[], at: number): { value: Bound; size: number } | null {
  if (isWord(tokens[at], 'mấy')) {
    return GONE.has(stripMarks(tokens[at - 1]?.said ?? '')) ? { value: 'few', size: 1 } : null;
  }
  const bound = phraseAt(tokens, at, BOUNDS);
  // "Cả" and "hàng" are vague before a bare scale only: "cả triệu", but "cả 3 triệu".
  const isLoose = ['cả', 'hàng'].includes(tokens[at]?.said ?? '');
  return isLoose && !/^(?:tram|chuc|ngan|nghin|trieu|ty|ti)$/.test(tokens[at + 1]?.plain ?? '')
    ? null
    : bound;
}
