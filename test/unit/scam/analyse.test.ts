import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { createAnalyser } from '../../../src/scam/analyse.ts';
import { createLook } from '../../../src/scam/look.ts';

/** The rules alone, without what is learnt from messages. */
const look = createLook(loadCatalog('intents').scam);
const analyse = createAnalyser(look);
const signsOf = (text: string): string[] => analyse(text).signs.map(({ id }) => id);

describe('The rules of the scam desk', () => {
  it.each([
    ['Bác đọc mã OTP cho em để kích hoạt', 'asks_secret'],
    ['doc ma otp cho em di', 'asks_secret'],
    ['Anh c.h.u.y.ể.n khoản ngay vào tài khoản an toàn của viện kiểm sát', 'safe_account'],
    ['Nó biểu cài ứng dụng VNeID mới', 'install_app'],
    ['không được nói với ai chuyện này', 'secrecy'],
    ['đừng cúp máy, vào phòng kín', 'keep_on_line'],
    ['Công an đây, anh liên quan đường dây rửa tiền', 'police_threat'],
    ['Số mới của con nè má, chuyển cho con 5 triệu', 'new_number'],
    ['Đội luật sư cam kết lấy lại tiền bị lừa', 'recover'],
    ['Điện lực: nộp vào STK 0123456789 NGUYEN VAN AN', 'person_account'],
    ['+855 12 345 678 gọi hoài', 'foreign_phone'],
    ['tải tại http://abc.net/vneid.apk', 'apk'],
    ['cài AnyDesk giúp em', 'remote'],
  ])('see in “%s” the sign %s', (text, sign) => {
    expect(signsOf(text)).toContain(sign);
  });

  it('quote what they saw', () => {
    const [first] = analyse('Bác đọc mã OTP cho em').signs;
    expect(first?.text).toBe('đòi mã OTP, mật khẩu: «đọc mã OTP»');
  });

  it('show no long number whole', () => {
    const { signs } = analyse('Công an đây, chuyển ngay vào STK 0123456789 NGUYEN VAN AN');
    expect(signs.map(({ text }) => text).join()).not.toContain('0123456789');
  });

  it('take back what is denied in the same sentence, not in the next', () => {
    expect(signsOf('Tuyệt đối không đọc mã OTP cho ai')).not.toContain('asks_secret');
    expect(signsOf('Đừng lo. Bác đọc mã OTP cho em')).toContain('asks_secret');
  });

  it('know a real one-time code', () => {
    const analysis = analyse('Ma OTP cua Quy khach la 482913, hieu luc 5 phut. Khong chia se cho bat ky ai.');
    expect(analysis).toMatchObject({ verdict: 'no_sign', calm: ['own_code'] });
  });

  it('know a warning, unless it leads to a strange link', () => {
    const warning = 'Công an cảnh báo thủ đoạn lừa đảo: bà con tuyệt đối không chuyển tiền, không đọc mã OTP';
    expect(analyse(warning).calm).toContain('warning');
    expect(analyse(`${warning}. Bấm vào bocongan-vn.top`).calm).not.toContain('warning');
  });

  it('say whom a message names', () => {
    expect(analyse('ngân hàng gọi bảo khóa thẻ').names).toBe('bank');
    expect(analyse('hôm nay trời đẹp').names).toBeUndefined();
  });

  it('have a reason for everything that is not “no sign”', () => {
    for (const text of ['vietcombank.vn-a.club', 'trúng thưởng xe SH, bấm nhan-qua.top', 'chuyển tiền gấp']) {
      const { verdict, signs } = analyse(text);
      expect(verdict === 'no_sign' || signs.length > 0).toBe(true);
    }
  });
});

describe('The cost of a look', () => {
  /** Hits grow as the text grows, and no faster. */
  it('grows with the text', () => {
    const text = 'chuyển tiền ngay công an đọc mã otp 0905123456 http://a-b.top ';
    const [one, ten] = [look(text.repeat(10)), look(text.repeat(100))];
    expect(ten.hits.length / one.hits.length).toBeLessThan(11);
  });

  it('ends at ten thousand characters', () => {
    const { hits } = look('công an '.repeat(5_000));
    expect(hits.length).toBeLessThan(10_000);
  });
});
