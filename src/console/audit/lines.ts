import { AUDIT_ACTION_NAMES } from '../../contract/console-audit.ts';
import type { AuditLine } from '../../contract/console-audit-answers.ts';
import { FIGURE_TITLES } from '../../contract/figure-titles.ts';
import { ASSISTANT, COMMAND_LINE } from '../../domain/audit.ts';
import { localTime } from '../../domain/hours.ts';
import type { AuditEntry } from '../../ports.ts';
import { sayDetail } from './details.ts';

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

const FILES: Readonly<Record<string, string>> = {
  audit: 'Nhật ký',
  lessons: 'Đề xuất câu mẫu',
  ...FIGURE_TITLES,
};

/** What is called otherwise than by its id. */
export interface AuditNames {
  /** Officers by id. */
  officers: ReadonlyMap<string, string>;
  /** Codes of cases, forms and notices, by id. */
  codes: ReadonlyMap<string, string>;
  /** Titles of topics, and of what a change of the words speaks of. */
  topic(intent: string): string;
  target(target: string): string;
}

/** An entry in words. */
export function lineOf(
  { id, at, officerId, action, subject, detail }: AuditEntry,
  names: AuditNames,
): AuditLine {
  return {
    id,
    at,
    officer: nameOf(officerId, names),
    action: AUDIT_ACTION_NAMES[action] ?? action,
    subject: {
      kind: SUBJECTS[subject.kind] ?? subject.kind,
      id: subject.id,
      name: subjectName(subject, detail, names),
    },
    detail: detailsOf(detail, names),
  };
}

const NOBODYS: Readonly<Record<string, string>> = {
  [COMMAND_LINE]: 'Dòng lệnh của máy chủ',
  [ASSISTANT]: 'Trợ lý, tự động',
};

const nameOf = (id: string, { officers }: AuditNames): string => NOBODYS[id] ?? officers.get(id) ?? id;

function subjectName(
  { kind, id }: AuditEntry['subject'],
  { target }: NonNullable<AuditEntry['detail']> = {},
  names: AuditNames,
): string {
  if (kind === 'officer') return nameOf(id, names);
  if (kind === 'content') return typeof target === 'string' ? names.target(target) : id;
  if (kind === 'export') return FILES[id] ?? id;
  if (kind === 'lesson') return id === 'lessons' ? 'nhiều câu' : 'một câu';
  return names.codes.get(id) ?? id;
}

function detailsOf(detail: AuditEntry['detail'], names: AuditNames): string {
  return Object.entries(detail ?? {})
    .flatMap(([key, value]) => sayDetail(key, value, { ...names, officer: (id) => nameOf(id, names) }))
    .join(', ');
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
