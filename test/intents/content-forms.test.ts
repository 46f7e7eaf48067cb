import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { checkForms } from '../../src/catalog/check-forms.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { shaped } from '../../src/catalog/read-files.ts';
import { formSchema } from '../../src/contract/form.ts';
import { INTENTS, copyContent } from '../support/content-copy.ts';

const FORM = 'receive_allowance/form.yaml';

describe('a mistake in a form is named in plain Vietnamese', () => {
  const catalog = loadCatalog(INTENTS);
  const text = readFileSync(join(INTENTS, FORM), 'utf8');

  /** As if the form were loaded with this edit. */
  function problemsAfter(from: string | RegExp, to: string): string {
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to replace: ${from}`);
    const found: string[] = [];
    const report = (file: string, problem: string): void => void found.push(`${file}: ${problem}`);
    const form = shaped(parse(edited), FORM, formSchema, report);
    if (form) checkForms({ ...catalog, forms: new Map([...catalog.forms, [form.id, form]]) }, report);
    return found.join('\n');
  }

  test.each<[what: string, from: string | RegExp, to: string, said: string]>([
    ['a question hangs on none', 'field: channel, is: wallet', 'field: chanel, is: wallet', 'chờ ô «chanel»'],
    ['a question hangs on a later one', 'id: channel', 'id: channel\n    when: { field: phone, is: x }', 'trước nó'],
    ['…or on an answer nobody can give', 'is: [wallet, mobile_money]', 'is: [wallet, cash]', 'chờ «cash»'],
    ['born leads nowhere', 'born: birth', 'born: born_on', 'born của ô «id_number»'],
    ['born is no birth', 'born: birth', 'born: full_name', 'phải là một ô kiểu birth'],
    ['the card fills nothing', /\n {4}fills: .*/, '', 'chưa ghi fills'],
    ['the card fills the wrong one', 'name: full_name', 'name: birth', 'fills.name của ô «card»'],
    ['something else fills', 'own: true', 'fills: { name: full_name }', 'chỉ ô card'],
    ['stays names nothing', 'stays: [for_whom', 'stays: [whom', 'stays nhắc ô «whom»'],
    ['a field stands twice', 'id: account_owner', 'id: account', 'ô «account» viết hai lần'],
    ['a choice without a choice', /options:\n.*value: own,.*\n.*value: other,.*\n/, 'options: []\n', 'hai lựa chọn'],
    ['a choice twice', 'value: wallet,', 'value: vneid,', 'lựa chọn «vneid» viết hai lần'],
    ['options where none are picked', 'kind: relation', 'kind: relation\n    options: []', 'không cần options'],
    ['a provider without a kind', /\n {4}of: \[wallet\]/, '', 'phải đi cùng nhau'],
    ['a number of its own', 'label: Sinh ngày nào?', 'label: Sinh ngày nào?\n    own: true', 'chỉ ô phone'],
    ['a code is asked for', 'label: Sinh ngày nào?', 'label: Mã OTP là gì?', 'không ai được hỏi'],
    ['a password is asked for', 'label: Sinh ngày nào?', 'label: Mật khẩu của ví?', 'không ai được hỏi'],
    ['a picture is asked for', 'label: Sinh ngày nào?', 'label: Gửi hình căn cước', 'không ai được hỏi'],
    ['a PIN is asked for', 'label: Sinh ngày nào?', 'label: Mã PIN là gì?', 'không ai được hỏi'],
    ['nobody asks whether they agree', 'id: agreed', 'id: agrees', 'phải có ô «agreed»'],
    ['nobody is stopped', /, stop: ".*?"/, '', 'chưa có lựa chọn nào ghi stop'],
    ['a long sentence', 'intro: Bác', `intro: ${'Bác chọn '.repeat(9)}bác`, 'câu dài'],
    ['English', 'label: Sinh ngày nào?', 'label: Email của bác?', 'chữ khó «Email»'],
    ['a kind there is not', 'kind: relation', 'kind: family', 'Chỉ viết một trong các từ'],
    ['a label too long', 'label: Sinh ngày nào?', `label: ${'a'.repeat(81)}`, 'quá dài'],
  ])('%s', (_what, from, to, said) => {
    expect(problemsAfter(from, to)).toContain(said);
  });
});

describe('what is wrong with a form keeps the assistant from starting', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());

  test('a form that is nowhere', () => {
    copy.swap('merchant_qr/intent.yaml', 'form: merchant_qr', 'form: merchant');
    expect(copy.problems()).toBe(
      'merchant_qr/intent.yaml: phiếu «merchant» không có. Sửa tên ở dòng form, hoặc thêm form.yaml.',
    );
  });

  test('a form under another name', () => {
    copy.swap('merchant_qr/form.yaml', 'id: merchant_qr', 'id: stall');
    expect(copy.problems()).toContain('không có thư mục tên ấy');
  });

  test('a kind of provider that the list lacks', () => {
    copy.remove('_lists');
    expect(copy.problems()).toContain('đưa ra loại bank');
  });
});
