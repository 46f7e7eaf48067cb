import { describe, expect, it } from '@jest/globals';
import { lossOf, type FilledForm, type Loss } from '../../../src/domain/loss.ts';
import { formSchema } from '../../../src/contract/form.ts';
import type { CaseRecord } from '../../../src/domain/records.ts';

const at = Date.parse('2026-11-26T09:00:00+07:00');

function record(texts: readonly string[], notes: CaseRecord['notes'] = []): CaseRecord {
  return {
    id: 'case-1',
    code: 'HK47A',
    oaId: '388',
    communeId: 'c1',
    conversationId: '388:246',
    reason: 'money_lost',
    urgency: 'urgent',
    status: 'open',
    notes,
    turns: texts.map((text, n) => ({ at: at + n, from: 'citizen', text })),
    openedAt: at,
  };
}

const heard = (...texts: string[]): Loss => lossOf(record(texts));

describe('What a victim told', () => {
  it('is taken apart: when, how much, from where, who rang, how', () => {
    const loss = heard(
      'hồi sáng có thằng gọi số 0905 123 456 xưng công an, tui lỡ đọc mã cho nó rồi nó trừ mất bảy triệu',
      'tiền trong agri bank',
    );
    expect(loss).toMatchObject({
      when: 'hồi sáng (ngày 26/11/2026)',
      day: '2026-11-26',
      amount: '7.000.000 đồng',
      dong: 7_000_000,
      fromBank: 'Agribank',
      toBank: '',
      callers: '0905123456',
      how: 'office',
      given: ['otp'],
    });
  });

  it.each([
    ['tui lỡ chuyển 5 triệu vô stk 0071000123456 vietcombank', '0071000123456', 'Vietcombank', ''],
    ['từ Agribank, đến MB bank số tài khoản 0905123456', '0905123456', 'MB', 'Agribank'],
    [
      'chuyển từ tài khoản agribank của tui 4200205123456 qua tài khoản Vietcombank 0071000123456 20 triệu',
      '0071000123456',
      'Vietcombank',
      'Agribank',
    ],
    ['tài khoản tui 4200205123456 bị trừ 2 triệu', '', '', ''],
  ])('keeps the two sides apart: “%s”', (text, toAccount, toBank, fromBank) => {
    expect(heard(text)).toMatchObject({ toAccount, toBank, fromBank });
  });

  it('does not say whose a bank is that was only named', () => {
    expect(heard('mất 3tr agribank')).toMatchObject({ fromBank: '', toBank: '', otherBanks: 'Agribank' });
  });

  it('never holds a secret, a number of an ID card, a tap, or words of the system', () => {
    const notes = [
      { at, eventId: 'undeliverable:1', text: 'Xã nhắn: gọi 0255000000' },
      { at, eventId: 'a1b2', text: 'nó kêu tui mua thẻ cào nữa' },
    ];
    const said = ['#xa.i.report_scam', 'otp là 482913, mật khẩu Abc@1234', 'căn cước tui 051144001234'];
    const told = lossOf(record(said, notes)).told.map(({ text }) => text);
    expect(told.join('\n')).not.toMatch(/482913|Abc@1234|051144001234|#xa|Xã nhắn/);
    expect(told).toContain('nó kêu tui mua thẻ cào nữa');
  });

  it('is nothing when nothing was said', () => {
    expect(heard()).toMatchObject({ when: '', day: '', amount: '', dong: 0, how: '', given: [], told: [] });
  });
});

describe('What a victim wrote into the form', () => {
  const definition = formSchema.parse({
    id: 'report_scam',
    title: 'x',
    intro: 'x',
    fields: [
      { id: 'amount', kind: 'money', label: 'x' },
      { id: 'lost_when', kind: 'text', label: 'x' },
      { id: 'to_account', kind: 'account', label: 'x' },
    ],
    consent: { version: '1', text: 'x' },
    done: 'x',
  });
  const filled = (answers: FilledForm['answers']): Loss =>
    lossOf(record(['mất 5 triệu hồi sáng']), { definition, answers });

  it('counts before what was heard', () => {
    const loss = filled({
      amount: '7.500.000',
      lost_when: 'tối hôm qua',
      to_account: '0071000123456',
      given: 'otp,pin',
    });
    expect(loss).toMatchObject({
      amount: '7.500.000 đồng',
      dong: 7_500_000,
      when: 'tối hôm qua',
      day: '2026-11-25',
      toAccount: '0071000123456',
      given: ['otp', 'pin'],
    });
  });

  it('leaves what was heard where it says nothing', () => {
    expect(filled({})).toMatchObject({ dong: 5_000_000, when: 'hồi sáng (ngày 26/11/2026)' });
    expect(filled({ amount: 'bảy triệu rưỡi' })).toMatchObject({ dong: 7_500_000, amount: 'bảy triệu rưỡi' });
  });
});
