import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { remedyFor, type Remedy } from '../../../../src/adapters/zalo/error-table.ts';
import { toBody } from '../../../../src/adapters/zalo/payload.ts';
import type { Choice } from '../../../../src/domain/message.ts';

const sayChoice = (title: string): Choice => ({
  title,
  action: { kind: 'say', payload: `#${title}` },
  remember: '',
});
const openChoice: Choice = {
  title: 'Điền phiếu',
  action: { kind: 'open', url: 'https://zalo.me/s/1/?form=a' },
  remember: '',
};
const callChoice = (phone: string): Choice => ({
  title: 'Gọi',
  action: { kind: 'call', phone },
  remember: '',
});
const six = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map(sayChoice);

describe('The body of a message', () => {
  it('is a text alone when there is nothing to choose', () => {
    expect(toBody({ text: 'Dạ' }, true)).toEqual({ text: 'Dạ' });
    expect(toBody({ text: 'Dạ', choices: [] }, true)).toEqual({ text: 'Dạ' });
  });

  it('numbers its buttons, five at most', () => {
    const buttons = toBody({ text: 'Chọn', choices: six }, true).attachment?.payload.buttons ?? [];
    expect(buttons.map((one) => one.title)).toEqual(['1. một', '2. hai', '3. ba', '4. bốn', '5. năm']);
  });

  it('gives each kind of choice the shape Zalo wants', () => {
    const choices = [sayChoice('menu'), openChoice, callChoice('0255 382 7000')];
    expect(toBody({ text: 'Chọn', choices }, true).attachment).toEqual({
      type: 'template',
      payload: {
        buttons: [
          { title: '1. menu', type: 'oa.query.hide', payload: '#menu' },
          { title: '2. Điền phiếu', type: 'oa.open.url', payload: { url: 'https://zalo.me/s/1/?form=a' } },
          { title: '3. Gọi', type: 'oa.open.phone', payload: { phone_code: '842553827000' } },
        ],
      },
    });
  });

  it.each([
    ['113', '113'],
    ['1900 54 54 13', '1900545413'],
    ['0905 123 456', '84905123456'],
    ['+84 905 123 456', '84905123456'],
  ])('dials %s as %s', (phone, code) => {
    const [button] =
      toBody({ text: 'x', choices: [callChoice(phone)] }, true).attachment?.payload.buttons ?? [];
    expect(button?.payload).toEqual({ phone_code: code });
  });

  it('writes choices as numbered lines where buttons are refused', () => {
    const choices = [sayChoice('Xem các việc'), openChoice, callChoice('0255 382 7000')];
    expect(toBody({ text: 'Chọn:', choices }, false)).toEqual({
      text: 'Chọn:\n1. Xem các việc\n2. Điền phiếu: https://zalo.me/s/1/?form=a\n3. Gọi: 0255 382 7000',
    });
  });

  it('is composed, whatever it was made from', () => {
    const text = 'tiền'.normalize('NFD');
    const { text: sent } = toBody({ text, choices: [sayChoice(text)] }, false);
    expect(sent).toBe(sent.normalize('NFC'));
  });

  it('cuts a title at a hundred characters', () => {
    const [button] =
      toBody({ text: 'x', choices: [sayChoice('ế'.repeat(300))] }, true).attachment?.payload.buttons ?? [];
    expect(button?.title).toHaveLength(100);
  });

  it('lets the text give way to the choices', () => {
    const { text } = toBody({ text: 'a '.repeat(2_000), choices: six }, false);
    expect(text).toHaveLength(2_000);
    expect(text).toMatch(/…\n1\. một\n2\. hai\n3\. ba\n4\. bốn\n5\. năm$/);
  });

  it('fits even when an address is endless', () => {
    const endless: Choice = {
      ...openChoice,
      action: { kind: 'open', url: `https://x.vn/${'a'.repeat(3_000)}` },
    };
    const { text } = toBody({ text: 'Chọn', choices: [endless, sayChoice('menu')] }, false);
    expect(text).toBe('Chọn\n2. menu');
  });

  it('is never longer than 2,000 characters', () => {
    const action = fc.oneof(
      fc.string({ maxLength: 40 }).map((payload) => ({ kind: 'say', payload }) as const),
      fc.webUrl({ size: 'large' }).map((url) => ({ kind: 'open', url }) as const),
      fc.string({ maxLength: 20 }).map((phone) => ({ kind: 'call', phone }) as const),
    );
    const choice = fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 120 }),
      action,
      remember: fc.constant(''),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }),
        fc.array(choice, { maxLength: 8 }),
        fc.boolean(),
        (text, choices, withButtons) => {
          const body = toBody({ text, choices }, withButtons);
          expect(body.text.length).toBeLessThanOrEqual(2_000);
          expect(body.attachment?.payload.buttons.length ?? 0).toBeLessThanOrEqual(5);
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

/** zalo-platform.md §5.7, line by line. */
const TABLE: Record<Remedy, number[]> = {
  retry: [-32, -100, -200, -214],
  refresh_token: [-124, -216, -220, 216, 401, -401],
  window: [-213, -217, -218, -227, -230, -232, -244],
  quota: [-211],
  night: [-234],
  endpoint: [-235, -240],
  payload: [-201, -210, -233, -242, -248, -249, -403, -1340, -1341],
  human: [-118, -204, -205, -209, -212, -219, -221, -223, -224, -237, -238, -241, -320, -321],
};

describe('A code of Zalo', () => {
  const codes = Object.entries(TABLE).flatMap(([remedy, list]) =>
    list.map((code) => [code, remedy] as const),
  );

  it.each(codes)('%s calls for %s', (code, remedy) => {
    expect(remedyFor(code)).toBe(remedy);
  });

  it.each([0, 1, -1, 12009, Number.NaN, -99999])(
    '%s, which is no code of ours, calls for a person',
    (code) => {
      expect(remedyFor(code)).toBe('human');
    },
  );
});
