import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';

const FILE = '_notices/chi-tra-thang-12.yaml';

describe('a mistake in a notice is named in plain Vietnamese', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());
  const second = (change: (text: string) => string = (text) => text): void =>
    copy.write('_notices/hai.yaml', change(copy.read(FILE).replace('id: chi-tra-thang-12', 'id: hai')));

  test('two notices may not share a code', () => {
    second();
    expect(copy.problems()).toContain('mã TB1226 đã dùng ở');
  });

  test('two notices with codes of their own are fine', () => {
    second((text) => text.replace('TB1226', 'TB1227'));
    expect(copy.problems()).toBe('');
  });

  test('a village must be one of the commune', () => {
    copy.swap(FILE, 'villages: []', 'villages: [thu-xa, thu-sa]');
    expect(copy.problems()).toBe(`${FILE}: không có thôn thu-sa. Viết id của thôn trong hồ sơ xã.`);
  });

  test('a commune must have a profile', () => {
    copy.swap(FILE, 'commune: nghia-hoa', 'commune: nghia-hoi');
    expect(copy.problems()).toContain('không có xã «nghia-hoi»');
  });

  test('a topic must be a folder of the content', () => {
    copy.swap(FILE, 'topics: []', 'topics: [tien_hoc]');
    expect(copy.problems()).toContain('không có chủ đề tien_hoc');
  });

  test.each(['approved_by', 'approved_on'])('nothing is approved without %s', (key) => {
    copy.swap(FILE, new RegExp(`^${key}:.*\n`, 'm'), '');
    expect(copy.problems()).toContain('ghi «approved» mà chưa có người duyệt');
  });

  test('a draft needs nobody’s name yet', () => {
    copy.swap(FILE, 'status: approved', 'status: draft');
    copy.swap(FILE, /^approved_by:.*\napproved_on:.*\n/m, '');
    expect(copy.problems()).toBe('');
  });

  test('it may not end before it begins', () => {
    copy.swap(FILE, 'until: 2026-12-10', 'until: 2026-11-10');
    expect(copy.problems()).toContain('ngày hết (until) đang trước ngày bắt đầu (from)');
  });

  test('a long sentence is refused in the chat and over the loudspeaker', () => {
    const long = 'Một hai ba bốn năm sáu bảy tám chín mười rồi đến trụ sở xã hỏi cán bộ.';
    copy.swap(FILE, '  Xã không thu phí, không hỏi mã OTP.', `  ${long}`);
    expect(copy.problems()).toContain('câu dài: «Một hai ba');
  });

  test('the loudspeaker is held to short sentences too', () => {
    const long = 'Một hai ba bốn năm sáu bảy tám chín mười rồi đến trụ sở xã hỏi cán bộ.';
    copy.swap(FILE, '  Ai đau ốm không đi được, người nhà báo trưởng thôn.', `  ${long}`);
    expect(copy.problems()).toContain('Viết nhiều nhất 15 chữ');
  });

  test('a fourth line is one too many', () => {
    copy.swap(FILE, '  Xã không thu phí, không hỏi mã OTP.', '  Xã không thu phí.\n  Không hỏi mã OTP.');
    expect(copy.problems()).toContain('text có 4 dòng');
  });

  test('a hard word is named', () => {
    copy.swap(FILE, 'Xã không thu phí, không hỏi mã OTP.', 'Tải app trước khi đến.');
    expect(copy.problems()).toContain('có chữ khó «app»');
  });

  test('the file is called as its id', () => {
    copy.swap(FILE, 'id: chi-tra-thang-12', 'id: chi-tra');
    expect(copy.problems()).toContain('«id» là chi-tra nhưng tệp tên chi-tra-thang-12.yaml');
  });

  test('a code has its form', () => {
    copy.swap(FILE, 'code: TB1226', 'code: TB12');
    expect(copy.problems()).toContain(FILE);
  });
});
