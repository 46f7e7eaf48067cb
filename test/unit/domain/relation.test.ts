import { describe, expect, it } from '@jest/globals';
import { relationIn } from '../../../src/domain/relation.ts';

describe('Whom a message is about', () => {
  it.each([
    ['còn má tui?', 'mother'],
    ['mẹ 82 tuổi muốn mở tài khoản', 'mother'],
    ['me toi 82 tuoi', 'mother'],
    ['tui muốn lãnh tiền cho má', 'mother'],
    ['má chồng em yếu lắm', 'mother'],
    ['cho ba tui mở tài khoản', 'father'],
    ['thế còn bố tôi', 'father'],
    ['con muốn hỏi cho bà ngoại', 'grandmother'],
    ['cháu hỏi giùm bà nội', 'grandmother'],
    ['ông nội nằm liệt giường', 'grandfather'],
    ['toi muon hoi cho ong noi', 'grandfather'],
    ['ông xã em đi biển', 'spouse'],
    ['chồng tui mất SIM', 'spouse'],
    ['con tui học lớp 3', 'child'],
    ['ba toi gia roi', 'relative'],
  ])('“%s” → %s', (text, relation) => {
    expect(relationIn(text)).toBe(relation);
  });

  it.each([
    'con ơi tui muốn mở tài khoản',
    'bác cho con hỏi',
    'cho em hỏi',
    'cô giáo nói nộp tiền',
    'bà con trong xóm ai cũng có',
    'bà Sáu kế bên',
    'tui già yếu rồi',
    'ủy quyền cho con trai lãnh thay',
    'toi gui phieu hom thu hai ma chua thay ai goi lai',
    '',
  ])('“%s” is about nobody else', (text) => {
    expect(relationIn(text)).toBeNull();
  });
});
