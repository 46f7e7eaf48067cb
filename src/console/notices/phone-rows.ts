import type { CallOutcome, PhoneListAnswer } from '../../contract/console-notices.ts';
import { localTime } from '../../domain/hours.ts';

export const CALL_COLUMNS = ['Tên', 'Số máy', 'Thôn', 'Kết quả', 'Ai gọi', 'Lúc'];

const SAID: Record<CallOutcome, string> = { called: 'Đã gọi', no_answer: 'Không gặp' };

/** One line of the file; dates as a spreadsheet sorts them. */
export function rowOf({ name, phone, village, mark }: PhoneListAnswer['people'][number]): string[] {
  return [name, phone, village, ...(mark ? [SAID[mark.outcome], mark.by, sayMoment(mark.at)] : ['', '', ''])];
}

type Row = PhoneListAnswer['people'][number];

/** One row for a number that several gave; who gave none stays alone. */
export function oncePerNumber(rows: readonly Row[]): Row[] {
  const byPhone = new Map<string, Row>();
  for (const row of rows) {
    const key = row.phone || row.id;
    const known = byPhone.get(key);
    byPhone.set(key, known ? joined(known, row) : row);
  }
  return [...byPhone.values()];
}

function joined(one: Row, other: Row): Row {
  const mark = [one.mark, other.mark].flatMap((each) => each ?? []).sort((a, b) => b.at - a.at)[0];
  const { mark: _mark, ...rest } = one;
  return {
    ...rest,
    also: [...one.also, other.id],
    name: both(one.name, other.name),
    village: both(one.village, other.village),
    ...(mark && { mark }),
  };
}

const both = (one: string, other: string): string =>
  [...new Set([...one.split(', '), other])].filter(Boolean).join(', ');

function sayMoment(at: number): string {
  const { date, minutes } = localTime(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
