import { stripped } from './abroad.ts';

const NAME = '«tên»';
const HIDDEN = '•••';

const SELF =
  '(?:tui|tôi|toi|tao|mình|minh|em|con|cháu|chau|anh|chị|chi|bác|bac|cô|co|chú|chu|ông|ong|bà|ba|má|ma|mẹ|me)';
/** "Tên tôi là", "họ tên:", "tui tên": what follows is a name. */
const CALLED = String.raw`(?:${SELF}\s+)?(?:họ\s+(?:và\s+)?|ho\s+(?:va\s+)?)?(?:tên|ten)(?:\s+(?:của|cua|thật|that|là|la|${SELF}))*\s*[:=]?\s*`;
/** By these it is one also without capitals. */
const SURELY = new RegExp(String.raw`(?:\s(?:là|la)|[:=])\s*$|^${SELF}\s+(?:tên|ten)\s+$`, 'iu');
const SURNAMES =
  'nguyễn|trần|phạm|huỳnh|hoàng|phan|võ|đặng|bùi|dương|trịnh|đoàn|lê|vũ|đỗ|hồ|ngô|lý|đinh|lương|tạ|nguyen|tran|pham|huynh|hoang|phan|vo|dang|bui|duong|trinh|doan|le|vu|do|ho|ngo|ly|dinh|luong|ta';
/** Words that end a name written without capitals. */
const ENDS = new Set(
  (
    'gì gi chi nào nao muốn muon hỏi hoi ở o nhà nha chủ chu tài tai ai rồi roi phải phai sinh năm nam cần can xin thì thi mà ma và va có co là la bị bi được duoc đang dang đi di làm lam ' +
    'không khong ko chưa chua đã da cho với voi trong trên tren sai đúng dung nay này tuổi tuoi số so thôn thon xã xa người nguoi đây day nhé nhe ạ à'
  ).split(' '),
);
const MOST_NAMES = 5;

const AFTER_CALLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${CALLED})(?!(?:là|la)(?!\p{L}))(?=\p{L})`,
  'giu',
);
const AFTER_SELF = new RegExp(String.raw`(?<![\p{L}\p{N}])(${SELF}\s+(?:là|la)\s+)(?=\p{L})`, 'giu');
const FULL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${SURNAMES})\s+(?:(?:văn|thị|van|thi)\s+\p{L}+(?:\s+\p{Lu}\p{L}*)*)`,
  'giu',
);
const CAPITALS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{Lu}\p{L}*)((?:\s+\p{Lu}\p{L}*){1,4})(?!\p{L})`,
  'gu',
);
const IS_SURNAME = new RegExp(`^(?:${SURNAMES})$`, 'iu');
/** "Nguyễn" begins a name wherever it stands; "hồ" and "ho" do not. */
const IS_NO_OTHER_WORD = /^(?:nguyễn|trần|phạm|huỳnh|phan|võ|bùi|trịnh|nguyen|huynh)$/iu;

/**
 * A citizen's words as they may be kept for learning: without secrets, numbers, addresses and the names that people
 * give of themselves; at most `limit` characters. The same again when done twice.
 */
export function maskWords(input: string, limit: number): { text: string; hidSomething: boolean } {
  let text = input;
  for (let before = ''; before !== text;) {
    before = text;
    text = cut(withoutNames(stripped(text)), limit);
  }
  return { text, hidSomething: text.includes(HIDDEN) };
}

function withoutNames(text: string): string {
  // In capitals throughout, a capital says nothing.
  const saysCapital = /\p{Ll}/u.test(text.replaceAll(NAME, ''));
  const called = hideAfter(text, AFTER_CALLED, saysCapital);
  const full = hideAfter(called, AFTER_SELF, saysCapital).replace(FULL, NAME);
  if (!saysCapital) return full;
  return full.replace(CAPITALS, (whole, first: string) => (IS_SURNAME.test(first) ? NAME : whole));
}

function hideAfter(text: string, before: RegExp, saysCapital: boolean): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(before)) {
    const start = match.index + match[0].length;
    const isSure = before === AFTER_CALLED && SURELY.test(match[0]);
    const size = start < from ? 0 : nameAt(text.slice(start, start + 120), saysCapital, isSure);
    if (size === 0) continue;
    result += text.slice(from, start) + NAME;
    from = start + size;
  }
  return result + text.slice(from);
}

/** How many characters at the beginning are a name. `isSure`: also without capitals. */
function nameAt(text: string, saysCapital: boolean, isSure: boolean): number {
  const words = [...text.matchAll(/(\s*)(\p{L}[\p{L}\p{M}]*)/guy)].slice(0, MOST_NAMES);
  const first = words[0]?.[2] ?? '';
  const isCapital = (word: string): boolean => saysCapital && /^\p{Lu}/u.test(word);
  const byCapitals = isCapital(first);
  if (!byCapitals && !isSure && !IS_NO_OTHER_WORD.test(first)) return 0;
  let size = 0;
  for (const [at, [whole, , word = '']] of words.entries()) {
    const isMiddle = at === 1 && IS_SURNAME.test(first) && /^(?:thị|văn|thi|van)$/iu.test(word);
    if (!isMiddle && (byCapitals ? !isCapital(word) : ENDS.has(word.toLowerCase()))) break;
    size += whole.length;
  }
  return size;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  return space > 0 ? text.slice(0, space) : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
