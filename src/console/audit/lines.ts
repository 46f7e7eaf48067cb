import { AUDIT_ACTION_NAMES } from '../../contract/console-audit.ts';
import type { AuditLine } from '../../contract/console-audit-answers.ts';
import { ASSISTANT, COMMAND_LINE } from '../../domain/audit.ts';
import { localTime } from '../../domain/hours.ts';
import type { AuditEntry } from '../../ports.ts';

const SUBJECTS: Record<AuditEntry['subject']['kind'], string> = {
  officer: 'Cán bộ',
  case: 'Việc',
  registration: 'Phiếu',
  conversation: 'Cuộc trò chuyện',
  export: 'Tệp tải về',
  lesson: 'Câu chưa hiểu',
  content: 'Nội dung',
  notice: 'Thông báo',
};

/** What is told beside an action; a word nobody translated is shown as it is kept. */
const DETAILS: Readonly<Record<string, string>> = {
  role: 'vai trò',
  cases: 'số việc',
  format: 'tệp',
  from: 'từ',
  to: 'đến',
  rows: 'số dòng',
  count: 'số câu',
  intent: 'chủ đề',
  failures: 'số lần',
  minutes: 'số phút',
  code: 'mã',
  villages: 'số thôn',
  outcome: 'kết quả',
  person: 'cuộc trò chuyện',
};

const FILES: Readonly<Record<string, string>> = { audit: 'Nhật ký', lessons: 'Đề xuất câu mẫu' };

export type Names = ReadonlyMap<string, string>;

/** An entry in words; `names`: of the officers, by id. */
export function lineOf({ id, at, officerId, action, subject, detail }: AuditEntry, names: Names): AuditLine {
  return {
    id,
    at,
    officer: nameOf(officerId, names),
    action: AUDIT_ACTION_NAMES[action] ?? action,
    subject: {
      kind: SUBJECTS[subject.kind] ?? subject.kind,
      id: subject.id,
      name: subjectName(subject, names),
    },
    detail: Object.entries(detail ?? {})
      .map(([key, value]) => `${DETAILS[key] ?? key} ${value}`)
      .join(', '),
  };
}

const NOBODYS: Readonly<Record<string, string>> = {
  [COMMAND_LINE]: 'Dòng lệnh của máy chủ',
  [ASSISTANT]: 'Trợ lý, tự động',
};

const nameOf = (id: string, names: Names): string => NOBODYS[id] ?? names.get(id) ?? id;

function subjectName({ kind, id }: AuditEntry['subject'], names: Names): string {
  if (kind === 'officer') return nameOf(id, names);
  return kind === 'export' ? (FILES[id] ?? id) : id;
}

export const AUDIT_COLUMNS = ['Lúc', 'Cán bộ', 'Việc đã làm', 'Với', 'Mã', 'Thêm'];

export function rowOf({ at, officer, action, subject, detail }: AuditLine): string[] {
  return [sayMoment(at), officer, action, subject.kind, subject.name, detail];
}

/** "2026-11-23 09:05", which a spreadsheet sorts. */
function sayMoment(at: number): string {
  const { date, minutes } = localTime(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
