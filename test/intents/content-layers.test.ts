import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.ts';
import { block, chatAnswer, guidancePage } from '../../src/catalog/render.ts';
import type { Catalog, Profile } from '../../src/catalog/types.ts';
import { TODAY, copyContent } from '../support/content-copy.ts';

const PROFILE = '_profiles/qn-2024.yaml';
const PROVINCE = '_provinces/quang-ngai.yaml';

let copy: ReturnType<typeof copyContent>;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => copy.remove());

/** The content as it is now, seen by the demo commune. */
function read(): { catalog: Catalog; commune: Profile } {
  const catalog = loadCatalog(copy.dir);
  return { catalog, commune: catalog.profiles.get('qn-2024') as Profile };
}

describe('a commune takes from its province', () => {
  test('what it leaves empty', () => {
    copy.append(PROVINCE, 'authorization: { once: "Cả tỉnh chỉ ký một lần." }\n');
    const { commune } = read();
    expect(commune.commune).toMatchObject({ name: 'xã Nghĩa Hòa', province: 'Quảng Ngãi', year: 2024 });
    expect(commune.authorization).toMatchObject({
      where: 'bàn trợ cấp, trụ sở xã Nghĩa Hòa',
      once: 'Cả tỉnh chỉ ký một lần.',
    });
  });

  test('nothing that it has filled in itself', () => {
    copy.append(PROVINCE, 'pay: { day: "ngày 20" }\nholidays: [2027-02-06]\nwords: { team: "Tổ của tỉnh" }\n');
    const { commune } = read();
    expect(commune.pay.day).toBe('ngày 5 đến ngày 10 hằng tháng');
    expect(commune.holidays).not.toContain('2027-02-06');
    expect(commune.words['team']).toBe('Tổ công nghệ số cộng đồng');
    expect(commune.origins.get('pay.day')?.map(({ id }) => id)).toEqual(['quang-ngai', 'qn-2024']);
  });

  test('its confirmations, and its own of the same fact win', () => {
    copy.append(
      PROVINCE,
      `confirmed_facts:
  - { fact: tuition.public_free, by: "Sở Giáo dục", on: 2026-11-20, review_after: 2027-02-10 }
  - { fact: allowance.decision_days, by: "Sở Y tế", on: 2026-11-20, review_after: 2027-02-10 }\n`,
    );
    const { catalog, commune } = read();
    const by = (fact: string) => commune.confirmed_facts.filter((one) => one.fact === fact);
    expect(by('tuition.public_free').map((one) => one.by)).toEqual(['Cán bộ mẫu (bản trình diễn)']);
    const { basis } = guidancePage(catalog, 'receive_allowance', commune, TODAY);
    expect(basis.map((one) => one.label).join('\n')).toContain('Sở Y tế xác nhận ngày 20/11/2026');
  });

  test('what a wider province gives it, the nearest first', () => {
    copy.write('_provinces/mien-trung.yaml', 'id: mien-trung\nname: "miền Trung"\npay: { day: x }\nhandback_minutes: 60\n');
    copy.append(PROVINCE, 'inherits: mien-trung\nauthorization: { once: "Ký một lần." }\n');
    copy.swap(PROFILE, 'handback_minutes: 120\n', '');
    const { commune } = read();
    expect(commune.handback_minutes).toBe(60);
    expect(commune.layers.map(({ id }) => id)).toEqual(['mien-trung', 'quang-ngai', 'qn-2024']);
  });
});

describe('local words', () => {
  test('take the place of the section of that name', () => {
    const { catalog, commune } = read();
    const blank = catalog.profiles.get('blank') as Profile;
    const said = (profile: Profile) => block(catalog, 'cash_out', 'Rút từ từ', profile, TODAY).join(' ');
    expect(said(commune)).toContain('báo trước cho cô Mai');
    expect(said(blank)).toContain('hỏi điểm rút trước');
  });

  test('of the commune go over those of its province', () => {
    const answer = (line: string) => `## Trả lời\n\n${line}\n`;
    copy.write('_local/quang-ngai/greeting.md', `${answer('Lời của tỉnh.')}\n## An toàn\n\nTỉnh dặn.\n`);
    const ofProvince = read();
    expect(chatAnswer(ofProvince.catalog, 'greeting', ofProvince.commune, TODAY).lines).toEqual([
      'Lời của tỉnh.',
    ]);
    copy.write('_local/qn-2024/greeting.md', answer('Lời của xã.'));
    const { catalog, commune } = read();
    expect(chatAnswer(catalog, 'greeting', commune, TODAY).lines).toEqual(['Lời của xã.']);
    expect(block(catalog, 'greeting', 'An toàn', commune, TODAY)).toEqual(['Tỉnh dặn.']);
  });

  test('are shown as local at the foot of the page', () => {
    copy.write('_local/quang-ngai/cash_out.md', '## An toàn\n\nKhông đưa thẻ cho ai.\n');
    const { catalog, commune } = read();
    const local = (profile: Profile) =>
      guidancePage(catalog, 'cash_out', profile, TODAY).basis.filter(({ status }) => status === 'local');
    expect(local(commune).map(({ text, label }) => `${text}: ${label}`)).toEqual([
      'Lời của tỉnh Quảng Ngãi: Thay lời chung cả nước ở mục «An toàn».',
      'Lời riêng của xã Nghĩa Hòa: Thay lời chung cả nước ở mục «Rút từ từ».',
    ]);
    expect(local(catalog.profiles.get('blank') as Profile)).toEqual([]);
  });

  test('said in the chat only are no words of the page', () => {
    copy.write('_local/qn-2024/cash_out.md', '## Trả lời\n\n{{Bác}} hỏi xã.\n');
    const { catalog, commune } = read();
    const { basis } = guidancePage(catalog, 'cash_out', commune, TODAY);
    expect(basis.map(({ status }) => status)).not.toContain('local');
  });

  test('keep to the same rules as all words', () => {
    copy.write('_local/qn-2024/cash_out.md', '## Rút từ từ\n\nTải app, phí 5.000 đồng.\n');
    expect(copy.problems()).toContain('_local/qn-2024/cash_out.md: có con số «5.000»');
    expect(copy.problems()).toContain('_local/qn-2024/cash_out.md: có chữ khó «app»');
  });

  test('are counted in the answer of every commune that has them', () => {
    copy.write('_local/qn-2024/menu.md', `## Trả lời\n\n${'Một dòng.\n'.repeat(4)}`);
    expect(copy.problems()).toContain('menu/answer.md (qn-2024): mục «Trả lời» có 4 dòng. Bớt còn 3 dòng.');
    expect(copy.problems()).not.toContain('(blank)');
  });
});

