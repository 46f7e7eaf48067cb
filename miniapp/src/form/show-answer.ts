import { labelOf, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { capital } from '../ui/capital.ts';

export type Lists = Pick<SessionAnswer, 'villages' | 'providers'>;

/** An answer as its writer would say it. */
export function showAnswer(field: FormField, answer: string, { villages, providers }: Lists): string {
  if (!answer) return 'Bác bỏ qua câu này';
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'relation':
      return labelOf(field, answer);
    case 'card':
      return answer === 'scanned' ? 'Đã quét mã QR' : 'Tự viết';
    case 'provider':
      return providers.find((one) => one.id === answer)?.name ?? answer;
    case 'village':
      return capital(villages.find((one) => one.id === answer)?.name ?? answer);
    case 'birth': {
      const [year, month, day] = answer.split('-');
      return month && day ? `Ngày ${Number(day)} tháng ${Number(month)} năm ${year}` : `Năm ${year}`;
    }
    case 'id_number':
    case 'account':
      return inGroups(answer, 3);
    case 'phone':
      return phoneInGroups(answer);
    default:
      return answer;
  }
}

/** "049045001234" → "049 045 001 234" */
export function inGroups(value: string, size: number): string {
  return value.replace(/\s/g, '').replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');
}

/** "0905123456" → "0905 123 456" */
export function phoneInGroups(value: string): string {
  const plain = value.replace(/[ .\-()]/g, '');
  return /^0\d+$/.test(plain) ? `${plain.slice(0, 4)} ${inGroups(plain.slice(4), 3)}`.trim() : plain;
}
