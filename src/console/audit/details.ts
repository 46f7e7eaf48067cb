import type { Role } from '../../contract/console-auth.ts';
import { ROLE_NAMES } from '../../contract/role-names.ts';

interface Names {
  topic(intent: string): string;
  officer(id: string): string;
}

type Words = Readonly<Record<string, string>>;

const COUNTS: Words = {
  cases: 'số việc',
  rows: 'số dòng',
  count: 'số câu',
  failures: 'số lần',
  minutes: 'số phút',
  villages: 'số thôn',
};

/** What is one of a few words: each says all by itself. */
const WORDS: Readonly<Record<string, Words>> = {
  to: { approved: 'duyệt', asked: 'hỏi bổ sung', refused: 'trả lại' },
  scope: { commune: 'chỉ xã này', all: 'mọi xã' },
  outcome: { called: 'đã gọi được', no_answer: 'gọi không ai nghe', none: 'bỏ dấu đã gọi' },
  why: { away: 'vì người giữ vắng', left: 'vì người giữ bị khóa' },
  letter: { receipt: 'giấy báo đã nhận', return: 'giấy trả lời' },
  done: { 1: 'đã đánh dấu', 0: 'bỏ đánh dấu' },
  item: {
    complete: 'mục “đủ các câu phải trả lời”',
    alike: 'mục “phiếu có thể trùng”',
    id: 'mục “số căn cước”',
    phone: 'mục “số điện thoại gọi được”',
    paper: 'mục giấy tờ kèm theo',
  },
};

/** Said already where the subject is named. */
const LEFT_OUT = new Set(['target']);

const OTHERS: Words = {
  format: 'tệp',
  from: 'từ',
  to: 'đến',
  code: 'mã',
  person: 'cuộc trò chuyện',
  field: 'ô',
  item: 'mục',
};

/** One detail in words, or none; a word nobody translated is shown as it is kept. */
export function sayDetail(key: string, value: string | number, names: Names): string[] {
  const text = String(value);
  if (LEFT_OUT.has(key)) return [];
  if (key === 'role') return [`vai trò: ${ROLE_NAMES[text as Role] ?? text}`];
  if (key === 'intent') return [`chủ đề: ${names.topic(text)}`];
  if (key === 'officer') return [`người giữ: ${names.officer(text)}`];
  const said = WORDS[key]?.[key === 'item' ? (text.split(':')[0] ?? '') : text];
  if (said) return [said];
  if (key === 'from' || key === 'to') return [`${OTHERS[key]} ${text.split('-').reverse().join('/')}`];
  return [`${COUNTS[key] ?? OTHERS[key] ?? key} ${text}`];
}
