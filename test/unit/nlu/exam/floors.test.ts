import { describe, expect, it } from '@jest/globals';
import { brokenFloors, floorsOf, floorsSchema } from '../../../../src/nlu/exam/floors.ts';
import { graded } from './hand-made.ts';

type Word = [text: string, taken: string, plain?: string];
const paper = (intent: string, ...words: Word[]) =>
  words.map(([text, taken, plain]) => graded(intent, { [taken]: 0.9 }, { text, plain: plain ?? taken }));

const ACCEPTED = [
  ...paper('pay', ['một', 'pay'], ['hai', 'pay'], ['ba', 'pay'], ['bốn', 'open']),
  ...paper('report_scam', ['mất tiền', 'report_scam'], ['bị lừa', 'report_scam']),
];
const FLOORS = floorsOf(ACCEPTED, '2026-11-26');
const others = (intent: string) => ACCEPTED.filter((one) => one.intent !== intent);

describe('Floors', () => {
  it('are what was understood on that day', () => {
    expect(FLOORS).toEqual({
      accepted_on: '2026-11-26',
      intents: {
        pay: { of: 4, right: 3, right_plain: 3 },
        report_scam: { of: 2, right: 2, right_plain: 2 },
      },
      missed: ['bốn'],
      missed_plain: ['bốn'],
    });
    expect(floorsSchema.parse(FLOORS)).toEqual(FLOORS);
  });

  it('are not broken when nothing has changed', () => {
    expect(brokenFloors(ACCEPTED, FLOORS)).toEqual([]);
  });

  it('leave room for one message', () => {
    const now = paper('pay', ['một', 'open'], ['hai', 'pay'], ['ba', 'pay'], ['bốn', 'open']);
    expect(brokenFloors([...now, ...others('pay')], FLOORS)).toEqual([]);
  });

  it('are broken by two, and the fresh ones are named', () => {
    const now = paper('pay', ['một', 'open', 'pay'], ['hai', 'menu', 'pay'], ['ba', 'pay'], ['bốn', 'open']);
    expect(brokenFloors([...now, ...others('pay')], FLOORS)).toEqual([
      'pay: hiểu đúng 1 tin, mức đã duyệt là ít nhất 2. Những tin bị hỏng:',
      '    «một» thành open',
      '    «hai» thành menu',
    ]);
  });

  it('hold without marks too', () => {
    const now = paper('pay', ['một', 'pay', 'open'], ['hai', 'pay', 'menu'], ['ba', 'pay'], ['bốn', 'open']);
    expect(brokenFloors([...now, ...others('pay')], FLOORS)).toEqual([
      'pay: hiểu đúng khi bỏ dấu 1 tin, mức đã duyệt là ít nhất 2. Những tin bị hỏng:',
      '    «một» thành open',
      '    «hai» thành menu',
    ]);
  });

  it('leave no room in an emergency', () => {
    const now = paper('report_scam', ['mất tiền', 'menu', 'report_scam'], ['bị lừa', 'report_scam']);
    expect(brokenFloors([...now, ...others('report_scam')], FLOORS)).toEqual([
      'report_scam: hiểu đúng 1 tin, mức đã duyệt là ít nhất 2. Những tin bị hỏng:',
      '    «mất tiền» thành menu',
    ]);
  });

  it('are not broken by an intent that is no longer asked for', () => {
    expect(brokenFloors(others('pay'), FLOORS)).toEqual([]);
  });
});
