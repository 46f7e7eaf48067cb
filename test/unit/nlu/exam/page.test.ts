import { describe, expect, it } from '@jest/globals';
import { reportPage, runOf, type Run } from '../../../../src/nlu/exam/page.ts';
import { styleName } from '../../../../src/nlu/exam/styles.ts';
import type { Graded } from '../../../../src/nlu/exam/grade.ts';
import { graded } from './hand-made.ts';

const EVIL = '<script>alert("x")</script> & mở';
const MESSAGES = [
  graded('open', { menu: 0.9 }, { text: EVIL }),
  graded('open', { open: 0.95 }, { text: 'mở thẻ', style: 'short' }),
  graded('out_of_scope', { out_of_scope: 0.9, open: 0.1 }, { text: 'trời đẹp', action: 'none' }),
  ...Array.from({ length: 5 }, (_, i) => graded('menu', { menu: 0.95 }, { text: `menu ${i}` })),
];
const page = (messages: readonly Graded[], before?: Run): string =>
  reportPage({
    graded: messages,
    titleOf: (intent) => `«${intent}» <chủ đề>`,
    styleOf: styleName,
    now: runOf(messages, '2026-11-26T08:00:00.000Z'),
    before,
    taught: { examples: 120, seconds: 1.25 },
  });

describe('The report', () => {
  it('lets no message become part of the page', () => {
    const html = page(MESSAGES);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<chủ đề>');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; mở');
  });

  it.each(['Tỷ lệ hiểu đúng', 'Bảng nhầm lẫn', 'Chuyện của xã được nhận theo', 'Thật sự đúng theo'])(
    'shows the picture “%s”',
    (label) => {
      expect(page(MESSAGES)).toContain(`aria-label="${label}`);
    },
  );

  it('has figures with a comma, and a dash for none', () => {
    const html = page(MESSAGES);
    expect(html).toContain('<b>87,5 %</b> Hiểu đúng');
    expect(html).toContain('<b>–</b> Nhận ra người đã bị lừa');
    expect(html).toContain('8 tin nhắn');
    expect(html).toContain('120 câu đã dạy');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('calls ways of writing by their names', () => {
    expect(page(MESSAGES)).toContain('Rất ngắn');
    expect(styleName('chưa có tên')).toBe('chưa có tên');
  });

  it('stands for no messages at all', () => {
    expect(page([])).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('Since the last run', () => {
  const before: Run = {
    ...runOf(MESSAGES, '2026-11-20T08:00:00.000Z'),
    right: 0.5,
    missed: ['mở <thẻ>', 'cũ'],
  };

  it('says that there was none', () => {
    expect(page(MESSAGES)).toContain('Đây là lần đầu');
  });

  it('names what got worse and what got better', () => {
    const [worse = '', better = ''] = page(MESSAGES, before).split('Nay đã hiểu đúng: 2');
    expect(worse).toContain('So với lần trước (2026-11-20)');
    expect(worse).toContain('Nay bị hiểu sai: 1');
    expect(worse.slice(worse.indexOf('Nay bị hiểu sai'))).toContain('&lt;script&gt;');
    expect(better).toContain('<li>mở &lt;thẻ&gt;</li><li>cũ</li>');
  });

  it('shows how far a figure moved', () => {
    expect(page(MESSAGES, before)).toContain('▲ 37,5 %');
    expect(page(MESSAGES, { ...before, right: 1 })).toContain('▼ 12,5 %');
    expect(page(MESSAGES, { ...before, right: 0.875 })).not.toMatch(/[▲▼]/);
  });

  it('names none where nothing changed', () => {
    const html = page(MESSAGES, runOf(MESSAGES, '2026-11-20T08:00:00.000Z'));
    expect(html).toContain('Nay bị hiểu sai: 0');
    expect(html).toContain('Nay đã hiểu đúng: 0');
  });
});
