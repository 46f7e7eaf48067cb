import { describe, expect, it } from '@jest/globals';
import { toTelex } from '../../../../src/nlu/training/augment.ts';
import { fromKeystrokes } from '../../../../src/nlu/words/keystrokes.ts';

describe('Telex keys with the keyboard off', () => {
  it.each([
    ['tieenf', 'tiền'],
    ['tienef', 'tiền'],
    ['dduwowcj', 'được'],
    ['dduowcj', 'được'],
    ['truowngf', 'trường'],
    ['truongfw', 'trường'],
    ['truwowngf', 'trường'],
    ['nganaf', 'ngần'],
    ['toio', 'tôi'],
    ['khongo', 'không'],
    ['nuawx', 'nữa'],
    ['nuwax', 'nữa'],
    ['quawn', 'quăn'],
    ['khoong', 'không'],
    ['oong', 'ông'],
    ['nhw', 'như'],
    ['wowngs', 'ướng'],
  ])('%s has its hats and horns, typed early or late: %s', (keys, word) => {
    expect(fromKeystrokes(keys)).toBe(word);
  });

  it.each([
    ['hocj', 'học'],
    ['hojc', 'học'],
    ['banhs', 'bánh'],
    ['ddosng', 'đóng'],
    ['ddongs', 'đóng'],
    ['laij', 'lại'],
    ['ddos', 'đó'],
    ['ddi', 'đi'],
    ['gif', 'gì'],
    ['quys', 'quý'],
    ['gias', 'giá'],
    ['baos', 'báo'],
  ])('%s has its tone at the end or before the closing: %s', (keys, word) => {
    expect(fromKeystrokes(keys)).toBe(word);
  });
});

describe('VNI keys with the keyboard off', () => {
  it.each([
    ['tie62n', 'tiền'],
    ['tien62', 'tiền'],
    ['tien26', 'tiền'],
    ['d9uo7c5', 'được'],
    ['duoc795', 'được'],
    ['dong91', 'đóng'],
    ['d9ong1', 'đóng'],
    ['mo73', 'mở'],
    ['mo37', 'mở'],
    ['ha2ng', 'hàng'],
    ['hang2', 'hàng'],
    ['mua7', 'mưa'],
    ['nam8', 'năm'],
  ])('%s reads back as %s', (keys, word) => {
    expect(fromKeystrokes(keys)).toBe(word);
  });

  it.each(['bank1', 'abc123', 'covid19', 'qr6', '5tr', 'h5n1'])(
    '%s stays, for it makes no syllable',
    (word) => {
      expect(fromKeystrokes(word)).toBeNull();
    },
  );
});

describe('Words that are no keystrokes', () => {
  it.each(
    (
      'momo sacombank zalo internet online visa vietcombank agribank techcombank facebook google youtube tiktok ' +
      'viettel vneid napas test post email wifi web app fax taxi video radio shop ship card mobile password windows boss pass class'
    ).split(' '),
  )('%s stays as it is', (name) => {
    expect(fromKeystrokes(name)).toBeNull();
  });

  it.each(['an', 'tien', 'khoan', 'hoc', 'toan', 'oan', 'nguyen', 'truong'])(
    '%s is a syllable already',
    (syllable) => {
      expect(fromKeystrokes(syllable)).toBeNull();
    },
  );

  it.each(['ái', 'tiền', 'a1', 'as', '123', 'tieenffffffff', 'TIEENF', 'tie-nf', ''])(
    '“%s” is too short, too long, or holds other signs',
    (word) => {
      expect(fromKeystrokes(word)).toBeNull();
    },
  );
});

const SYLLABLES = (
  'tiền được mở khoản đóng học phí trợ cấp ngân muốn nhận thẻ lương hưu đâu nước điện người già xã phường huyện tỉnh ' +
  'giấy chứng chuyển quyền nghĩa nguyễn bệnh viện trường thuế đất cước căn gửi rút lừa đảo mã mật khẩu điểm khuyết ' +
  'tật nghèo nuôi dưỡng cũng những giờ giữa giúp gì giết quý quỹ quên ướt uống yếu ốm hoặc thoại ngoài tuổi rồi mười ' +
  'hòa hoàn huỳnh khuỷu nguệch tuần đuốc đường trượt bưu rượu hươu xoắn'
).split(' ');

describe('Every marked syllable', () => {
  it('is worth the trip: there are many of them', () => {
    expect(new Set(SYLLABLES).size).toBeGreaterThan(80);
  });

  it.each(SYLLABLES)('%s survives the trip through Telex keys', (word) => {
    expect(toTelex(word)).toMatch(/^[a-z]+$/);
    expect(fromKeystrokes(toTelex(word))).toBe(word);
  });
});
