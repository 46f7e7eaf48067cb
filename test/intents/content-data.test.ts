import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';

describe('a mistake in the data is named in plain Vietnamese', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());

  describe('in facts', () => {
    const FACTS = '_facts/fees-and-school.yaml';

    test('two versions may not be in force on one day', () => {
      const again = copy.read(FACTS).match(/- id: tuition\.public_free[\s\S]*?\n\n/)?.[0];
      copy.append(FACTS, `\n${again?.replace('effective_from: 2025-09-03', 'effective_from: 2026-09-01')}`);
      expect(copy.problems()).toContain('có hai bản cùng hiệu lực ngày 2026-09-01');
    });

    test('a confirmed fact says who confirmed it', () => {
      copy.swap(FACTS, 'status: unverified', 'status: confirmed');
      expect(copy.problems()).toContain('ghi «confirmed» mà chưa có người xác nhận');
    });

    test('old documents name their province and year', () => {
      copy.swap(FACTS, 'province: Vĩnh Long, year: 2024', 'province: Vĩnh Long');
      expect(copy.problems()).toContain('nguồn phải ghi tỉnh và năm');
    });

    test('safe words carry no figure', () => {
      copy.swap(FACTS, 'Mức giảm do tỉnh quy định', 'Mức giảm 50% do tỉnh quy định');
      expect(copy.problems()).toContain('câu an toàn (safe_wording) không được có con số');
    });

    test('a statement is a whole sentence', () => {
      copy.swap(FACTS, 'trường công lập không thu học phí."', 'trường công lập không thu học phí"');
      expect(copy.problems()).toContain('chưa trọn câu');
    });

    test('an end before the beginning is refused', () => {
      copy.swap(FACTS, 'effective_to: null', 'effective_to: 2020-01-01');
      expect(copy.problems()).toContain('ngày hết hiệu lực (effective_to) đang trước');
    });

    test('what it replaces must exist', () => {
      copy.swap(FACTS, 'supersedes: [seed.online_fee_50,', 'supersedes: [seed.online_fee,');
      expect(copy.problems()).toContain('thay cho «seed.online_fee» nhưng không có dữ kiện đó');
    });
  });

  describe('in profiles', () => {
    const PROFILE = '_profiles/qn-2024.yaml';

    test('old documents cannot be confirmed as true today', () => {
      copy.swap(PROFILE, 'fact: tuition.public_free', 'fact: seed.online_fee_50');
      expect(copy.problems()).toContain('là tài liệu cũ hoặc bản nháp nên không xác nhận được');
    });

    test('a confirmation looks ahead six months at most', () => {
      copy.swap(PROFILE, 'review_after: 2027-05-20', 'review_after: 2028-05-20');
      expect(copy.problems()).toContain('hẹn xem lại quá xa');
    });

    test('a confirmation of nothing is refused', () => {
      copy.swap(PROFILE, 'fact: emergency.113', 'fact: emergency.114');
      expect(copy.problems()).toContain('xác nhận «emergency.114» nhưng không có dữ kiện đó');
    });

    test('a key nobody knows is refused', () => {
      copy.swap(PROFILE, '  account_day:', '  account_days:');
      expect(copy.problems()).toContain('words có «account_days» nhưng _keys.yaml không có khóa đó');
    });

    test('a fallback that leaves a hole is seen', () => {
      copy.swap('_profiles/_keys.yaml', 'fallback: "ngày chi trả"', 'fallback: "ngày ( )"');
      expect(copy.problems()).toContain('câu bị hổng');
    });

    test('hours in another form are refused', () => {
      copy.swap(PROFILE, '"07:00-11:30"', '"7h-11h30"');
      expect(copy.problems()).toContain('«hours.mon.0» viết chưa đúng dạng');
    });
  });

  describe('in examples.txt', () => {
    test('one utterance may not teach two intents', () => {
      copy.append('cash_out/examples.txt', 'Mở tài khoản có tốn tiền không rứa?\n');
      expect(copy.problems()).toMatch(/«.*ở tài khoản có tốn tiền không rứa.*» cũng có trong/);
    });

    test('the same utterance twice is once too many', () => {
      copy.append('cash_out/examples.txt', 'Rút tiền!\n');
      expect(copy.problems()).toContain('cash_out/examples.txt: «Rút tiền!» viết hai lần');
    });

    test('too few are counted', () => {
      copy.write('cash_out/examples.txt', '# trống\nrút tiền\n');
      expect(copy.problems()).toContain('có 1 câu mẫu. Viết thêm cho đủ 120 câu.');
    });
  });
});
