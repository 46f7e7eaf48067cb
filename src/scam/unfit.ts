import type { Look } from './look.ts';

/** What no commune asks for in a notice: whoever copies it for a trick finds nothing to copy. */
const NEVER = new Set([
  ...['asks_secret', 'asks_money', 'safe_account', 'person_account', 'install_app', 'apk'],
  ...['remote', 'secrecy', 'keep_on_line', 'fee_first'],
]);
const OFFICIAL = ['link_official', 'link_government'];
const SECRET = /otp|mật khẩu|(?<!\p{L})pin(?!\p{L})|mã (?:xác (?:nhận|thực|minh)|bảo mật)/iu;
const DENIED = /(?:không|đừng|chớ|chưa bao giờ)(?:(?!nếu|thì)[^.!?])*$/iu;
/** Also where a host is written with marks, which no link is. */
const ADDRESS =
  /:\/\/|www\.|[\p{L}\p{N}-]+\.(?:com|net|org|vn|xyz|top|info|me|ly|site|online|shop|club|app|io|cc)(?!\p{L})/iu;

/** Why a text cannot be a commune's notice, in words for whoever writes it; nothing when it can. */
export function createUnfit(look: Look): (text: string) => string[] {
  return (text) => {
    const { hits, found } = look(text);
    const problems: string[] = [];
    const asks = found.some(({ rule }) => NEVER.has(rule.id));
    if (asksSecret(text)) problems.push('Thông báo nói tới mã, mật khẩu mà không dặn «không đưa». Viết lại.');
    else if (asks)
      problems.push('Thông báo đòi mã, tiền hoặc cài máy, giống tin lừa. Bỏ câu ấy, mời bà con đến xã.');
    const traits = hits.map(({ group }) => group).filter((one) => one.startsWith('link'));
    const isOurs = traits.some((one) => OFFICIAL.includes(one));
    const isStrange = traits.some((one) => one.startsWith('link_') && !OFFICIAL.includes(one));
    if (isStrange || (!isOurs && ADDRESS.test(text)))
      problems.push('Có đường dẫn tới trang lạ. Chỉ để trang của cơ quan nhà nước, đuôi .gov.vn.');
    return problems;
  };
}

/** A secret may be named only to say that nobody asks for it. */
function asksSecret(text: string): boolean {
  return text.split(/(?<=[.!?])\s+|\n/).some((sentence) => {
    const at = sentence.search(SECRET);
    return at >= 0 && !DENIED.test(sentence.slice(0, at));
  });
}
