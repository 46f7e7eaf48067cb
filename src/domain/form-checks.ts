import { askedFields, phoneProblem, type FormDefinition, type FormField } from '../contract/form.ts';
import { idProblem, bornWith, sexOf } from '../contract/id-number.ts';

/** Something of a form that an officer looks at before deciding. */
export interface FormItem {
  item: string;
  label: string;
  /** What can be seen from the answers alone. */
  says: string;
  isFine: boolean;
}

/** Papers that an answer makes necessary. */
const PAPERS: readonly { field: string; is: string; paper: string }[] = [
  { field: 'agreed', is: 'guardian', paper: 'Giấy tờ về việc giám hộ' },
  { field: 'agreed', is: 'authorized', paper: 'Giấy nhận thay' },
  { field: 'account_owner', is: 'other', paper: 'Giấy ủy quyền hoặc giám hộ' },
];

/** What to look at, in order; of one form at most a dozen. `today` is 'YYYY-MM-DD'. */
export function checkItems(
  form: FormDefinition,
  answers: Record<string, string>,
  today: string,
  alike: number,
): FormItem[] {
  const asked = askedFields(form, answers);
  const missing = asked.filter(({ id, optional }) => !optional && !answers[id]).map(({ label }) => label);
  const papers = PAPERS.filter(({ field, is }) => answers[field] === is);
  return [
    {
      item: 'complete',
      label: 'Đủ các câu phải trả lời',
      says: missing.length ? `Còn trống: ${missing.join('; ')}` : 'Đã trả lời đủ.',
      isFine: missing.length === 0,
    },
    ...asked.filter(({ kind }) => kind === 'id_number').map((field) => idItem(field, answers, today)),
    ...asked
      .filter(({ kind, id }) => kind === 'phone' && answers[id])
      .map((field) => phoneItem(field, answers)),
    {
      item: 'alike',
      label: 'Đã xem phiếu có thể trùng',
      says: alike ? `Có ${alike} phiếu của cùng một người.` : 'Chưa thấy phiếu nào trùng.',
      isFine: alike === 0,
    },
    ...papers.map(({ field, paper }) => ({
      item: `paper:${field}`,
      label: `Đã thấy: ${paper.toLowerCase()}`,
      says: 'Xem bản giấy khi bà con đến.',
      isFine: true,
    })),
  ];
}

function idItem({ id, born }: FormField, answers: Record<string, string>, today: string): FormItem {
  const value = answers[id] ?? '';
  const base = { item: `id:${id}`, label: 'Số căn cước khớp năm sinh, nam hay nữ' };
  if (!value) return { ...base, says: 'Bà con chưa ghi số căn cước.', isFine: false };
  const problem = idProblem(value, today, born ? answers[born] : undefined);
  if (problem) return { ...base, says: 'Số chưa đúng, hoặc không khớp năm sinh.', isFine: false };
  return {
    ...base,
    says: `Số này của ${sexOf(value).toLowerCase()}, sinh năm ${bornWith(value)}.`,
    isFine: true,
  };
}

function phoneItem({ id, label }: FormField, answers: Record<string, string>): FormItem {
  const isFine = phoneProblem(answers[id] ?? '') === null;
  return {
    item: `phone:${id}`,
    label: `Số điện thoại gọi được (${label})`,
    says: isFine ? 'Số đúng dạng.' : 'Số không đúng dạng.',
    isFine,
  };
}
