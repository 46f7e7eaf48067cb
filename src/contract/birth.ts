/** Nobody who asks for anything is older. */
const OLDEST = 125;

/** A day that was or will be, 'YYYY-MM-DD'. */
export function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** What is wrong with 'YYYY-MM-DD', or 'YYYY' when only the year is known. */
export function birthProblem(value: string, today: string): string | null {
  const [year = '', month, day] = value.split('-', 3);
  const thisYear = Number(today.slice(0, 4));
  if (!/^\d{4}$/.test(year) || Number(year) < thisYear - OLDEST || Number(year) > thisYear) {
    return 'Bác viết năm sinh bốn số, ví dụ 1945.';
  }
  if (month === undefined && day === undefined) return null;
  return isDay(value) && value <= today ? null : 'Ngày sinh này không có. Bác xem lại ngày và tháng.';
}
