import type { FormDefinition, FormField } from '../contract/form.ts';
import { optionsOf } from '../contract/form.ts';
import { checkBehalf, checkFormWords } from './check-form-words.ts';
import type { Report } from './problems.ts';
import type { Catalog } from './types.ts';

/** Of which kind a field must be that a card answers. */
const FILLED = { name: 'name', id_number: 'id_number', birth: 'birth', address: 'text' } as const;

type Tell = (problem: string) => void;

/** What would break while a form is filled in: names that lead nowhere, questions that cannot be answered. */
export function checkForms(catalog: Catalog, report: Report): void {
  for (const { id, form } of catalog.intents.values()) {
    if (form && !catalog.forms.has(form)) {
      report(`${id}/intent.yaml`, `phiếu «${form}» không có. Sửa tên ở dòng form, hoặc thêm form.yaml.`);
    }
  }
  for (const form of catalog.forms.values()) {
    const tell: Tell = (problem) => report(`${form.id}/form.yaml`, problem);
    if (!catalog.examples.has(form.id)) tell(`«id» là ${form.id} nhưng không có thư mục tên ấy. Sửa id.`);
    form.fields.forEach((field, index) => {
      checkWhen(form, field, index, tell);
      checkPointers(form, field, tell);
      checkKind(catalog, field, tell);
    });
    for (const id of repeated(form.fields.map((field) => field.id)))
      tell(`ô «${id}» viết hai lần. Đổi tên một ô.`);
    for (const id of form.stays)
      if (!fieldOf(form, id)) tell(`stays nhắc ô «${id}» nhưng phiếu không có ô ấy.`);
    checkFormWords(form, tell);
    checkBehalf(form, tell);
  }
}

const fieldOf = (form: FormDefinition, id: string): FormField | undefined =>
  form.fields.find((field) => field.id === id);

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** A question hangs on one before it, and on an answer that can be given. */
function checkWhen(form: FormDefinition, { id, when }: FormField, index: number, tell: Tell): void {
  if (!when) return;
  const before = form.fields.slice(0, index).find((field) => field.id === when.field);
  if (!before) {
    tell(`ô «${id}» chờ ô «${when.field}», nhưng trước nó không có ô ấy. Xếp lại, hoặc sửa tên.`);
    return;
  }
  const offered = optionsOf(before).map((option) => option.value);
  for (const value of [when.is].flat()) {
    if (!offered.includes(value))
      tell(`ô «${id}» chờ «${value}», nhưng ô «${before.id}» không có lựa chọn ấy.`);
  }
}

function checkPointers(form: FormDefinition, field: FormField, tell: Tell): void {
  const { id, kind, born, fills } = field;
  if (born && kind !== 'id_number') tell(`ô «${id}» có born, chỉ ô id_number mới được ghi.`);
  if (born && fieldOf(form, born)?.kind !== 'birth') tell(`born của ô «${id}» phải là một ô kiểu birth.`);
  if (fills && kind !== 'card') tell(`ô «${id}» có fills, chỉ ô card mới được ghi.`);
  if (kind === 'card' && !Object.keys(fills ?? {}).length)
    tell(`ô «${id}» chưa ghi fills: thẻ điền vào ô nào.`);
  for (const [printed, target] of Object.entries(fills ?? {})) {
    const wanted = FILLED[printed as keyof typeof FILLED];
    if (fieldOf(form, target)?.kind !== wanted) {
      tell(`fills.${printed} của ô «${id}» phải là một ô kiểu ${wanted}.`);
    }
  }
}

function checkKind(catalog: Catalog, field: FormField, tell: Tell): void {
  const { id, kind, options, of, own } = field;
  const picks = kind === 'choice' || kind === 'choices';
  if (picks && (options ?? []).length < 2) tell(`ô «${id}» để chọn nhưng chưa đủ hai lựa chọn (options).`);
  if (!picks && options) tell(`ô «${id}» kiểu ${kind} không cần options. Xóa dòng đó.`);
  for (const value of repeated((options ?? []).map((option) => option.value))) {
    tell(`ô «${id}» có lựa chọn «${value}» viết hai lần. Đổi value của một lựa chọn.`);
  }
  if (kind !== 'choice' && options?.some((option) => option.stop)) {
    tell(`ô «${id}» có stop, chỉ ô choice mới dừng được.`);
  }
  if ((kind === 'provider') !== Boolean(of)) tell(`ô «${id}»: kiểu provider và dòng of phải đi cùng nhau.`);
  for (const wanted of of ?? []) {
    if (!catalog.providers.some((one) => one.kind === wanted)) {
      tell(`ô «${id}» đưa ra loại ${wanted}, nhưng _lists/providers.yaml không có loại ấy.`);
    }
  }
  if (own && kind !== 'phone') tell(`ô «${id}» có own, chỉ ô phone mới được ghi.`);
}
