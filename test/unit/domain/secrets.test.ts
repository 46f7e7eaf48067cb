import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { isCardNumber } from '../../../src/domain/cards.ts';
import { redactAfterCode, redactSecrets, talksOfCode } from '../../../src/domain/secrets.ts';
import { EVERYDAY } from './everyday-numbers.ts';
import { cases } from './typed-secrets.ts';

const SEED = 20_261_122;

describe('A secret that somebody types', () => {
  it.each(cases)('is hidden in “$typed”', ({ kind, typed, secret }) => {
    const { text, found } = redactSecrets(typed);
    expect(text).not.toContain(secret.normalize('NFC'));
    expect(text).toContain('•••');
    expect(found).toContain(kind);
  });

  it.each(cases)('is hidden as well in NFD: “$typed”', ({ typed }) => {
    expect(redactSecrets(typed.normalize('NFD'))).toEqual(redactSecrets(typed));
  });

  it('leaves the words around it as they were', () => {
    expect(redactSecrets('Con ơi, mã otp là 482913 nha, nó đòi 5 triệu').text).toBe(
      'Con ơi, mã otp là ••• nha, nó đòi 5 triệu',
    );
  });

  it('is hidden each time when several are typed', () => {
    const { text, found } = redactSecrets(
      'otp lần 1 482913 lần 2 555666, pin 1234, mk: hoa57, thẻ 4111111111111111 cvv 737',
    );
    expect(text).not.toMatch(/\d{3}|hoa57/);
    expect(new Set(found)).toEqual(new Set(['otp', 'pin', 'password', 'card', 'cvv']));
  });

  it('is hidden in a second code without a name', () => {
    expect(redactSecrets('otp 482913 và 123456').text).toBe('otp ••• và •••');
  });

  it('leaves the amount and the hotline of a bank message', () => {
    const sms = 'Ma OTP la 482913 cho GD 2.500.000 VND. Hotline 1900545413';
    expect(redactSecrets(sms).text).toBe('Ma OTP la ••• cho GD 2.500.000 VND. Hotline 1900545413');
  });

  it('is hidden in digits drawn as emoji', () => {
    expect(redactSecrets('4️⃣8️⃣2️⃣9️⃣1️⃣3️⃣').text).toBe('•••');
  });

  it('is hidden at the very end of a long message', () => {
    const long = `${'con ơi '.repeat(1_400)}mã otp là 482913`;
    expect(redactSecrets(long).text).not.toContain('482913');
  });
});

describe('A secret sent in two messages', () => {
  it.each(['4829', 'còn 13 nữa', 'hai số cuối là 13', '48 29 13', 'dạ 1234 nha', '2 số đầu 48', '482 913'])(
    'is hidden in “%s” once a code was talked of',
    (part) => {
      expect(redactAfterCode(part)).toEqual({ text: '•••', found: ['otp'] });
    },
  );

  it.each([
    '1',
    '500000',
    '12.05.24',
    'tôi ở thôn 3',
    'em 70 tuổi',
    'số nhà 12',
    '113',
    '0905123456',
    '2 triệu',
  ])('but “%s” is none', (text) => {
    expect(redactAfterCode(text)).toEqual({ text, found: [] });
  });

  it('is expected after talk of a code only', () => {
    expect(['mã otp nó gửi nè', 'ma xac thuc', 'tiền học'].map(talksOfCode)).toEqual([true, true, false]);
  });
});

describe('An ordinary number', () => {
  it('is tried in more than two hundred ways', () => {
    expect(new Set(EVERYDAY).size).toBeGreaterThan(200);
  });

  it.each(EVERYDAY)('stays in “%s”', (message) => {
    expect(redactSecrets(message)).toEqual({ text: message, found: [] });
  });
});

