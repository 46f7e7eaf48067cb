import { describe, expect, it } from '@jest/globals';
import { channelNamed } from '../../../src/domain/channel.ts';

describe('The way to be paid that a message names', () => {
  it.each([
    ['tui muốn đăng ký cho mẹ tui nhận trợ cấp qua ví momo', 'wallet'],
    ['nhan tro cap qua vi dien tu', 'wallet'],
    ['nhận qua tài khoản ngân hàng', 'own_account'],
    ['cho má tui nhận bằng mobile money', 'mobile_money'],
    ['nhận tiền mặt thôi', null],
    ['nhận tiền mặt', 'cash_point'],
    ['xin nhận tại nhà', 'home'],
  ])('%s → %s', (text, channel) => {
    expect(channelNamed(text)).toBe(channel);
  });

  it.each([
    'nhận qua ví hay qua tài khoản thì tốt hơn',
    'không nhận tiền mặt nữa',
    'đổi từ tiền mặt',
    'bà ngoại tôi nhận trợ cấp',
    'vì sao trợ cấp chưa về',
  ])('is not guessed from: %s', (text) => {
    expect(channelNamed(text)).toBeNull();
  });
});
