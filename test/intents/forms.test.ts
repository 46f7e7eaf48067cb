import { describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.ts';
import { countWords, sentencesOf } from '../../src/catalog/plain-words.ts';
import {
  askedFields,
  optionsOf,
  problemsWith,
  type Answers,
  type FormDefinition,
  type FormField,
} from '../../src/contract/form.ts';
import { sessionAnswer } from '../../src/contract/miniapp-api.ts';
import { INTENTS, TODAY } from '../support/content-copy.ts';
import { RIGHT } from '../support/right-answers.ts';

const catalog = loadCatalog(INTENTS);
const formOf = (id: string): FormDefinition => catalog.forms.get(id) as FormDefinition;
const fieldOf = (form: FormDefinition, id: string): FormField | undefined =>
  form.fields.find((field) => field.id === id);

/** What each kind of question must never take. */
const REFUSED: Partial<Record<FormField['kind'], readonly string[]>> = {
  choice: ['', 'somebody', 'self,relative'],
  choices: ['', 'otp,otp', '482913'],
  relation: ['', 'mother', 'Cha hoặc mẹ'],
  card: ['yes', '051144001234|…'],
  name: ['', 'A', 'Hiền 482913', 'Нguyễn Thị', 'Hiền\u202e'],
  birth: ['', '45', '1900', '1945-02-30', '2027'],
  id_number: ['212345678', '003144001234', 'O51144001234'],
  phone: ['', '12', '0401234567', 'O905123456', '19001234'],
  village: ['', 'x'.repeat(61), 'Thu\u200bXà'],
  money: ['', '482913', '7$'],
  account: ['482913', '0071000123456abc'],
  provider: ['', '4111111111111111', '<b>'],
  words: ['', 'Agribank 482913', 'mk: Abc@123'],
  text: ['', 'x'.repeat(501), 'gần\u202echợ'],
};

test('every form that ships has its answers here', () => {
  expect([...catalog.forms.keys()].sort()).toEqual(Object.keys(RIGHT).sort());
});

describe.each(Object.entries(RIGHT))('The form %s', (id, sets) => {
  const form = formOf(id);
  const asking = (field: FormField): Answers | undefined =>
    sets.find((answers) => askedFields(form, answers).includes(field));

  test('may be sent with right answers, which answer every question it has', () => {
    for (const answers of sets) expect(problemsWith(form, answers, TODAY)).toEqual({});
    const answered = new Set(sets.flatMap((answers) => Object.keys(answers)));
    expect(form.fields.map((field) => field.id).filter((one) => !answered.has(one))).toEqual([]);
  });

  test.each(form.fields.filter((field) => !field.optional).map((field) => [field.id, field] as const))(
    'needs %s',
    (one, field) => {
      expect(problemsWith(form, { ...asking(field), [one]: '' }, TODAY)).toHaveProperty(one);
    },
  );

  test.each(form.fields.map((field) => [field.id, field] as const))('refuses what is no %s', (one, field) => {
    const wrong = (REFUSED[field.kind] ?? []).filter((value) => value !== '' || !field.optional);
    expect(wrong.length).toBeGreaterThan(0);
    const taken = wrong.filter((value) => !(one in problemsWith(form, { ...asking(field), [one]: value }, TODAY)));
    expect(taken).toEqual([]);
  });

  test('is the same for the browser that reads it from the wire', () => {
    expect(sessionAnswer.shape.form.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  test('asks for the caller’s number, which Zalo may tell after a tap', () => {
    const phone = fieldOf(form, 'phone');
    expect(phone?.kind).toBe('phone');
    expect(phone?.own).toBe(id !== 'report_scam');
  });
});

describe('A form for somebody else', () => {
  const forms = [...catalog.forms.values()].filter((form) => fieldOf(form, 'for_whom'));

  test.each(forms.map((form) => [form.id, form] as const))('%s stops who has not asked them', (id, form) => {
    const mothers = RIGHT[id]?.find((answers) => answers.for_whom === 'relative');
    expect(problemsWith(form, { ...mothers, agreed: 'not_asked' }, TODAY)).toEqual({
      agreed: 'Bác hỏi người ấy trước, rồi làm tiếp nhé.',
    });
  });

  test.each(forms.map((form) => [form.id, form] as const))('%s keeps what the chat knows', (_id, form) => {
    const offered = (one: string): string[] =>
      optionsOf(fieldOf(form, one) as FormField).map((option) => option.value);
    expect(offered('for_whom')).toEqual(['self', 'relative']);
    expect(offered('relation')).toEqual(expect.arrayContaining(['parent', 'grandparent', 'spouse', 'child', 'other']));
    expect(form.fields.map((field) => field.id)).toEqual(expect.arrayContaining(['full_name', 'phone', 'village']));
  });

  test('offers the ways of being paid that are advised', () => {
    const offered = optionsOf(fieldOf(formOf('receive_allowance'), 'channel') as FormField);
    const advised = Object.values(catalog.advisor?.routes ?? {}).filter(({ intent }) => intent === 'receive_allowance');
    expect(advised.length).toBeGreaterThan(2);
    for (const { channel } of advised) expect(offered.map(({ value }) => value)).toContain(channel);
  });
});

describe('The allowance of a mother, from a chat that knows the rest', () => {
  test('asks five things: who helps, the card, which wallet, its number, the number to ring', () => {
    const form = formOf('receive_allowance');
    const fromChat: Answers = {
      for_whom: 'relative',
      relation: 'parent',
      channel: 'wallet',
      agreed: 'yes',
      village: 'thu-xa',
    };
    const fromCard = Object.values(fieldOf(form, 'card')?.fills ?? {});
    const open = askedFields(form, fromChat).filter(({ id }) => !(id in fromChat) && !fromCard.includes(id));
    expect(open.map(({ id }) => id)).toEqual([
      'helper_name',
      'card',
      'wallet_provider',
      'wallet_phone',
      'phone',
    ]);
  });

  test('compares the number of the card with the birth', () => {
    const [, mothers] = RIGHT.receive_allowance ?? [];
    const wrong = problemsWith(formOf('receive_allowance'), { ...mothers, id_number: '051145001234' }, TODAY);
    expect(wrong.id_number).toContain('sinh năm 1945');
  });
});

describe('Consent', () => {
  test.each([...catalog.forms.values()].filter(({ id }) => id !== 'report_scam').map((form) => [form.id, form] as const))(
    'to %s says what for, who sees it, and that it may be taken back',
    (_id, { consent }) => {
      const sentences = sentencesOf(consent.text);
      expect(sentences.length).toBeLessThanOrEqual(4);
      expect(sentences.filter((one) => countWords(one) >= 15)).toEqual([]);
      for (const words of ['Tôi đồng ý', 'cán bộ xã', 'Tổ công nghệ số', 'rút lại', 'xóa']) {
        expect(consent.text).toContain(words);
      }
      expect(consent.version).toBe('2026-11-26');
    },
  );
});
