import { describe, expect, it } from '@jest/globals';
import { latinised } from '../../../src/domain/look-alikes.ts';
import { normalise } from '../../../src/nlu/words/normalise.ts';

describe('Letters that pass for Latin ones', () => {
  it.each([
    ['Cyrillic', 'mở tàі khоản', ['mở', 'tài', 'khoản']],
    ['Cyrillic capitals', 'ВАТ КНОА', ['bat', 'khoa']],
    ['Greek', 'ηgαη hàng', ['ngan', 'hàng']],
    ['fullwidth', 'ＭＯＭＯ ｖｉｓａ', ['momo', 'visa']],
    ['mathematical bold', '𝐨𝐭𝐩', ['otp']],
    ['circled', 'ⓞⓣⓟ', ['otp']],
    ['small capitals', 'ᴏᴛᴘ', ['otp']],
    ['the Icelandic đ', 'ÐÓNG ðóng', ['đóng', 'đóng']],
    ['a dotless i', 'tıền', ['tiền']],
  ])('%s are read as Latin', (_kind, text, words) => {
    expect(normalise(text).words).toEqual(words);
  });

  it.each([
    ['a zero-width space', 'o\u200btp'],
    ['a zero-width joiner', 'o\u200dtp'],
    ['a word joiner', 'o\u2060tp'],
    ['a soft hyphen', 'o\u00adtp'],
    ['a byte order mark', '\ufeffotp'],
    ['a variation selector', 'otp\ufe0f'],
  ])('%s inside a word is taken out', (_kind, text) => {
    expect(normalise(text).words).toEqual(['otp']);
  });

  it.each([
    ['a direction override', 'mã\u202eotp'],
    ['a control character', 'mã\u0007otp'],
    ['a private sign', 'mã\ue000otp'],
    ['half a surrogate pair', 'mã\ud83dotp'],
    ['a line break', 'mã\notp'],
    ['a no-break space', 'mã\u00a0otp'],
  ])('%s parts two words', (_kind, text) => {
    expect(normalise(text).words).toEqual(['mã', 'otp']);
  });

  it('composed and decomposed marks are the same', () => {
    const text = 'Đóng học phí ở trường, được không ạ';
    expect(normalise(text.normalize('NFD'))).toEqual(normalise(text.normalize('NFC')));
    expect(normalise(text.normalize('NFD')).words[0]).toBe('đóng');
  });

  it.each(['đóng học phí', 'ﾅﾆ', '你好', '123 !?'])('“%s” holds none and stays', (text) => {
    expect(latinised(text)).toBe(text);
  });
});
