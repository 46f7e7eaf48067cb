import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { resolveFact } from '../../src/catalog/facts.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { longSentences } from '../../src/catalog/plain-words.ts';
import { block, chatAnswer, guidancePage } from '../../src/catalog/render.ts';
import type { Fact, Profile } from '../../src/catalog/types.ts';

const TODAY = '2026-11-21';
const catalog = loadCatalog(join(import.meta.dirname, '../../intents'));
const demo = catalog.profiles.get('qn-2024') as Profile;
const blank = catalog.profiles.get('blank') as Profile;
const fact = (id: string) => catalog.facts.get(id) as Fact;
const say = (id: string, profile: Profile, today = TODAY) => chatAnswer(catalog, id, profile, today).lines;
const trusting = (profile: Profile, id: string, more: object = {}): Profile => ({
  ...profile,
  confirmed_facts: [{ fact: id, by: 'Cán bộ thử', on: '2026-11-01', review_after: '2027-01-31', ...more }],
});

describe('a fact', () => {
  const tuition = fact('tuition.public_free');

  test('is stated when the commune has confirmed it', () => {
    expect(resolveFact(tuition, demo, TODAY)).toEqual({
      state: 'confirmed',
      text: 'Từ năm học 2025–2026, trường công lập không thu học phí.',
    });
  });

  test('is said safely when nobody has confirmed it', () => {
    expect(resolveFact(tuition, blank, TODAY)).toEqual({
      state: 'safe',
      text: 'Học phí trường công lập năm nay, cháu chưa xác nhận được.',
    });
  });

  test('is stated on the last day of its review term and no longer the day after', () => {
    expect(resolveFact(tuition, demo, '2027-02-20').state).toBe('confirmed');
    expect(resolveFact(tuition, demo, '2027-02-21').state).toBe('safe');
  });

  test('is said safely before it begins and after it ends', () => {
    const ended = { ...tuition, effective_to: '2026-11-20' };
    expect(resolveFact(tuition, demo, '2025-09-02').state).toBe('safe');
    expect(resolveFact(ended, demo, TODAY).state).toBe('safe');
  });

  test('is not confirmed by a look taken before it began', () => {
    const later = { ...tuition, effective_from: '2026-11-20' };
    expect(resolveFact(later, trusting(blank, tuition.id), TODAY).state).toBe('safe');
  });

  test('is not confirmed by a confirmation of another version', () => {
    const other = trusting(blank, tuition.id, { effective_from: '2024-09-05' });
    expect(resolveFact(tuition, other, TODAY).state).toBe('safe');
  });

  test('of a province is nothing to a commune of another one', () => {
    const fee = fact('qng.online_fee');
    expect(resolveFact(fee, trusting(demo, fee.id), TODAY).state).toBe('confirmed');
    expect(resolveFact(fee, trusting(blank, fee.id), TODAY).state).toBe('safe');
  });

  test.each(['seed_historical', 'draft', 'superseded'] as const)('marked %s is never stated', (status) => {
    const old = { ...tuition, status };
    expect(resolveFact(old, demo, TODAY).state).toBe('safe');
  });

  test('confirmed in its own file needs no profile', () => {
    const own = {
      ...tuition,
      status: 'confirmed' as const,
      verified_by: 'Sở Giáo dục',
      verified_on: '2026-10-01',
    };
    expect(resolveFact(own, blank, TODAY).state).toBe('confirmed');
    expect(resolveFact(own, blank, '2027-02-22').state).toBe('safe');
  });

  test('of an old document names its own province and year', () => {
    expect(resolveFact(fact('seed.school_four_ways'), demo, TODAY).history).toBe(
      'Theo tài liệu của Vĩnh Long năm 2024: mỗi trường có ít nhất 3 trong 4 cách này. Điều này nay có thể đã khác.',
    );
  });
});

