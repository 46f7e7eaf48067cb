/** A date of birth as three boxes, and as the answer that is sent: 'YYYY-MM-DD', or 'YYYY'. */
export interface BirthParts {
  day: string;
  month: string;
  year: string;
}

export function splitBirth(answer: string): BirthParts {
  const [year = '', month = '', day = ''] = answer.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** Half a date stays half: the contract's check says what is missing. Day and month both empty mean "only the year". */
export function joinBirth({ day, month, year }: BirthParts): string {
  if (!day && !month) return year;
  // A box that is still empty is empty when the form is opened again, not a nought.
  return `${year}-${month && month.padStart(2, '0')}-${day && day.padStart(2, '0')}`;
}
