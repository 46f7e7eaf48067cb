import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { ABROAD_LIMIT, forAbroad, saysAnything } from '../../../src/domain/abroad.ts';

describe('What leaves the country', () => {
  it.each([
    ['a phone number', 'gọi má tui 0905 123 456 nha', 'gọi má tui ••• nha'],
    ['a phone number in brackets', 'gọi (0905)-123-456', 'gọi (•••'],
    ['an ID', 'căn cước 051234567890 của má', 'căn cước ••• của má'],
    ['an old ID that looks like money', 'cmnd 212.345.678', 'cmnd •••'],
    ['an account', 'stk 0071 0001 2345 67 agribank', 'stk ••• agribank'],
    ['a date of birth', 'má sinh 12/05/1944', 'má sinh •••'],
    ['a number plate', 'xe 76A-123.45', 'xe 76A-•••'],
    ['an OTP', 'mã otp là 482913', 'mã otp là •••'],
    ['a password', 'mật khẩu là Lan@1990', 'mật khẩu là •••'],
    ['a number read out', 'số không chín không năm một hai ba', 'số •••'],
    ['full-width digits', 'gọi ０９０５１２３４５６', 'gọi •••'],
    ['digits with nothing between them', 'gọi 0\u200b9\u200b0\u200b5\u200b1\u200b2', 'gọi •••'],
    ['digits of another script', 'gọi ٠٩٠٥١٢٣', 'gọi •••'],
    ['an e-mail address', 'gửi lan.nguyen@gmail.com nghe', 'gửi ••• nghe'],
    ['an e-mail address with a space in it', 'gửi lan.nguyen@ gmail.com nghe', 'gửi ••• nghe'],
    ['a name with an @', 'nhắn @lan_nguyen giúp', 'nhắn ••• giúp'],
    [
      'what follows the host of a link',
      'vào https://dichvucong.gov.vn/hs?id=12&ten=Lan nộp',
      'vào dichvucong.gov.vn nộp',
    ],
    ['the user in a link', 'https://lan:matkhau@xa.gov.vn/a', 'xa.gov.vn'],
    ['what follows a link without https', 'vào dichvucong.gov.vn/p?ten=lan đó', 'vào dichvucong.gov.vn đó'],
  ])('is without %s', (_what, said, left) => {
    expect(forAbroad(said)).toBe(left);
  });

  it.each(['má tui 82 tuổi muốn mở tài khoản', 'lãnh 500k mỗi tháng', 'một hai ba người', 'phòng 12 tầng 3'])(
    'keeps the words it is understood by: “%s”',
    (said) => {
      expect(forAbroad(said)).toBe(said);
    },
  );

  it('is cut between words', () => {
    const left = forAbroad('tài khoản '.repeat(40));
    expect(left.length).toBeLessThanOrEqual(ABROAD_LIMIT);
    expect(left).toMatch(/(?:tài|khoản)$/);
  });

  it('is cut between characters when there is no space', () => {
    expect(forAbroad('a' + '😀'.repeat(200))).toBe('a' + '😀'.repeat(127));
  });

  it('holds no four digits and no @, whatever comes in', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9 .\-/()]{0,20}$/),
      fc.constantFrom('otp', 'https://', '@', 'a.vn/', '\u200b', '٣', '９'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const left = forAbroad(pieces.join(''));
        expect(left).not.toMatch(/\p{Nd}{4}|@|\n/u);
        expect(left.length).toBeLessThanOrEqual(ABROAD_LIMIT);
      }),
    );
  });

  it('is the same when it is stripped twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const once = forAbroad(text);
        expect(forAbroad(once)).toBe(once);
      }),
    );
  });

  it.each(['', '•••', '0905123456', '?!', '😀'])('says nothing any more: “%s”', (text) => {
    expect(saysAnything(forAbroad(text))).toBe(false);
  });

  it('takes long hostile texts without slowing down by their square', () => {
    const hostile = ['a'.repeat(50_000), 'a.'.repeat(25_000), '1'.repeat(50_000), '@'.repeat(50_000)];
    for (const text of hostile) expect(forAbroad(text).length).toBeLessThanOrEqual(ABROAD_LIMIT);
  });
});
