import { birthProblem, isDay } from './birth.ts';
import { bornWith, idShape, sexOf } from './id-number.ts';
import { hidesSomething, LETTER, MARK } from './letters.ts';

/** What the code on a chip ID card says of its holder. */
export interface CardFacts {
  idNumber: string;
  oldNumber?: string;
  /** As the card spells it. */
  name: string;
  /** 'YYYY-MM-DD', or 'YYYY' when the card knows only the year. */
  birth: string;
  sex?: 'Nam' | 'Nữ';
  address?: string;
  issuedOn?: string;
}

/** Longer than any card's, parents' names and all. */
const LONGEST = 1_000;
const MOST_PARTS = 16;
/** The number before: nine digits, or twelve of the cards of 2012 to 2016. */
const OLD = /^(?:\d{9}|\d{12})?$/;
const NAME = new RegExp(`^(?=(?:.*[${LETTER}]){2})[${LETTER}${MARK}'’ʼ .-]{2,80}$`);
const ADDRESS = new RegExp(`^[${LETTER}${MARK}\\d '’ʼ".,:;/()&+#º°–-]{0,200}$`);

/**
 * Reads `ID number|old number|name|ddmmyyyy|Nam or Nữ|address|ddmmyyyy`; cards since 2024 add the parents' names behind,
 * and what follows the birth may be missing. Null for anything that is no such card or does not agree with itself:
 * whoever holds another code, or a forged one, types instead.
 */
export function parseCard(content: string, today: string): CardFacts | null {
  if (content.length > LONGEST) return null;
  const text = content
    .replace(/^\ufeff/, '')
    .replace(/\s+$/, '')
    .normalize('NFC');
  if (/[\t\n\r\u2028\u2029]/.test(text.trimStart()) || hidesSomething(text)) return null;
  const parts = text.split('|').map((part) => part.trim().replace(/\s+/g, ' '));
  if (parts.length < 4 || parts.length > MOST_PARTS) return null;
  const [
    idNumber = '',
    oldNumber = '',
    name = '',
    born = '',
    sex = '',
    address = '',
    issued = '',
    ...behind
  ] = parts;
  const birth = birthOn(born);
  if (birth === null || !isHolder(idNumber, birth, sex, today)) return null;
  if (!NAME.test(name) || !OLD.test(oldNumber) || ![address, ...behind].every((part) => ADDRESS.test(part)))
    return null;
  const issuedOn = issued && dayOn(issued);
  if (issuedOn === null || issuedOn > today || (issuedOn && issuedOn < birth)) return null;
  return {
    idNumber,
    ...(oldNumber && { oldNumber }),
    name,
    birth,
    ...(sex && { sex: sexOf(idNumber) }),
    ...(address && { address }),
    ...(issuedOn && { issuedOn }),
  };
}

/** A number that fits the year of birth and the sex beside it. */
function isHolder(idNumber: string, birth: string, sex: string, today: string): boolean {
  if (idShape(idNumber, Number(today.slice(0, 4))) !== 'current') return false;
  if (birthProblem(birth, today) !== null || bornWith(idNumber) !== Number(birth.slice(0, 4))) return false;
  return sex === '' || sex.toLowerCase() === sexOf(idNumber).toLowerCase();
}

/** "00001945" and "1945": nobody knew the day. */
function birthOn(text: string): string | null {
  return /^(?:0000)?\d{4}$/.test(text) ? text.slice(-4) : dayOn(text);
}

/** "19051944" → "1944-05-19" */
function dayOn(text: string): string | null {
  if (!/^\d{8}$/.test(text)) return null;
  const day = `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`;
  return isDay(day) ? day : null;
}
