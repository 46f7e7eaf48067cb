import { describe, expect, it } from '@jest/globals';
import { planPush } from '../../../../src/adapters/dialogflow/plan.ts';
import { progressBar, reportOf } from '../../../../src/adapters/dialogflow/report.ts';
import { MOST_PHRASES, wantedIntents } from '../../../../src/adapters/dialogflow/wanted.ts';

const of = (content: Record<string, string[]>) => wantedIntents(new Map(Object.entries(content)));
const inAgent = (displayName: string, phrases: string[], isFallback = false) => ({
  name: `projects/x/agent/intents/${displayName}`,
  displayName,
  phrases,
  isFallback,
  raw: null,
});

describe('What Dialogflow is taught', () => {
  it('is stripped like what citizens write, each phrase once', () => {
    const { intents } = of({ a: ['gọi 0905123456', 'gọi 0905 999 888', '123456', 'mở thẻ'] });
    expect(intents).toEqual([{ id: 'a', phrases: ['gọi •••', 'mở thẻ'], isFallback: false }]);
  });

  it('leaves out what is too long, and says so', () => {
    const long = 'dài '.repeat(70).trim();
    const { intents, skipped } = of({ a: ['ngắn', long] });
    expect(intents[0]?.phrases).toEqual(['ngắn']);
    expect(skipped).toEqual([{ id: 'a', text: long, why: 'too_long' }]);
  });

  it('stops at two thousand phrases, and says so', () => {
    const word = (i: number): string => `câu ${[...String(i)].map((d) => 'abcdefghij'[Number(d)]).join('')}`;
    const { intents, skipped } = of({ a: Array.from({ length: MOST_PHRASES + 2 }, (_, i) => word(i)) });
    expect(intents[0]?.phrases).toHaveLength(MOST_PHRASES);
    expect(skipped.map((one) => one.why)).toEqual(['too_many', 'too_many']);
  });

  it('does not include an intent without a phrase', () => {
    expect(of({ a: [], b: ['1234'], c: ['được'] }).intents.map((one) => one.id)).toEqual(['c']);
  });
});

describe('The difference', () => {
  const wanted = of({ a: ['một', 'hai'], b: ['ba'], c: ['bốn'], out_of_scope: ['năm'] }).intents;
  const plan = planPush(wanted, [
    inAgent('a', ['hai', 'một']),
    inAgent('b', ['ba', 'cũ', 'rất cũ']),
    inAgent('out_of_scope', ['năm'], false),
    inAgent('Welcome', ['hello']),
  ]);

  it('does not see order, and sees everything else', () => {
    expect(plan.same.map((one) => one.id)).toEqual(['a']);
    expect(plan.create.map((one) => one.id)).toEqual(['c']);
    expect(plan.update.map(({ wanted: { id }, added, removed }) => ({ id, added, removed }))).toEqual([
      { id: 'b', added: [], removed: ['cũ', 'rất cũ'] },
      { id: 'out_of_scope', added: [], removed: [] },
    ]);
    expect(plan.foreign.map((one) => one.displayName)).toEqual(['Welcome']);
  });

  it('is told in words, with numbers and some phrases', () => {
    const lines = reportOf(plan, [{ id: 'b', text: 'x'.repeat(300), why: 'too_long' }], false);
    expect(lines).toEqual([
      '+ tạo  c: 1 câu',
      '~ sửa  b: +0 −2 câu',
      '         − cũ',
      '         − rất cũ',
      '~ sửa  out_of_scope: +0 −0 câu, thành chủ đề «không hiểu» (fallback)',
      '? lạ   Welcome: không có trong intents/, để yên (thêm --prune để xóa)',
      `! bỏ   b: câu dài quá 256 ký tự «${'x'.repeat(40)}…»`,
      'Chủ đề: 1 tạo mới, 2 sửa, 1 giữ nguyên, 1 lạ để yên.',
    ]);
  });

  it('says plainly what --prune deletes', () => {
    const lines = reportOf(plan, [], true);
    expect(lines).toContain('- xóa  Welcome: không có trong intents/');
    expect(lines.at(-1)).toContain('1 lạ sẽ xóa');
  });

  it('shows three phrases of many', () => {
    const many = planPush(of({ a: ['một', 'hai', 'ba', 'bốn', 'năm'] }).intents, [inAgent('a', [])]);
    expect(reportOf(many, [], false).slice(0, 5)).toEqual([
      '~ sửa  a: +5 −0 câu',
      '         + một',
      '         + hai',
      '         + ba',
      '         + … và 2 câu nữa',
    ]);
  });
});

describe('The bar', () => {
  it.each([
    [0, 26, '░'.repeat(24) + ' 0%: 0/26 chủ đề'],
    [13, 26, '█'.repeat(12) + '░'.repeat(12) + ' 50%: 13/26 chủ đề'],
    [26, 26, '█'.repeat(24) + ' 100%: 26/26 chủ đề'],
    [0, 0, '█'.repeat(24) + ' 100%: 0/0 chủ đề'],
  ])('at %i of %i', (done, total, bar) => {
    expect(progressBar(done, total)).toBe(bar);
  });
});
