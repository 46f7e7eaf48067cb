/** The number of an ID card: province, century and sex, two digits of the birth year, six of its own. */

/** The year of birth inside twelve digits. */
export function bornWith(idNumber: string): number {
  return (19 + Math.floor(Number(idNumber[3]) / 2)) * 100 + Number(idNumber.slice(4, 6));
}

/** Twelve digits that somebody born until this year may have; nine were a number of the old card. */
export function idShape(digits: string, thisYear: number): 'current' | 'old' | null {
  if (/^\d{9}$/.test(digits)) return 'old';
  return /^\d{12}$/.test(digits) && bornWith(digits) <= thisYear ? 'current' : null;
}
