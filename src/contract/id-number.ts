import { PROVINCES } from './provinces.ts';

/** The number of an ID card: province, century and sex, two digits of the birth year, six of its own. */

/** The year of birth inside twelve digits. */
export function bornWith(idNumber: string): number {
  return (19 + Math.floor(Number(idNumber[3]) / 2)) * 100 + Number(idNumber.slice(4, 6));
}

/** Even for men, odd for women. */
export function sexOf(idNumber: string): 'Nam' | 'Nữ' {
  return Number(idNumber[3]) % 2 === 0 ? 'Nam' : 'Nữ';
}

/** Where the birth was registered, by the name the province had in 2021; undefined when there was none such. */
export function provinceOf(idNumber: string): string | undefined {
  return PROVINCES.get(idNumber.slice(0, 3));
}

/** Twelve digits that somebody born until this year may have; nine were a number of the old card. */
export function idShape(digits: string, thisYear: number): 'current' | 'old' | null {
  if (/^\d{9}$/.test(digits)) return 'old';
  const isOne = /^\d{12}$/.test(digits) && PROVINCES.has(digits.slice(0, 3)) && bornWith(digits) <= thisYear;
  return isOne ? 'current' : null;
}

/** What is wrong with an ID number already freed of spaces; `birth` is the same person's, when it is known. */
export function idProblem(digits: string, today: string, birth?: string): string | null {
  const shape = idShape(digits, Number(today.slice(0, 4)));
  if (shape === 'old') {
    return 'Đây là số chứng minh cũ, có thể không còn dùng được. Bác mang giấy cũ đến Công an xã làm căn cước.';
  }
  if (/[^\d]/.test(digits)) return 'Số căn cước có 12 số, không có chữ. Bác viết bằng số từ 0 đến 9.';
  if (digits.length !== 12) return 'Số căn cước có 12 số, in trên mặt trước thẻ.';
  if (!shape) return 'Số này chưa đúng. Bác xem lại từng số trên thẻ.';
  const isOthers = birth && bornWith(digits) !== Number(birth.slice(0, 4));
  return isOthers ? `Số này của người sinh năm ${bornWith(digits)}. Bác xem lại số, hoặc ngày sinh.` : null;
}
