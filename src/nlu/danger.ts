/** Words that say money or a secret is already gone. All but two kinds read the text without marks. */

const GIVEN = String.raw`\b(?:da |lo |moi |vua |tro |trot |roi |lieu |dai )`;
const HANDED = String.raw`(?:doc|dua|gui|cho|nhap|cung cap|khai|noi)`;
const SECRET = String.raw`(?:otp|ma xac|ma so|mat khau|cvv|ma pin|so the|so bi mat|6 so|sau con so|sau so|bon so|4 so|may con so)\b`;
const GONE = String.raw`(?:khong con|hong con|chang con|het sach|sach tron|sach tien|sach banh|bay het|bay mat|bi tru|tru mat|mat het|mat tien|mat sach)`;
const WHO = String.raw`\b(?:no|chung no|ho|ke gian|bon no|tui no|tui han|han|nguoi la|nguoi ta|ke la)`;

const LOST: readonly RegExp[] = [
  // "lỡ đọc mã OTP", "đã đưa mật khẩu"
  new RegExp(String.raw`${GIVEN}(?:lo |trot )?${HANDED}(?: \S+){0,6} ${SECRET}`),
  // "mới đọc mã xong", "đọc mấy con số … lương không còn đồng nào"
  new RegExp(String.raw`(?:moi|vua|lo|trot) doc(?: \S+){0,2} (?:ma|so|otp)\b`),
  new RegExp(String.raw`doc(?: \S+){0,3} (?:ma|so|otp)\b(?: \S+){0,10} ${GONE}`),
  // "đưa luôn cái thẻ với số bí mật"
  new RegExp(
    String.raw`(?:dua|giao|gui)(?: \S+){0,4} the\b(?: \S+){0,2} (?:voi|va|kem|lan|cung|luon|ca)(?: \S+){0,2} (?:so bi mat|mat khau|ma pin|bon so|4 so|bon con so|ma so)`,
  ),
  // "nó lừa lấy mất 20 triệu", "bị lừa tiền", "nó rút sạch"
  new RegExp(
    String.raw`(?<!dat |ruong )\b(?:lua|gat|dao)(?: \S+){0,4} (?:mat(?! bao nhieu)|het|sach|lay mat)(?: \S+){0,3} (?:tien|trieu|_money_|dong)`,
  ),
  /(?:bi|da bi) (?:lua|gat|lua dao|hack)(?: \S+){0,5} (?:tien|roi|trieu|mat|chuyen khoan)/,
  new RegExp(
    String.raw`${WHO}(?: \S+){0,2} (?:rut|tru|lay|chuyen|hot)(?: \S+){0,2} (?:sach|het|(?<!tien )mat)\b`,
  ),
  /(?:mat|bay|bay mat) (?:sach|het|trang) (?:tien|trieu)/,
  // "ai dán mã khác đè lên bảng QR, tiền khách trả vô túi người ta"
  /dan (?:\S+ ){0,4}(?:de|chong|len)(?: \S+){0,4} (?:qr|ma)\b.*\btien\b.*(?:nguoi ta|nguoi khac|nguoi la|ke khac|no\b)/,
  // "kêu tôi cài ứng dụng rồi điện thoại đen thui"
  /(?:cai|tai)(?: \S+){0,3} (?:ung dung|app|phan mem)\b(?: \S+){0,8} (?:den thui|tu chay|tu bam|khong tat|mat quyen|mat tien|bi tru|tru tien)/,
  // "cho người lạ mượn căn cước … nay công an gọi"
  /cho (?:\S+ ){0,4}muon (?:\S+ ){0,2}(?:can cuoc|tai khoan|the|sim)\b.*(?:cong an|lua dao|doi no|phong toa|mat tien)/,
];

/** "Đọc mã rồi": with marks only, for without them a code may be a mother. */
const CODE_GIVEN = /(?:đọc|đưa|nói|gửi|nhập)(?: \S+){0,2} mã(?: \S+){0,3} rồi/u;
/** Fear is not loss: "sợ nó lấy hết"; the "lo" of "Zalo" is no fear. Without marks "so" is a number unless somebody follows it. */
const FEAR =
  /(?<!\p{L})(?:sợ|lo|ngại|nhỡ|lỡ mà|kẻo|coi chừng)(?: \S+){0,7} (?:lấy|rút|lừa|mất|trừ|hốt|hack)|(?<![\p{L}])(?<!voi |cai |may |con )so (?:no|ho|nguoi ta|bi|mat|lua)(?![\p{L}])/u;

/** Not lost yet: a question about what might happen stays a question. */
const NOT_YET =
  /\b(?:chua chuyen|chua dua|chua doc|chua gui|chua nhap|chua cho|chua mat|chua noi|co nen|co phai lua|lua dao khong|khoi bi|de khoi bi|tranh bi|nghe (?:nguoi ta|noi) (?:\S+ )?bi lua|lo .* thi sao)\b/;

/** One's own slip of the finger is trouble, and nobody's crime. */
const OWN_SLIP = /(?:chuyển|chuyen|ck|bắn|gửi) (?:\S+ ){0,2}(?:nhầm|lộn|nham)(?![\p{L}])/u;

/** Afraid of what has not happened, or of one's own mistake. */
export const isNoCrime = (typed: string): boolean => FEAR.test(typed) || OWN_SLIP.test(typed);

/** `typed`: lower case with marks; `plain`: without, letters and digits only. */
export function isAlreadyLost(typed: string, plain: string): boolean {
  const isLost = CODE_GIVEN.test(typed) || LOST.some((pattern) => pattern.test(plain));
  return isLost && !NOT_YET.test(plain) && !FEAR.test(typed);
}
