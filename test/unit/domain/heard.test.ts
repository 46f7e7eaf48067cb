import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { heardIn, heardInCase } from '../../../src/domain/heard.ts';
import { maskNumbers } from '../../../src/domain/numbers.ts';
import type { CaseRecord } from '../../../src/domain/records.ts';

const SEED = 20_261_126;
const at = Date.parse('2026-11-26T09:00:00+07:00');
const heard = (...texts: string[]): string => heardIn(texts.map((text) => ({ at, text })));

const record = (more: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'case-1',
  code: 'HK47A',
  oaId: '388',
  communeId: 'c1',
  conversationId: '388:246',
  reason: 'money_lost',
  urgency: 'urgent',
  status: 'open',
  notes: [],
  turns: [{ at, from: 'citizen', text: 'nó trừ mất bảy triệu' }],
  openedAt: at,
  ...more,
});

describe('What was heard of lost money', () => {
  it.each([
    ['trời ơi nó trừ mất bảy triệu', '7.000.000 đồng'],
    ['lúc 8 giờ sáng, từ Agribank', '8 giờ sáng (26/11); Agribank'],
    ['hom qua mat hon 3 trieu', 'hơn 3.000.000 đồng; hom qua (25/11)'],
    ['mất vài trăm nghìn', 'vài trăm nghìn'],
    ['chuyển qua mô mô 500k', '500.000 đồng; MoMo'],
    ['nó gọi số 0905 123 456', 'số 09•••56'],
    ['chuyển vô stk 0071000123456 vietcombank', 'Vietcombank; tài khoản 00•••56'],
    ['mất tiền hôm mùng 10 tháng giêng', 'mùng 10 tháng giêng'],
    ['chuyển ngày 25/11', '25/11'],
  ])('is one short line: “%s”', (text, line) => {
    expect(heard(text)).toBe(line);
  });

  it('is put together from several messages, the largest amount first', () => {
    expect(heard('mất 500k', 'rồi thêm 20 triệu', 'qua agribank', 'hồi tối')).toBe(
      '20.000.000 đồng; 500.000 đồng; hồi tối (25/11); Agribank',
    );
  });

  it.each(['số tui 0905123456', 'gọi lại 0905123456', 'gọi 113 rồi', 'ngày mai tui lên xã', 'cứu tui với'])(
    'leaves out what is the writer’s own or yet to come: “%s”',
    (text) => {
      expect(heard(text)).toBe('');
    },
  );

  it.each(['căn cước tui 051145001234', 'chuyển 50000000 rồi', 'chuyển 190300000đ'])(
    'shows no number that is masked today: “%s”',
    (text) => {
      expect(heard(text)).toBe('');
    },
  );

  it('shows no long number that the words themselves do not show', () => {
    const piece = fc.constantFrom(
      '0905',
      '123456',
      '051145001234',
      'stk',
      'gọi',
      'đ',
      '500.000',
      ' ',
      '.',
      '-',
      '000',
      'tr',
      'nó',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const line = heard(text);
        expect(maskNumbers(line)).toBe(line);
        const shown = maskNumbers(text).replace(/\D/g, ' ');
        for (const digits of line.match(/\d{5,}/g) ?? []) expect(shown).toContain(digits);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});

describe('The line of a case', () => {
  it('is that of an urgent case about lost money alone', () => {
    expect(heardInCase(record())).toBe('7.000.000 đồng');
    expect(heardInCase(record({ urgency: 'normal' }))).toBe('');
    expect(heardInCase(record({ reason: 'allowance' }))).toBe('');
  });

  it('holds what was added, and nothing of another day or of ours', () => {
    const turns: CaseRecord['turns'] = [
      { at: at - 3_600_000, from: 'citizen', text: 'mở tài khoản Agribank' },
      { at, from: 'citizen', text: 'bị lừa 5tr' },
      { at, from: 'bot', text: 'Gọi ngân hàng BIDV' },
    ];
    const notes = [{ at: at + 60_000, text: 'từ momo, hồi sáng' }];
    expect(heardInCase(record({ turns, notes }))).toBe('5.000.000 đồng; hồi sáng (26/11); MoMo');
  });
});
