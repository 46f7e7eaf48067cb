import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diffLines } from '../../src/catalog/diff.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { previewOfLayers } from '../../src/catalog/preview-local.ts';
import { previewOf } from '../../src/catalog/preview.ts';
import type { Profile } from '../../src/catalog/types.ts';
import { INTENTS, TODAY, copyContent } from '../support/content-copy.ts';
import { runScript } from '../support/store-child.ts';

const TUITION = 'Từ năm học 2025–2026, trường công lập không thu học phí.';

function preview(date: string, intentId?: string, profile = 'qn-2024'): string[] {
  const catalog = loadCatalog(INTENTS);
  const commune = catalog.profiles.get(profile) as Profile;
  return previewOf({ catalog, profile: commune, today: TODAY, date, intentId });
}

describe('the preview of a day', () => {
  test('marks what is said today and what is said then', () => {
    const lines = preview('2027-03-01', 'pay_school_fees');
    const chat = lines.slice(lines.indexOf('Chat · Trả lời'));
    expect(chat[1]).toBe(`  - ${TUITION}`);
    expect(chat[2]).toBe('  + Học phí trường công lập năm nay, cháu chưa xác nhận được.');
    expect(chat[3]).toMatch(/^ {4}\S/);
  });

  test('shows the page beside the chat, with its sources', () => {
    const lines = preview('2027-03-01', 'pay_school_fees');
    expect(lines).toContain('Trang · Các bước');
    expect(lines.join('\n')).toMatch(/Trang · Căn cứ\n {2}- .*xác nhận ngày 21\/11\/2026/);
  });

  test('lists what will have run out, and what soon will', () => {
    const lines = preview('2027-05-10', 'pay_school_fees').join('\n');
    expect(lines).toContain('Đã hết hạn vào ngày 10/05/2027:\n  20/02/2027  Xác nhận lại');
    expect(lines).toMatch(/Sắp hết hạn sau ngày 10\/05\/2027:\n {2}20\/05\/2027 {2}Xác nhận lại/);
  });

  test('of today differs in nothing', () => {
    const lines = preview(TODAY);
    expect(lines.filter((line) => /^ {2}[-+]/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe('Không câu nào khác hôm nay.');
  });

  test('covers every answer and names those that change', () => {
    const lines = preview('2027-03-01');
    expect(lines.filter((line) => line.startsWith('══'))).toHaveLength(loadCatalog(INTENTS).intents.size);
    expect(lines.at(-1)).toContain('pay_school_fees');
  });
});

describe('the preview of the layers', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());
  const layers = (): string[] => {
    const catalog = loadCatalog(copy.dir);
    return previewOfLayers(catalog, catalog.profiles.get('qn-2024') as Profile);
  };

  test('says of each value who fills it in', () => {
    copy.append(
      '_provinces/quang-ngai.yaml',
      `pay: { day: "ngày 20" }
confirmed_facts: [{ fact: account.age_self, by: Sở, on: 2026-11-21, review_after: 2027-02-20 }]\n`,
    );
    const lines = layers();
    expect(lines).toContain('  [tỉnh] commune.jurisdiction: VN-QNG  (_provinces/quang-ngai.yaml)');
    expect(lines).toContain(
      '  [xã thay tỉnh] pay.day: ngày 5 đến ngày 10 hằng tháng  (tỉnh Quảng Ngãi: ngày 20)',
    );
    expect(lines).toContain('  [xã] contacts.police.phone: 0255 000 0002');
    expect(lines).toContain('  [quốc gia] authorization.once: Ký một lần hay nhiều lần thì {{bác}} hỏi xã.');
    expect(lines.join('\n')).toContain('[tỉnh] confirmed_facts.account.age_self: {"fact":"account.age_self"');
  });

  test('shows local sections beside the nation’s', () => {
    copy.write('_local/quang-ngai/thanks.md', '## Trả lời\n\nTỉnh cảm ơn.\n');
    const lines = layers();
    const at = lines.indexOf('  [tỉnh thay quốc gia] thanks «Trả lời»  (_local/quang-ngai/thanks.md)');
    expect(lines.slice(at + 1, at + 3)).toEqual([expect.stringMatching(/^ {4}- /), '    + Tỉnh cảm ơn.']);
    expect(lines.join('\n')).toContain('[xã thay quốc gia] cash_out «Rút từ từ»');
  });
});

describe('the command', () => {
  test.each([
    [[], 'Thiếu ngày muốn xem.'],
    [['--date', '1/1/2027'], '«1/1/2027» không phải một ngày.'],
    [['--date', '2027-02-30'], '«2027-02-30» không phải một ngày.'],
    [['--local', '--profile', 'x'], 'Không có hồ sơ xã «x». Dùng một trong: blank, qn-2024.'],
    [['--local', '--intent', 'x'], 'Không có chủ đề «x».'],
    [['--ngay', '2027-01-01'], 'Không hiểu «--ngay 2027-01-01».'],
  ])('answers %j in plain words', async (args, told) => {
    const { code, errors } = await runScript('content-preview.ts', args);
    expect(code).toBe(2);
    expect(errors).toContain(told);
    expect(errors).toContain('npm run content:preview -- --date 2027-01-01');
  });

  test('prints what it was asked for', async () => {
    const asked = ['--date', '2027-01-01', '--profile', 'blank', '--intent', 'cash_out'];
    const { code, output } = await runScript('content-preview.ts', asked);
    expect(code).toBe(0);
    expect(output).toContain('══ cash_out');
  });
});

describe('a comparison of lines', () => {
  const marks = (before: string, after: string): string =>
    diffLines(before.split(''), after.split(''))
      .map(({ mark, text }) => mark.trim() + text)
      .join(' ');

  test('keeps as many as it can', () => {
    expect(marks('abcd', 'xbcd')).toBe('-a +x b c d');
    expect(marks('abcd', 'acbd')).toMatch(/^a (?:-b c \+b|\+c b -c) d$/);
    expect(marks('', 'ab')).toBe('+a +b');
    expect(marks('ab', '')).toBe('-a -b');
  });
});
