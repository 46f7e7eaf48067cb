import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  askedFields,
  fieldSchema,
  formSchema,
  normalisePhone,
  problemsWith,
  problemWith,
  type FormField,
} from '../../../src/contract/form.ts';
import { refusal, sessionRequest, submissionRequest } from '../../../src/contract/miniapp-api.ts';

const SEED = 20_261_122;
const TODAY = '2026-11-23';

const field = (kind: FormField['kind'], more: Partial<FormField> = {}): FormField =>
  fieldSchema.parse({ id: 'one', kind, label: 'Câu hỏi', ...more });
const problem = (kind: FormField['kind'], value: string): string | null =>
  problemWith(field(kind), value, TODAY);

describe('A birth date', () => {
  it.each(['1945', '2026', '1901', '1945-02-28', '1944-02-29', '2026-11-23', ' 1957 '])(
    'may be %s',
    (value) => {
      expect(problem('birth', value)).toBeNull();
    },
  );

  it.each(['45', '1900', '2027', '19457', '１９４５', '1945 năm', 'một chín bốn lăm', '01/02/1945', '-1945'])(
    'needs a year of four digits, not %s',
    (value) => {
      expect(problem('birth', value)).toContain('1945');
    },
  );

  it.each([
    ...['1945-02-29', '1945-13-01', '1945-00-10', '1945-1-1', '1945-02', '1945-', '1945-02-30'],
    ...['2026-11-24', '1945-02-03-04', '1945-02-03T00:00'],
  ])('must be a day that was, not %s', (value) => {
    expect(problem('birth', value)).toContain('Ngày sinh này không có');
  });
});

describe('An ID number', () => {
  it.each([
    ...['051145001234', '051 145 001 234', '001301000001', ' 051145001234 '],
    ...['051.145.001.234', '051-145-001-234', '０５１１４５００１２３４'],
  ])('may be %s', (value) => {
    expect(problem('id_number', value)).toBeNull();
  });

  it('of nine digits is named as the old card', () => {
    expect(problem('id_number', '212345678')).toBe(
      'Đây là số chứng minh cũ, có thể không còn dùng được. Bác mang giấy cũ đến Công an xã làm căn cước.',
    );
  });

  it.each([
    '05114500123',
    '0511450012345',
    'O51145001234',
    '051-145-001-234x',
    '051145\u200b001234',
    '\u202e051145001234',
    '٠٥١١٤٥٠٠١٢٣٤',
  ])('has twelve digits, not %s', (value) => {
    expect(problem('id_number', value)).toContain('12 số');
  });

  it('is of somebody who was born already', () => {
    expect(problem('id_number', '051327001234')).toContain('chưa đúng');
    expect(problem('id_number', '051945001234')).toContain('chưa đúng');
    expect(problem('id_number', '051226001234')).toBeNull();
  });
});

describe('A phone number', () => {
  it.each([
    ['0905 123 456', '84905123456'],
    ['0905.123.456', '84905123456'],
    ['+84 905 123 456', '84905123456'],
    ['84905123456', '84905123456'],
    ['(0255) 3827 000', '842553827000'],
    ['0905\u00a0123\u00a0456', '84905123456'],
    ['０９０５ １２３ ４５６', '84905123456'],
    ['+84 (0)905 123 456', '84905123456'],
    ['0084 905 123 456', '84905123456'],
    ['0841 234 567', '84841234567'],
  ])('%s is kept as %s', (value, kept) => {
    expect(problem('phone', value)).toBeNull();
    expect(normalisePhone(value)).toBe(kept);
  });

  it.each(['090512345', '09051234567', '0105123456', '1905123456', '905123456', '0905123a56', '113', '+'])(
    'is refused when it is %s',
    (value) => {
      expect(problem('phone', value)).toContain('10 số');
    },
  );

  it('that is accepted is always kept as Zalo writes it', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789 .-()'.split('')),
      minLength: 5,
      maxLength: 10,
    });
    const start = fc.constantFrom('90', '35', '7 0', '8-6', '2554', '24 38');
    const likely = fc
      .tuple(fc.constantFrom('0', '84', '+84', '0 ', '(0'), start, signs)
      .map((three) => three.join(''));
    fc.assert(
      fc.property(likely, (phone) => {
        fc.pre(problem('phone', phone) === null);
        expect(normalisePhone(phone)).toMatch(/^84\d{9,10}$/);
      }),
      { seed: SEED, numRuns: 500, maxSkipsPerRun: 1_000 },
    );
  });
});

describe('A name', () => {
  it.each([
    'Nguyễn Thị Hiền',
    'Nguyễn Thị Hiền'.normalize('NFD'),
    'Y Nguyên',
    'H’Bia Niê',
    "H'Bia Niê",
    'Lê Văn A',
    'Ba',
  ])('may be %s', (value) => {
    expect(problem('name', value)).toBeNull();
  });

  it.each([
    '1',
    'A',
    '..',
    "' - '",
    'Hiền 1945',
    'Hiền@',
    '😀😀',
    'x'.repeat(81),
    '<b>Hiền</b>',
    '\u202eneiH',
  ])('is refused when it is %s', (value) => {
    expect(problem('name', value)).toContain('họ và tên');
  });
});

