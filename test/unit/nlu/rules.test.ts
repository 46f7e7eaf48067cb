import { describe, expect, it } from '@jest/globals';
import { ruleFor } from '../../../src/nlu/rules.ts';

describe('Words that decide alone', () => {
  it.each([
    'https://bit.ly/3xyz',
    'bấm vienphi-bvqn.top để nộp trong 2 giờ',
    'Bệnh viện thông báo chưa đóng viện phí, vào http://bvdk-qn.vip/nop',
  ])('a strange link is met with caution: “%s”', (text) => {
    expect(ruleFor(text)).toBe('check_scam');
  });

  it.each(['vào dichvucong.gov.vn nộp sao', 'ok.cảm ơn con.', 'nộp 5.000.000đ', 'ở tp.hcm về'])(
    'no link, or one of the state, is left to the model: “%s”',
    (text) => {
      expect(ruleFor(text)).toBeNull();
    },
  );

  it.each([
    'bị hack zalo rồi nó rút hết tiền trong thẻ',
    'tui nghe người ta gọi rồi lỡ đọc mã otp',
    'tui đọc mã rồi con ơi',
    'nó rút sạch tiền của mẹ tui',
    'bị lừa mất 5 triệu rồi',
  ])('what is lost is an emergency: “%s”', (text) => {
    expect(ruleFor(text)).toBe('report_scam');
  });

  it.each([
    'tui sợ nó lấy hết tiền',
    'bà sợ người ta lấy hết tiền trong thẻ',
    'so no lay het tien',
    'tui gửi tiền cho má rồi',
    'toi gui tien cho ma roi',
  ])('fear, and money sent to a mother, are none: “%s”', (text) => {
    expect(ruleFor(text)).not.toBe('report_scam');
  });
});
