import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dueContent } from '../../src/catalog/due-content.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Profile } from '../../src/catalog/types.ts';
import { copyContent } from '../support/content-copy.ts';

const PROFILE = '_profiles/qn-2024.yaml';
const FACTS = '_facts/fees-and-school.yaml';

let copy: ReturnType<typeof copyContent>;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => copy.remove());

function due(today: string, profile = 'qn-2024') {
  const catalog = loadCatalog(copy.dir);
  return dueContent(catalog, catalog.profiles.get(profile) as Profile, today);
}
const titles = (today: string, profile?: string): string[] => due(today, profile).map(({ title }) => title);
const TUITION = 'Từ năm học 2025–2026, trường công lập không thu học phí.';

/** A version of the school fee rule beside the one there is. */
function addTuition(from: string, to: string, jurisdiction = 'VN'): void {
  const own = copy.read(FACTS).match(/- id: tuition\.public_free[\s\S]*?\n\n/)?.[0] ?? '';
  const other = own
    .replace('effective_from: 2025-09-03', `effective_from: ${from}`)
    .replace('effective_to: null', `effective_to: ${to}`)
    .replace('jurisdiction: VN', `jurisdiction: ${jurisdiction}`);
  copy.append(FACTS, `\n${other}`);
}
const endTuition = (day: string) =>
  copy.swap(FACTS, /(id: tuition\.public_free[\s\S]*?effective_to: )null/, `$1${day}`);

describe('a confirmation', () => {
  test('is due fourteen days before it runs out, and not a day earlier', () => {
    expect(titles('2027-02-05')).toEqual([]);
    expect(titles('2027-02-06')).toEqual([`Xác nhận lại «${TUITION}»`]);
  });

  test('stays the same task before and after the day', () => {
    const [before] = due('2027-02-06');
    const [after] = due('2027-03-06');
    expect(before).toEqual(after);
    expect(before).toMatchObject({
      id: 'content:nghia-hoa:confirm:tuition.public_free:2027-02-20',
      owner: 'Phòng Văn hóa – Xã hội xã',
      dueOn: '2027-02-20',
    });
    expect(before?.detail).toContain('Ghi ngày mới cho «tuition.public_free» ở _profiles/qn-2024.yaml.');
  });

  test('that was given anew is due no longer', () => {
    copy.swap(PROFILE, 'on: 2026-11-21, review_after: 2027-02-20', 'on: 2027-02-19, review_after: 2027-05-20');
    expect(titles('2027-02-21')).toEqual([]);
  });

  test('of a province is asked for at the file of the province', () => {
    copy.swap(PROFILE, /  - \{ fact: tuition\.public_free.*\n/, '');
    copy.append(
      '_provinces/quang-ngai.yaml',
      'confirmed_facts: [{ fact: tuition.public_free, by: Sở, on: 2026-11-21, review_after: 2027-02-20 }]\n',
    );
    expect(due('2027-02-21')[0]?.detail).toContain('_provinces/quang-ngai.yaml');
  });

  test('of a fact that no answer says is nobody’s work', () => {
    copy.swap(FACTS, 'id: tuition.public_free', 'id: tuition.unused');
    copy.swap(PROFILE, 'fact: tuition.public_free', 'fact: tuition.unused');
    copy.swap('pay_school_fees/answer.md', /\{\{fact tuition\.public_free\}\}/g, 'Bác hỏi trường.');
    expect(titles('2027-02-21')).toEqual([]);
  });

  test('that was never given is not due', () => {
    expect(titles('2027-02-21', 'blank')).toEqual([]);
  });
});

describe('a rule', () => {
  test('that ends asks for its successor', () => {
    endTuition('2026-12-31');
    expect(titles('2026-12-16')).toEqual([]);
    const [task] = due('2027-01-01');
    expect(task?.title).toBe(`Tìm bản thay cho «${TUITION}»`);
    expect(task?.detail).toContain('Hiệu lực đến ngày 31/12/2026, chưa có bản thay.');
  });

  test('that has a successor asks for nothing until that one begins', () => {
    addTuition('2027-01-01', 'null');
    endTuition('2026-12-31');
    copy.swap(PROFILE, 'fact: tuition.public_free,', 'fact: tuition.public_free, effective_from: 2025-09-03,');
    expect(titles('2026-12-31')).toEqual([]);
    expect(titles('2027-01-01')).toEqual([`Xác nhận bản mới «${TUITION}»`]);
  });

  test('of a province that ends falls back to the nation’s', () => {
    addTuition('2026-01-01', '2026-12-31', 'VN-QNG');
    copy.swap(PROFILE, 'fact: tuition.public_free,', 'fact: tuition.public_free, jurisdiction: VN,');
    expect(titles('2027-01-01')).toEqual([]);
  });
});

describe('an answer', () => {
  test('that nobody has looked at for 186 days asks for its owner', () => {
    copy.swap('cash_out/intent.yaml', /reviewed_on: .*/, 'reviewed_on: 2026-06-01');
    expect(titles('2026-12-04')).toEqual([]);
    expect(due('2026-12-05')).toEqual([
      {
        id: 'content:nghia-hoa:review:cash_out:2026-06-01',
        title: 'Đọc lại bài «Rút tiền mặt, nạp tiền»',
        detail: expect.stringContaining('đổi reviewed_on ở cash_out/intent.yaml'),
        owner: 'Phòng Văn hóa – Xã hội xã',
        dueOn: '2026-12-04',
      },
    ]);
  });
});
