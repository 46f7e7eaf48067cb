import type { z } from 'zod';

/** Everything wrong with the words, one line a problem, for the officer who owns them. */
export class ContentError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

export type Report = (file: string, problem: string) => void;

const formats: Record<string, string> = {
  date: 'viết ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-21',
  url: 'viết đủ địa chỉ trang, bắt đầu bằng https://',
  email: 'viết đủ địa chỉ thư, ví dụ ten@noi-gui.vn',
};
const PATTERN = 'viết theo đúng mẫu trong docs/content-guide.md';

const kinds: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  array: 'một danh sách, mỗi dòng bắt đầu bằng dấu gạch',
  object: 'một nhóm các dòng thụt vào',
  record: 'một nhóm các dòng thụt vào',
  boolean: 'true hoặc false',
};

/** One zod issue in words an officer understands, with what to write instead. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): string {
  const where = issue.path.map(String).join('.') || 'cả tệp';
  switch (issue.code) {
    case 'custom':
      return issue.path.length > 0 ? `mục «${where}»: ${issue.message}` : issue.message;
    case 'unrecognized_keys':
      return `có dòng lạ «${issue.keys.join(', ')}» ở ${where}. Sửa lại chính tả hoặc xóa dòng đó.`;
    case 'invalid_value':
      return `«${where}» không hợp lệ. Chỉ viết một trong các từ: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return `«${where}» quá dài. Viết nhiều nhất ${issue.maximum}.`;
    case 'too_small':
      return `«${where}» để trống hoặc quá nhỏ. Viết ít nhất ${issue.minimum}.`;
    case 'invalid_format':
      return `«${where}» viết chưa đúng dạng. Cách sửa: ${formats[issue.format] ?? ownWords(issue.message)}.`;
    case 'invalid_type':
      return `${isMissing(issue.path, data) ? 'thiếu' : 'sai kiểu ở'} «${where}». Viết vào đó ${kinds[issue.expected] ?? 'giá trị đúng'}.`;
    default:
      return `«${where}» chưa đúng. Xem mẫu trong docs/content-guide.md.`;
  }
}

/** zod's own words are English. */
const ownWords = (message: string): string => (message.startsWith('Invalid') ? PATTERN : message);

function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  let value = data;
  for (const part of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[part];
  return value === undefined || value === null;
}