describe('A card number', () => {
  it('passes Luhn or begins like a Vietnamese card', () => {
    expect(isCardNumber('4111111111111111')).toBe(true);
    expect(isCardNumber('9704361234567890')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
  });

  it('is neither too short nor too long', () => {
    expect(isCardNumber('411111111111')).toBe(false);
    expect(isCardNumber('4'.repeat(20))).toBe(false);
    expect(isCardNumber('')).toBe(false);
  });
});

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((list) => list.join(''));
const six = digits(6).filter((code) => !code.endsWith('00'));
const around = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/[\p{L}\p{N}]$/u.test(text));
const anyText = fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' });

describe('The redactor, whatever is typed', () => {
  it('throws at nothing up to ten thousand characters', () => {
    fc.assert(
      fc.property(anyText, (text) => typeof redactSecrets(text).text === 'string'),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('survives half an emoji at its limit', () => {
    const text = `${'a'.repeat(9_999)}😀`;
    expect(() => redactSecrets(text)).not.toThrow();
  });

  it('never gives back more than ten thousand characters', () => {
    const growing = '\u{1D15E}'.repeat(5_000);
    expect(redactSecrets(growing).text.length).toBeLessThanOrEqual(10_000);
  });

  it('hides a named code whatever stands around it', () => {
    const name = fc.constantFrom('mã otp là ', 'OTP: ', 'ô tê pê ', 'ma xac nhan la ', 'mã xác thực: ');
    fc.assert(
      fc.property(around, name, six, fc.constantFrom('', ' nha con', '. Cảm ơn', '!'), (a, b, code, c) => {
        expect(redactSecrets(`${a} ${b}${code}${c}`).text).not.toContain(code);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('hides a named PIN, password, CVV and card', () => {
    const secrets = fc.oneof(
      digits(4).map((pin) => ({ typed: `mã pin là ${pin}`, secret: pin })),
      fc.stringMatching(/^[a-zA-Z]{3,8}[0-9]{1,6}$/).map((word) => ({
        typed: `mật khẩu là ${word}`,
        secret: word,
      })),
      digits(3).map((cvv) => ({ typed: `cvv ${cvv}`, secret: cvv })),
      digits(12).map((rest) => ({ typed: `thẻ 9704${rest}`, secret: `9704${rest}` })),
    );
    fc.assert(
      fc.property(secrets, ({ typed, secret }) => {
        expect(redactSecrets(typed).text).not.toContain(secret);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('does nothing more the second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(...cases.map((one) => one.typed), ...EVERYDAY),
      fc.constantFrom(' ', '•••', ':', '-', '.', 'otp ', 'là ', 'pin', 'mk ', 'thẻ ', 'đọc ', 'cvv', '\n'),
      digits(4),
      digits(6),
      digits(16),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = redactSecrets(pieces.join('')).text;
        expect(redactSecrets(once).text).toBe(once);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('does nothing more the second time to long texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redactSecrets(text).text;
        expect(redactSecrets(once).text).toBe(once);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('gets through two thousand texts made to be slow', () => {
    const bits = [
      ...[
        'otp ',
        'mật khẩu ',
        'pin:',
        'đọc ',
        '1 ',
        '1',
        '12-',
        '123456 ',
        'a1',
        'mk là ',
        'mã là ',
        '4111 ',
      ],
      ...[
        'bốn ',
        '((',
        '==',
        '1.',
        '482913 là của tôi ',
        '@a',
        'số thẻ 1 ',
        ' ',
        '\n',
        '\u0301',
        'ba số ở cuối ',
      ],
      ...['0tp-', '•', '9704', 'gửi cho nó ', '👨‍👩‍👧', 'aaaaaaaa', 'mk=', '- ', ', '],
    ];
    const bit = fc.constantFrom(...bits);
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 4 }), fc.nat(9_000), (pattern, turn) => {
        const text =
          pattern.join('').repeat(10_000).slice(0, turn) + pattern.reverse().join('').repeat(10_000);
        expect(redactSecrets(text.slice(0, 10_000)).text.length).toBeLessThanOrEqual(10_000);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});
