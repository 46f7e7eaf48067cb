import { describe, expect, it } from '@jest/globals';
import { isFor, isInForce, likeness, noticeCodeIn, type Notice } from '../../../src/domain/notice.ts';

const NOTICE: Notice = {
  id: 'hop-thon',
  code: 'TB1101',
  commune: 'nghia-hoa',
  title: 'Lịch chi trả trợ cấp tháng 12',
  text: 'Xã chi trợ cấp tháng 12 từ ngày 5 đến ngày 10.\nBà con nhận tại điểm chi của thôn, mang theo căn cước.',
  loudspeaker: '',
  villages: [],
  topics: [],
  from: '2026-12-01',
  until: '2026-12-10',
  status: 'approved',
  owner: 'Phòng thử',
};
const at = (local: string): number => Date.parse(`${local}:00+07:00`);

describe('The code of a notice', () => {
  it.each([
    ['TB1226', 'TB1226'],
    ['tb1226', 'TB1226'],
    ['tin ma tb 1226 co that k', 'TB1226'],
    ['TB.1226', 'TB1226'],
    ['TB-126', 'TB126'],
    ['Mã thông báo: TB1226.', 'TB1226'],
    ['(TB1226)', 'TB1226'],
  ])('in «%s» is %s', (text, code) => {
    expect(noticeCodeIn(text)).toBe(code);
  });

  it.each(['TB', 'TB12', 'TB12265', 'ATB1226', 'TB1226a', 'TB 12 26', 'thông báo 1226', '1226', ''])(
    'is not in «%s»',
    (text) => {
      expect(noticeCodeIn(text)).toBeNull();
    },
  );
});

describe('How much of a notice stands in a message', () => {
  it('is all of it in the notice itself, with marks or without', () => {
    expect(likeness(`${NOTICE.title} ${NOTICE.text}`, NOTICE)).toBe(1);
    expect(likeness('Lich chi tra tro cap thang 12 '.concat(plain(NOTICE.text)), NOTICE)).toBe(1);
  });

  it('is most of it when a fee was put in', () => {
    const changed = `${NOTICE.title} ${NOTICE.text.replace('mang theo', 'nộp 50 ngàn và mang theo')}`;
    expect(likeness(changed, NOTICE)).toBeGreaterThan(0.8);
  });

  it('is little of it in a question about the same thing', () => {
    expect(likeness('trợ cấp tháng 12 chi ngày nào vậy con', NOTICE)).toBeLessThan(0.3);
  });

  it('is nothing in an empty message, and of an empty notice', () => {
    expect(likeness('', NOTICE)).toBe(0);
    expect(likeness('xã', { ...NOTICE, title: 'Họp', text: '' })).toBe(0);
  });

  it('is looked for in the beginning of a very long message only', () => {
    expect(likeness('a '.repeat(1_500) + NOTICE.text, NOTICE)).toBe(0);
  });
});

describe('For whom a notice is', () => {
  const reader = { following: true, village: 'thu-xa', topics: ['cash_out'] };

  it('is everybody when nothing narrows it', () => {
    expect(isFor(NOTICE, { following: true })).toBe(true);
  });

  it.each([
    [['thu-xa'], [], true],
    [['thu-xa', 'dong-my'], [], true],
    [['dong-my'], [], false],
    [[], ['cash_out', 'home_payout'], true],
    [[], ['home_payout'], false],
    [['thu-xa'], ['home_payout'], false],
    [['dong-my'], ['cash_out'], false],
  ])('villages %j and topics %j: %s', (villages, topics, expected) => {
    expect(isFor({ ...NOTICE, villages, topics }, reader)).toBe(expected);
  });

  it('is not who never said where they live', () => {
    expect(isFor({ ...NOTICE, villages: ['thu-xa'] }, { following: true })).toBe(false);
  });

  it('is not who has it already', () => {
    expect(isFor(NOTICE, { ...reader, received: ['hop-thon'] })).toBe(false);
  });
});

describe('The days of a notice', () => {
  it.each([
    ['2026-11-30T23:59', false],
    ['2026-12-01T00:00', true],
    ['2026-12-10T23:59', true],
    ['2026-12-11T00:00', false],
  ])('at %s it is in force: %s', (time, expected) => {
    expect(isInForce(NOTICE, at(time))).toBe(expected);
  });

  it.each(['draft', 'withdrawn'] as const)('a %s is never in force', (status) => {
    expect(isInForce({ ...NOTICE, status }, at('2026-12-05T09:00'))).toBe(false);
  });
});

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