describe('a mistake in the layers is named in plain Vietnamese', () => {
  test('a province that is not there', () => {
    copy.swap(PROFILE, 'inherits: quang-ngai', 'inherits: quang-nam');
    expect(copy.problems()).toContain(
      `${PROFILE}: inherits là «quang-nam» nhưng không có _provinces/quang-nam.yaml.`,
    );
  });

  test('provinces that inherit each other in a circle', () => {
    copy.append(PROVINCE, 'inherits: kon-tum\n');
    copy.write('_provinces/kon-tum.yaml', 'id: kon-tum\nname: "Kon Tum"\ninherits: quang-ngai\n');
    expect(copy.problems()).toBe(
      '_provinces/kon-tum.yaml: inherits nối thành vòng tròn: kon-tum, quang-ngai. Xóa một dòng inherits.',
    );
  });

  test('a province whose name a commune has too', () => {
    copy.write('_provinces/blank.yaml', 'id: blank\nname: "tỉnh Trống"\n');
    expect(copy.problems()).toContain('_profiles/blank.yaml: đã có tỉnh tên «blank»');
  });

  test('a misspelt line of a province, told once', () => {
    copy.append(PROVINCE, 'holiday: []\n');
    expect(copy.problems()).toBe(
      `${PROVINCE}: có dòng lạ «holiday» ở cả tệp. Sửa lại chính tả hoặc xóa dòng đó.`,
    );
  });

  test('a confirmation of a province, at the file of the province', () => {
    copy.append(
      PROVINCE,
      'confirmed_facts: [{ fact: no.such, by: A, on: 2026-11-01, review_after: 2027-01-01 }]\n',
    );
    expect(copy.problems()).toBe(
      `${PROVINCE}: xác nhận «no.such» nhưng không có dữ kiện đó. Sửa tên.`,
    );
  });

  test('words for a place nobody knows', () => {
    copy.write('_local/quang-nam/cash_out.md', '## An toàn\n\nXin chào.\n');
    expect(copy.problems()).toContain(
      '_local/quang-nam: không có tỉnh hay hồ sơ xã nào tên «quang-nam». Dùng một trong: blank, qn-2024, quang-ngai.',
    );
  });

  test('words for an intent that is not there', () => {
    copy.write('_local/qn-2024/rut_tien.md', '## An toàn\n\nXin chào.\n');
    expect(copy.problems()).toContain('_local/qn-2024/rut_tien.md: không có chủ đề «rut_tien»');
  });

  test('a section that the nation does not have', () => {
    copy.write('_local/qn-2024/greeting.md', '## Các bước nhỏ\n\nXin chào.\n');
    expect(copy.problems()).toContain(
      '_local/qn-2024/greeting.md: mục «Các bước nhỏ» không có ở greeting/answer.md. Viết một trong: «Trả lời»',
    );
  });

  test('an empty section, an empty file, a fact nobody knows', () => {
    copy.write('_local/qn-2024/greeting.md', '## Trả lời\n');
    copy.write('_local/qn-2024/thanks.md', '# Chưa viết\n');
    copy.write('_local/qn-2024/menu.md', '## Trả lời\n\n{{fact no.such}}\n');
    const found = copy.problems();
    expect(found).toContain('_local/qn-2024/greeting.md: mục «Trả lời» để trống');
    expect(found).toContain('_local/qn-2024/thanks.md: chưa có mục nào');
    expect(found).toContain('_local/qn-2024/menu.md: {{fact no.such}} không có trong _facts');
  });
});
