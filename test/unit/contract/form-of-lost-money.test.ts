import { describe, expect, it } from '@jest/globals';
import { fieldSchema, labelOf, problemWith, type FormField } from '../../../src/contract/form.ts';

const TODAY = '2026-11-23';

const field = (kind: FormField['kind'], more: Partial<FormField> = {}): FormField =>
  fieldSchema.parse({ id: 'one', kind, label: 'Câu hỏi', ...more });
const problem = (kind: FormField['kind'], value: string): string | null =>
  problemWith(field(kind), value, TODAY);

describe('An amount', () => {
  it.each([
    '7.000.000',
    '7000000',
    '500.000',
    '7 triệu',
    'bảy triệu rưỡi',
    '1tr2',
    'khoảng 20 triệu',
    '7.000.000 đồng',
  ])('may be %s', (value) => {
    expect(problem('money', value)).toBeNull();
  });

  it.each(['482913', '4829', '482 913', 'mã 482913', '48 29 13', '0', '0905000000', 'otp: 1', '!', '7$'])(
    'is no code: %s',
    (value) => {
      expect(problem('money', value)).toContain('7 triệu');
    },
  );
});

describe('An account', () => {
  it.each(['0071000123456', '4200 205 123 456', '19036-1234-5678', '12345678'])('may be %s', (value) => {
    expect(problem('account', value)).toBeNull();
  });

  it.each(['482913', '4829', '1234567', '0071000123456abc', '1'.repeat(20)])(
    'is longer than a code, and figures alone: %s',
    (value) => {
      expect(problem('account', value)).toContain('từ 8 số');
    },
  );
});

describe('Words alone', () => {
  it.each(['Agribank', 'ví MoMo', 'CÔNG TY A & B', 'Ngân hàng Á Châu (ACB)'])('may be %s', (value) => {
    expect(problem('words', value)).toBeNull();
  });

  it.each(['Agribank 482913', '1234', 'mk: Abc@123', 'x'])('hold no figures: %s', (value) => {
    expect(problem('words', value)).toBe('Chỗ này bác chỉ viết chữ.');
  });
});

describe('Several boxes', () => {
  const given = field('choices', {
    options: [
      { value: 'otp', label: 'Mã OTP' },
      { value: 'pin', label: 'Mã PIN' },
    ],
  });

  it('may be picked together, each once', () => {
    for (const value of ['otp', 'pin,otp']) expect(problemWith(given, value, TODAY)).toBeNull();
    for (const value of ['otp,otp', 'otp,482913', '482913']) {
      expect(problemWith(given, value, TODAY)).toBe('Bác chọn trong các ô.');
    }
    expect(problemWith(given, '', TODAY)).not.toBeNull();
  });

  it('are said by their labels', () => {
    expect(labelOf(given, 'pin,otp')).toBe('Mã PIN; Mã OTP');
    expect(labelOf(field('text'), 'a,b')).toBe('a,b');
  });
});
