import { stripMarks } from '../domain/text.ts';

/** Whole short messages that mean one thing whatever a model thinks. */
const EXACT: Readonly<Record<string, readonly string[]>> = {
  menu: [
    'menu',
    'menu chinh',
    'quay lai',
    'quay lai tu dau',
    've dau',
    'bat dau',
    'bat dau lai',
    'tro giup',
    'giup',
  ],
  talk_to_staff: ['gap nguoi', 'gap can bo', 'nhan vien', 'can bo', 'noi chuyen voi nguoi', 'gap nguoi that'],
  thanks: ['cam on', 'cam on nhe', 'cam on nhieu', 'da cam on', 'tks', 'thanks', 'thank you'],
};

const GIVEN = String.raw`(?:da |lo |moi |vua |tro |trot |roi )`;
/** Money or secrets already gone: this outranks everything, also a better-looking guess of the model. */
const LOST: readonly RegExp[] = [
  new RegExp(
    String.raw`${GIVEN}(?:lo |trot )?(?:doc|dua|gui|cho|nhap|cung cap|khai|noi)(?: \S+){0,6} (?:otp|ma xac|mat khau|cvv|ma pin|so the|6 so|sau con so|sau so)`,
  ),
  new RegExp(
    String.raw`(?:lua|gat|dao)(?: \S+){0,4} (?:mat|het|sach|lay mat)(?: \S+){0,3} (?:tien|trieu|_money_|dong)`,
  ),
  /(?:bi|da bi) (?:lua|gat|lua dao|hack)(?: \S+){0,5} (?:tien|roi|trieu|mat|chuyen khoan)/,
  /(?:no|chung no|ho|ke gian|bon no)(?: \S+){0,2} (?:rut|tru|lay|chuyen|hot)(?: \S+){0,2} (?:sach|het|mat)/,
  /(?:mat|bay|bay mat) (?:sach|het|trang) (?:tien|trieu)/,
];

/** "Đọc mã rồi": with marks only, for without them a code may be a mother. */
const CODE_GIVEN = /(?:đọc|đưa|nói|gửi|nhập)(?: \S+){0,2} mã(?: \S+){0,3} rồi/u;
/** Fear is not loss: "sợ nó lấy hết". Without marks "so" is a number unless somebody follows it. */
const FEAR =
  /(?:sợ|lo|ngại|nhỡ|lỡ mà|kẻo|coi chừng)(?: \S+){0,4} (?:lấy|rút|lừa|mất|trừ|hốt|hack)|(?<![\p{L}])so (?:no|ho|nguoi ta|bi|mat|lua)(?![\p{L}])/u;

/** Not lost yet: a question about what might happen stays a question. */
const NOT_YET =
  /\b(?:chua chuyen|chua dua|chua doc|chua gui|chua nhap|chua cho|chua mat|co nen|co phai lua|lua dao khong)\b/;

/** Addresses of the state are named in honest questions; any other link is met with caution before anything else. */
const ADDRESS = /(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)+(?:[a-z]{2,})(?=[\/?#:\s,;)]|[.!]?$|[.!]\s)/giu;
const ENDING =
  /\.(?:com|vn|net|org|info|top|xyz|vip|cc|club|life|icu|online|shop|site|link|app|me|ly|io|co|biz|asia|win|pro|live|fun|store|page|web|dev|cn|tk|ml|ga)(?:[\/?#:]|$)/iu;
const OF_THE_STATE = /(?:^|[./])(?:[a-z0-9-]+\.)*gov\.vn(?:[\/?#:]|$)/iu;

function hasStrangeLink(text: string): boolean {
  const addresses = text.slice(0, 2_000).match(ADDRESS) ?? [];
  return addresses.some(
    (one) => (/^(?:https?:|www\.)/iu.test(one) || ENDING.test(one)) && !OF_THE_STATE.test(one),
  );
}

/** The intent that certain words decide alone, or null to let the model speak. */
export function ruleFor(text: string): string | null {
  const plain = stripMarks(text.slice(0, 2_000))
    .replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [intent, phrases] of Object.entries(EXACT)) if (phrases.includes(plain)) return intent;
  const typed = text.slice(0, 2_000).normalize('NFC').toLowerCase();
  const isLost = CODE_GIVEN.test(typed) || LOST.some((pattern) => pattern.test(plain));
  if (isLost && !NOT_YET.test(plain) && !FEAR.test(typed)) return 'report_scam';
  return hasStrangeLink(text) ? 'check_scam' : null;
}
