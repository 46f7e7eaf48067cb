import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { LESSON_LIMIT, lessonFrom, lessonIdOf, type Reading } from '../../../src/domain/lesson.ts';
import { maskWords } from '../../../src/domain/lesson-mask.ts';

const masked = (text: string): string => maskWords(text, LESSON_LIMIT).text;

describe('What is kept of a citizen’s words', () => {
  it.each([
    ['a phone number', 'gọi tui 0905 123 456 nha', 'gọi tui ••• nha'],
    ['an ID', 'căn cước 051234567890 của má', 'căn cước ••• của má'],
    ['an OTP', 'mã otp là 482913', 'mã otp là •••'],
    ['an e-mail address', 'gửi lan.nguyen@gmail.com nghe', 'gửi ••• nghe'],
    ['what follows the host of a link', 'vào dichvucong.gov.vn/p?ten=lan đó', 'vào dichvucong.gov.vn đó'],
    ['the writer’s full name', 'tôi là Trần Thị Bảy ở thôn 2', 'tôi là «tên» ở thôn 2'],
    ['a name after «tên tôi là»', 'tên tôi là Nguyễn Văn An muốn mở thẻ', 'tên tôi là «tên» muốn mở thẻ'],
    ['a first name', 'tui là Lan, cho hỏi tiền điện', 'tui là «tên», cho hỏi tiền điện'],
    ['a name without marks', 'toi ten la nguyen van an muon mo the', 'toi ten la «tên» muon mo the'],
    ['a name in small letters', 'toi la nguyen thi hoa hoi tien dien', 'toi la «tên» hoi tien dien'],
    ['a name in a text of capitals', 'TÔI TÊN LÀ NGUYỄN VĂN A MUỐN MỞ THẺ', 'TÔI TÊN LÀ «tên» MUỐN MỞ THẺ'],
    ['a name as forms ask for it', 'họ và tên: phạm thị mười', 'họ và tên: «tên»'],
    ['somebody else’s full name', 'chuyển cho ông Lê Văn Tám', 'chuyển cho ông «tên»'],
    ['a nickname', 'tui tên Út', 'tui tên «tên»'],
  ])('is without %s', (_what, said, left) => {
    expect(masked(said)).toBe(left);
  });

  it.each([
    'tôi là người cao tuổi thì sao',
    'con là con gái của bà',
    'tên con trong thẻ bị sai',
    'đổi tên chủ tài khoản',
    'hồ sơ của má tới đâu rồi',
    'mẹ tui 82 tuổi muốn mở tài khoản',
  ])('keeps what is no name: “%s”', (said) => {
    expect(masked(said)).toBe(said);
  });

  it('holds no number, address or secret, whatever comes in', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[0-9 .\-/()]{0,20}$/),
      fc.constantFrom(
        'otp là 482913',
        'mật khẩu: Lan@1990',
        'tên tôi là ',
        'tui là ',
        'Nguyễn Văn A',
        '«tên»',
      ),
      fc.constantFrom('https://', '@', 'a.vn/', '\u200b', '٣', '９', 'TÊN LÀ ', ' thị '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const left = masked(pieces.join(''));
        expect(left).not.toMatch(/\p{Nd}{4}|@|482913|1990|\n/u);
        expect(left.length).toBeLessThanOrEqual(LESSON_LIMIT);
        expect(masked(left)).toBe(left);
      }),
    );
  });

  it('takes long hostile texts in good time', () => {
    const hostile = [
      'tên '.repeat(12_000),
      'Nguyễn '.repeat(7_000),
      'tui là '.repeat(7_000),
      'A '.repeat(20_000),
    ];
    for (const text of hostile) expect(masked(text).length).toBeLessThanOrEqual(LESSON_LIMIT);
  });
});

describe('A lesson', () => {
  const reading: Reading = {
    eventId: 'e1',
    at: 5,
    readAt: 6,
    end: 'asked',
    intent: 'pay_bills',
    confidence: 0.3,
    best: [{ intent: 'pay_bills', confidence: 0.3 }],
  };

  it('has the same name for the same message', () => {
    expect(lessonFrom(reading, 'tiền điện', 'tapped')?.id).toBe(lessonIdOf('e1'));
    expect(lessonIdOf('e1')).not.toBe(lessonIdOf('e2'));
  });

  it('knows what was heard, and nobody’s id', () => {
    expect(lessonFrom(reading, 'tiền điện của 0905123456', 'tapped', { label: 'pay_bills' })).toEqual({
      id: lessonIdOf('e1'),
      at: 5,
      text: 'tiền điện của •••',
      heard: { intent: 'pay_bills', confidence: 0.3, best: reading.best },
      kind: 'tapped',
      label: 'pay_bills',
    });
  });

  it.each(['', '0905123456', '«tên»', 'a', '😀'])('is not made of “%s”', (text) => {
    expect(lessonFrom(reading, text, 'fallback')).toBeNull();
  });

  it('is not made of an account told in an emergency', () => {
    const emergency = { ...reading, intent: 'report_scam' };
    expect(lessonFrom(emergency, 'lỡ chuyển vô stk 0071000123456', 'corrected')).toBeNull();
    expect(lessonFrom(emergency, 'lỡ chuyển tiền rồi', 'corrected')).not.toBeNull();
    expect(lessonFrom(reading, 'chuyển vô stk 0071000123456', 'tapped', { label: 'report_scam' })).toBeNull();
  });
});
