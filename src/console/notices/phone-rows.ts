import type { CallOutcome, PhoneListAnswer } from '../../contract/console-notices.ts';
import { localTime } from '../../domain/hours.ts';

export const CALL_COLUMNS = ['Tên', 'Số máy', 'Thôn', 'Kết quả', 'Ai gọi', 'Lúc'];

const SAID: Record<CallOutcome, string> = { called: 'Đã gọi', no_answer: 'Không gặp' };

/** One line of the file; dates as a spreadsheet sorts them. */
export function rowOf({ name, phone, village, mark }: PhoneListAnswer['people'][number]): string[] {
  return [name, phone, village, ...(mark ? [SAID[mark.outcome], mark.by, sayMoment(mark.at)] : ['', '', ''])];
}

function sayMoment(at: number): string {
  const { date, minutes } = localTime(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
