import { wordsOf } from './phrases.ts';
import { stripMarks } from './text.ts';

const KIN = new Set(
  'cha ba bố tía má mẹ mạ ông bà nội ngoại chồng vợ con anh chị em chú bác cô dì cậu mợ thím cụ cố ổng bả bo tia me ma mạ ong noi ngoai chong vo cu'.split(
    ' ',
  ),
);
/** "Chồng tui", "ông nội con", "ba của em": what may stand between the person and what happened. */
const BETWEEN = new Set(
  'già gia tui tôi toi con em e cháu chau mình minh nhà nha nội ngoại noi ngoai của cua đã da mới moi vừa vua bị bi cũng cung em xã xa chồng vợ chong vo tao ấy ay'.split(
    ' ',
  ),
);
/** What is lost when "mất" is no death. */
const THINGS =
  /^(?:tien|dien thoai|dt|the|tri|sim|so|giay|can cuoc|cccd|mat khau|ma|pin|song|mang|ngu|xe|vi|cai|hang|tai khoan|tk|het|sach|bao nhieu|phi|cong|thoi gian|luon|quyet dinh|ho so|trom|cap|may|ten|tro cap|trang|mot|hai|ba|nam|may)\b/;
const WHEN =
  /^(?:roi|hom|hoi|ngay|tuan|thang|nam ngoai|luc|bua|sang|chieu|toi qua|dem|duoc|vi|o|tai|xong|nay|[0-9])/;
const GONE = /^(?:qua doi|tu tran|chet|khuat|man phan|tat the)\b/;
const NOT =
  /\b(?:neu|con song|chua chet|ghi nham|bao nham|sap chet|doi chet|muon chet|tuong chet|khat chet|chet me)\b/;

/** True when a message tells that somebody of the family has died: "ba tui mới mất", "nội em qua đời". */
export function saysDeath(text: string): boolean {
  if (NOT.test(stripMarks(text))) return false;
  return text
    .slice(0, 600)
    .split(/[.,;:!?\n]+/)
    .some((part) => isDeath(wordsOf(part)));
}

function isDeath(words: string[]): boolean {
  const isPlain = words.every((word) => word === stripMarks(word));
  return words.some((word, at) => {
    if (!KIN.has(word)) return false;
    let next = at + 1;
    while (BETWEEN.has(words[next] ?? '')) next += 1;
    const rest = stripMarks(words.slice(next).join(' '));
    if (GONE.test(rest)) return true;
    const lost = words[next] ?? '';
    const after = stripMarks(words.slice(next + 1).join(' '));
    if (lost === 'mất') return !THINGS.test(after);
    return isPlain && lost === 'mat' && (after === '' || WHEN.test(after));
  });
}
