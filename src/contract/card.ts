import { problemWith } from './problems.ts';

/** What the QR code of an ID card says. */
export interface CardFacts {
  idNumber: string;
  oldNumber?: string;
  name: string;
  /** 'YYYY-MM-DD', or 'YYYY' when the card knows no more. */
  birth: string;
  sex?: 'Nam' | 'Nữ';
  address?: string;
  issuedOn?: string;
}

/** Seven facts between bars; null when the code is no card's. */
export function parseCard(content: string, today: string): CardFacts | null {
  const [idNumber = '', oldNumber, name = '', born = '', sex, address, issued] = content.trim().split('|');
  const birth = toDate(born);
  const isNumber =
    problemWith({ id: 'n', kind: 'id_number', label: 'n', optional: false, own: false }, idNumber, today) ===
    null;
  if (!isNumber || !name.trim() || !birth) return null;
  return {
    idNumber,
    name: name.normalize('NFC').trim(),
    birth,
    ...(oldNumber && { oldNumber }),
    ...((sex === 'Nam' || sex === 'Nữ') && { sex }),
    ...(address && { address: address.normalize('NFC').trim() }),
    ...(issued && { issuedOn: toDate(issued) }),
  };
}

/** "02091944" → "1944-09-02" */
function toDate(digits: string): string {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? [];
  return year ? `${year}-${month}-${day}` : '';
}