describe('The other answers', () => {
  it('are one of the boxes where boxes are offered', () => {
    const choice = field('choice', { options: [{ value: 'self', label: 'Cho tôi' }] });
    expect(problemWith(choice, 'self', TODAY)).toBeNull();
    expect(problemWith(choice, 'other', TODAY)).toBe('Bác chọn một ô.');
    expect(problemWith(field('choice'), 'self', TODAY)).not.toBeNull();
  });

  it('may be left out only when that is allowed', () => {
    expect(problem('text', '  ')).toBe('Bác trả lời câu này nhé.');
    expect(problemWith(field('text', { optional: true }), '', TODAY)).toBeNull();
  });

  it('are short', () => {
    expect(problem('text', 'a'.repeat(500))).toBeNull();
    expect(problem('text', 'a'.repeat(501))).not.toBeNull();
    expect(problem('village', 'a'.repeat(61))).not.toBeNull();
  });

  it('are judged without a crash, whatever they hold', () => {
    const kinds = fieldSchema.shape.kind.options;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2_000, size: 'max' }),
      fc.constantFrom(
        '\u202e',
        '\u0000',
        'ế'.normalize('NFD').repeat(5_000),
        '９'.repeat(12),
        '9'.repeat(100_000),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), text, (kind, value) => {
        const said = problem(kind, value);
        expect(said === null || said.length > 0).toBe(true);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('are the same in NFC and NFD', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ếộửđăâ aB1.'.split('')), maxLength: 90 });
    fc.assert(
      fc.property(letters, (value) => {
        expect(problem('name', value.normalize('NFD'))).toBe(problem('name', value.normalize('NFC')));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

const FORM = formSchema.parse({
  id: 'open_account',
  title: 'Mở tài khoản',
  intro: 'Phiếu đăng ký',
  fields: [
    {
      id: 'who',
      kind: 'choice',
      label: 'Cho ai?',
      options: [
        { value: 'me', label: 'Tôi' },
        { value: 'other', label: 'Người khác' },
      ],
    },
    { id: 'name', kind: 'name', label: 'Họ tên', when: { field: 'who', is: 'other' } },
    { id: 'phone', kind: 'phone', label: 'Số máy', optional: true },
  ],
  consent: { version: '1', text: 'Đồng ý' },
  done: 'Đã nhận.',
});

describe('A form', () => {
  it('asks only what the answers so far call for', () => {
    expect(askedFields(FORM, { who: 'me' }).map((one) => one.id)).toEqual(['who', 'phone']);
    expect(askedFields(FORM, { who: 'other' }).map((one) => one.id)).toEqual(['who', 'name', 'phone']);
  });

  it('may be sent when every asked question is answered', () => {
    expect(problemsWith(FORM, { who: 'me' }, TODAY)).toEqual({});
    expect(problemsWith(FORM, { who: 'other', name: 'Lê Thị Hoa', phone: '0905123456' }, TODAY)).toEqual({});
  });

  it('names each answer to look at', () => {
    expect(Object.keys(problemsWith(FORM, { who: 'other', phone: '12' }, TODAY))).toEqual(['name', 'phone']);
  });

  it('refuses answers to questions it did not ask', () => {
    expect(problemsWith(FORM, { who: 'me', name: 'Lê Thị Hoa' }, TODAY)).toHaveProperty('name');
    expect(problemsWith(FORM, { who: 'me', admin: 'true' }, TODAY)).toHaveProperty('admin');
    expect(problemsWith(FORM, { who: 'me', constructor: 'x' }, TODAY)).toHaveProperty('constructor');
  });

  it('is refused as a definition when a key is unknown', () => {
    expect(formSchema.safeParse({ ...FORM, colour: 'red' }).success).toBe(false);
    expect(fieldSchema.safeParse({ id: 'Tên', kind: 'name', label: 'x' }).success).toBe(false);
  });
});

describe('What the mini app sends', () => {
  const submission = {
    submissionId: '0f8b3c0e-6c0c-4f43-9b45-0e2d5a3c9d11',
    answers: { who: 'me' },
    consent: { version: '1', accepted: true },
  };

  it('is a submission with consent and an id of its own', () => {
    expect(submissionRequest.safeParse(submission).success).toBe(true);
  });

  it.each([
    ['without consent', { ...submission, consent: { version: '1', accepted: false } }],
    ['without an id', { ...submission, submissionId: '1' }],
    ['with an endless answer', { ...submission, answers: { who: 'a'.repeat(1_001) } }],
    ['with something else inside', { ...submission, oaId: '388' }],
    ['with a number for an answer', { ...submission, answers: { who: 1 } }],
  ])('is refused %s', (_how, body) => {
    expect(submissionRequest.safeParse(body).success).toBe(false);
  });

  it('opens a session with a form and a token of Zalo', () => {
    expect(sessionRequest.safeParse({ formId: 'open_account', accessToken: 'x' }).success).toBe(true);
    expect(sessionRequest.safeParse({ formId: 'open_account', accessToken: '' }).success).toBe(false);
    expect(sessionRequest.safeParse({ formId: 'a'.repeat(61), accessToken: 'x' }).success).toBe(false);
  });

  it('is answered by a refusal that speaks to the citizen', () => {
    expect(
      refusal.parse({ error: 'look_again', message: 'Bác xem lại.', fields: { name: 'x' } }).fields,
    ).toEqual({
      name: 'x',
    });
  });
});
