import { describe, expect, it } from '@jest/globals';
import { clean, LIMIT } from '../../../src/scam/text/clean.ts';
import { unhide } from '../../../src/scam/text/unhide.ts';

describe('A message is cleaned before it is read', () => {
  it('of what cannot be seen and of letters that only look Latin', () => {
    expect(clean('Viе\u200btсombank')).toBe('vietcombank');
    expect(clean('ＯＴＰ')).toBe('OTP');
  });

  it('but a message in another script stays', () => {
    expect(clean('Привет')).toBe('Привет');
  });

  it('and cut at ten thousand characters', () => {
    expect(clean('ộ'.normalize('NFD').repeat(9_000)).length).toBeLessThanOrEqual(LIMIT);
  });
});

describe('Hidden letters are read', () => {
  it.each([
    ['C.ô.n.g a.n.h', 'Công anh'],
    ['ch.uyển kho.ản', 'chuyển khoản'],
    ['kh0ản n0', 'khoản n0'],
    ['gửi mã 0TP', 'gửi mã oTP'],
    ['v a y t i ề n', 'vaytiền'],
    ['ng@n hang', 'ngan hang'],
  ])('“%s” as “%s”', (text, read) => {
    expect(unhide(text).text).toBe(read);
  });

  it('and offices written with dots are offices', () => {
    expect(unhide('U.B.N.D xã')).toEqual({ text: 'UBND xã', hidden: [] });
  });

  it('and named as they were written', () => {
    expect(unhide('xin ch.uyển ngay').hidden).toEqual(['ch.uyển']);
  });

  it.each([
    'Em về rồi.Mai đi',
    '10tr',
    'A1 b2',
    'lúc 7h30',
    'mã HS2024',
    'ôi!!!',
    'T.P Huế',
    'k có',
    '4G',
    'covid19',
  ])('while “%s” hides nothing', (text) => {
    expect(unhide(text)).toEqual({ text, hidden: [] });
  });
});