describe('the answers', () => {
  test.each([...catalog.intents.keys()])('%s speaks without a hole in a blank commune', (id) => {
    const page = guidancePage(catalog, id, blank, TODAY);
    const sections = [...(catalog.intents.get(id)?.sections.keys() ?? [])];
    const all = sections.flatMap((name) => block(catalog, id, name, blank, TODAY));
    expect(all.join('\n')).not.toMatch(/undefined|null|\{\{| {2}/);
    expect(say(id, blank).length).toBeGreaterThan(0);
    expect(page.safety).not.toBe('');
  });

  test('the fee reduction of 2022 is history, never today', () => {
    const lines = say('online_fee_discount', demo);
    expect(lines[0]).toContain('Cháu chưa xác nhận được mức giảm');
    expect(lines.filter((line) => line.includes('50%'))).toEqual([
      'Theo tài liệu của Quảng Ngãi năm 2023: giảm 50% (Nghị quyết 11/2022/NQ-HĐND). Điều này nay có thể đã khác.',
    ]);
  });

  test('the fee reduction stays short in the chat and whole on the page', () => {
    const lines = say('online_fee_discount', demo);
    const page = guidancePage(catalog, 'online_fee_discount', demo, TODAY);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.flatMap(longSentences)).toEqual([]);
    expect(JSON.stringify(page.extra)).toContain('giảm phí, lệ phí 10 lĩnh vực');
  });

  test('the reduction of one province is nothing to a commune of another', () => {
    const page = guidancePage(catalog, 'online_fee_discount', blank, TODAY);
    expect(say('online_fee_discount', blank)).toHaveLength(2);
    expect(say('online_fee_discount', blank).join(' ')).not.toMatch(/\d|Quảng Ngãi/);
    expect(JSON.stringify([page.steps, page.extra])).not.toMatch(/50%|Quảng Ngãi/);
    expect(page.basis.map(({ status }) => status)).not.toContain('historical');
  });

  test('the old reduction falls silent once the new rule is confirmed', () => {
    const now = trusting(demo, 'qng.online_fee');
    const page = guidancePage(catalog, 'online_fee_discount', now, TODAY);
    expect(say('online_fee_discount', now).join(' ')).not.toContain('50%');
    expect(JSON.stringify(page)).not.toContain('50%');
    expect(JSON.stringify(page)).not.toContain('Tài liệu ấy');
    expect(page.basis.map(({ status }) => status)).toEqual(['confirmed']);
  });

  test('each claim of a page shows where it stands', () => {
    const { basis } = guidancePage(catalog, 'pay_school_fees', demo, TODAY);
    expect(basis.map(({ status }) => status)).toEqual(['confirmed', 'historical', 'unverified']);
    expect(basis[0]?.label).toBe(
      'Cán bộ mẫu (bản trình diễn) xác nhận ngày 21/11/2026. Nguồn: Nghị quyết 217/2025/QH15 và Nghị định 238/2025/NĐ-CP về học phí (số 238/2025/NĐ-CP).',
    );
  });

  test('a school transfer has its four fields to copy', () => {
    expect(guidancePage(catalog, 'pay_school_fees', demo, TODAY).copyText?.split('\n')).toEqual([
      'Người nộp: (họ tên người nộp)',
      'Học sinh: (họ tên, lớp)',
      'Lý do: (tên khoản thu)',
      'Mã hóa đơn: (mã trên giấy báo)',
    ]);
  });

  test('the emergency card shows 113 only where it is confirmed', () => {
    const card = (profile: Profile) => block(catalog, 'report_scam', 'Thẻ khẩn cấp', profile, TODAY);
    expect(card(demo)).toContain('Gọi công an số 113 khi khẩn cấp.');
    expect(card(demo)).toContain('Công an xã: 0255 000 0002.');
    expect(card(blank).join(' ')).not.toMatch(/\d/);
    expect(card(blank)).toHaveLength(7);
  });

  test('what is only said in the chat stays off the page', () => {
    const titles = guidancePage(catalog, 'report_scam', demo, TODAY).extra.map(({ title }) => title);
    expect(titles).toEqual(['Thẻ khẩn cấp', 'Báo số lừa đảo']);
    expect(block(catalog, 'report_scam', 'Sau một giờ', demo, TODAY)).toHaveLength(3);
  });

  test('a commune chooses how it addresses people', () => {
    const other = { ...demo, address: { you: 'bà con', me: 'em' } };
    expect(say('greeting', other)).toEqual(['Em chào bà con, bà con cần hỏi việc gì ạ?']);
  });

  test('the places of a commune become lines of their own', () => {
    const page = guidancePage(catalog, 'cash_out', demo, TODAY);
    expect(page.extra[0]?.lines[0]).toBe(
      'Thôn Hòa Bình: tạp hóa cô Sáu, gần chợ Hòa Bình. Mở cửa 7 giờ đến 18 giờ.',
    );
    expect(guidancePage(catalog, 'cash_out', blank, TODAY).extra[0]?.lines).toContain(
      'Xã chưa ghi điểm rút tiền nào ở đây.',
    );
  });

  test('a block that an answer does not have is empty', () => {
    expect(block(catalog, 'greeting', 'Thẻ khẩn cấp', demo, TODAY)).toEqual([]);
  });
});
