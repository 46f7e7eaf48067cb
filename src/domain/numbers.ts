const LONG_NUMBER = /(?<!\d)\+?\d(?:[ .-]?\d){7,18}(?!\d)/gu;

/**
 * Hides the middle of phone, ID and account numbers for lists, cards and search:
 * "0905 123 456" → "09•••56". Money such as "1.500.000" keeps its digits.
 */
export function maskNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (match) => {
    if (/^\d{1,3}(?:[.,]\d{3})+$/.test(match)) return match;
    const digits = match.replace(/\D/g, '');
    return `${digits.slice(0, 2)}•••${digits.slice(-2)}`;
  });
}
