const LONG_NUMBER = /(?<!\d)\+?\d(?:[ .-]?\d){7,}/gu;
/** Up to 9.999.999.999: what is longer, or begins with 0, is a phone or an ID in groups of three. */
const MONEY = /^(?:[1-9]\d{0,2}(?:[.,]\d{3}){2}|[1-9](?:[.,]\d{3}){3})$/;

const NONE: ReadonlySet<string> = new Set();

/**
 * Hides the middle of phone, ID and account numbers for lists, cards and search:
 * "0905 123 456" → "09•••56". Money such as "1.500.000" keeps its digits, and so do those of `open`.
 */
export function maskNumbers(text: string, open: ReadonlySet<string> = NONE): string {
  return text.replace(LONG_NUMBER, (match) => {
    const digits = match.replace(/\D/g, '');
    return MONEY.test(match) || open.has(digits) ? match : maskDigits(digits);
  });
}

/** The digits of every long number in a text. */
export function longNumbers(text: string): Set<string> {
  return new Set((text.match(LONG_NUMBER) ?? []).map((match) => match.replace(/\D/g, '')));
}

/** The one way a long number is shown. */
export function maskDigits(digits: string): string {
  return `${digits.slice(0, 2)}•••${digits.slice(-2)}`;
}
