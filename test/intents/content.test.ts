import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkCatalog } from '../../src/catalog/check.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const INTENTS = join(import.meta.dirname, '../../intents');
const TODAY = '2026-11-21';

describe('the words that ship', () => {
  const catalog = loadCatalog(INTENTS);

  test('pass every check', () => {
    expect(checkCatalog(catalog, TODAY)).toEqual({ problems: [], reminders: [] });
  });

  test('cover the 26 intents of the catalogue', () => {
    expect(catalog.intents.size).toBe(26);
  });

  test('stay within the limits years later, when every confirmation has run out', () => {
    const later = checkCatalog(catalog, '2031-01-01');
    expect(later.problems).toEqual([]);
    expect(later.reminders.length).toBeGreaterThan(0);
  });
});

describe('a mistake in the words is named in plain Vietnamese', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'intents-'));
    cpSync(INTENTS, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const edit = (file: string, change: (text: string) => string) => {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const swap = (file: string, from: string | RegExp, to: string) =>
    edit(file, (text) => text.replace(from, to));
  const append = (file: string, more: string) => edit(file, (text) => text + more);
  const addToAnswer = (line: string) =>
    swap('open_account/answer.md', '## Các bước\n', `## Các bước\n\n${line}\n`);

  /** Every problem, whether it stops loading or not. */
  const problems = (): string => {
    try {
      return checkCatalog(loadCatalog(dir), TODAY).problems.join('\n');
    } catch (error) {
      return (error as Error).message;
    }
  };

  describe('in intent.yaml', () => {
    test('a missing line is asked for', () => {
      swap('cash_out/intent.yaml', /^title:.*\n/m, '');
      expect(problems()).toBe('cash_out/intent.yaml: thiếu «title». Viết vào đó một dòng chữ.');
    });

    test('a misspelt line is pointed out', () => {
      swap('cash_out/intent.yaml', 'owner:', 'ower:');
      expect(problems()).toContain('có dòng lạ «ower»');
    });

    test('a button longer than 20 characters is too long', () => {
      swap('cash_out/intent.yaml', /^menu:.*$/m, 'menu: Rút tiền mặt và nạp tiền ở thôn');
      expect(problems()).toContain('«menu» quá dài. Viết nhiều nhất 20');
    });

    test('an unknown kind lists the kinds there are', () => {
      swap('cash_out/intent.yaml', 'kind: guidance', 'kind: huong_dan');
      expect(problems()).toContain('Chỉ viết một trong các từ: guidance, emergency, handoff');
    });

    test('a next button must lead somewhere', () => {
      swap('cash_out/intent.yaml', 'home_payout', 'homepayout');
      expect(problems()).toContain('cash_out/intent.yaml: nút tiếp theo «homepayout» không có');
    });

    test('a date in another order is refused', () => {
      swap('cash_out/intent.yaml', '2026-11-21', '21/11/2026');
      expect(problems()).toContain('viết ngày theo dạng năm-tháng-ngày');
    });

    test('a file YAML cannot read is told by its line', () => {
      swap('cash_out/intent.yaml', 'title: ', 'title: "');
      expect(problems()).toMatch(/cash_out\/intent\.yaml: dòng \d+ viết sai cách/);
    });

    test('an id other than its folder is refused', () => {
      swap('cash_out/intent.yaml', 'id: cash_out', 'id: rut_tien');
      expect(problems()).toContain('«id» là rut_tien nhưng thư mục tên cash_out');
    });

    test('a chat-only block must exist', () => {
      swap('check_scam/intent.yaml', 'Trả lời khi dán tin', 'Khi dán tin');
      expect(problems()).toContain('chat_only có «Khi dán tin» nhưng answer.md không có mục đó');
    });
  });

  describe('in answer.md', () => {
    test('a figure that is not a fact is refused', () => {
      addToAnswer('Phí mở tài khoản là 50.000 đồng.');
      expect(problems()).toContain('có con số «50.000»');
    });

    test('a figure in words is a figure', () => {
      addToAnswer('Phí giảm năm mươi phần trăm.');
      expect(problems()).toContain('có con số «phần trăm»');
    });

    test('a sentence of more than 15 words is too long', () => {
      addToAnswer('Một hai ba bốn năm sáu bảy tám chín mười rồi đến trụ sở xã hỏi cán bộ.');
      expect(problems()).toContain('câu dài 18 chữ');
    });

    test('a chat answer has three lines at most', () => {
      swap('menu/answer.md', '## An toàn', 'Dòng thứ tư.\n\n## An toàn');
      expect(problems()).toContain('menu/answer.md (blank): câu trả lời có 4 dòng. Bớt còn 3 dòng.');
    });

    test('a chat answer has 60 words at most', () => {
      swap('menu/answer.md', '## Trả lời\n\n', `## Trả lời\n\n${'Rất dài. '.repeat(20)}`);
      expect(problems()).toMatch(/câu trả lời có \d+ chữ\. Bớt còn 60 chữ\./);
    });

    test('a guidance has eight steps at most', () => {
      addToAnswer('Thêm một bước nữa.');
      expect(problems()).toContain('có 9 bước. Gộp hoặc bỏ bớt còn 8 bước.');
    });

    test('the emergency card has seven lines at most', () => {
      swap('report_scam/answer.md', 'Dừng lại. Không chuyển thêm.\n', 'Dừng lại.\nKhông chuyển thêm.\n');
      expect(problems()).toContain('thẻ khẩn cấp có 8 dòng. Bớt còn 7 dòng.');
    });

    test('a missing section is asked for', () => {
      swap('cash_out/answer.md', '## An toàn', '## Lời dặn');
      expect(problems()).toContain('cash_out/answer.md: thiếu mục «## An toàn»');
    });

    test('the emergency answer keeps its check-backs', () => {
      swap('report_scam/answer.md', '## Ngày hôm sau', '## Ngày kế');
      swap('report_scam/intent.yaml', ', "Ngày hôm sau"', '');
      expect(problems()).toContain('thiếu mục «## Ngày hôm sau»');
    });

    test('an unknown fact is named', () => {
      addToAnswer('{{fact account.nothing}}');
      expect(problems()).toContain('{{fact account.nothing}} không có trong _facts');
    });

    test('an unknown profile key is named', () => {
      addToAnswer('Đến {{profile nowhere}}.');
      expect(problems()).toContain('{{profile nowhere}} không có trong _profiles/_keys.yaml');
    });

    test('an unknown placeholder is named', () => {
      addToAnswer('Chào {{ông}}.');
      expect(problems()).toContain('{{ông}} không hiểu được');
    });

    test('braces left open are seen', () => {
      addToAnswer('Chào {{bác.');
      expect(problems()).toContain('dấu ngoặc nhọn chưa đóng đủ');
    });

    test('a fact stands as a sentence of its own', () => {
      addToAnswer('Vì {{fact account.age_self}}');
      expect(problems()).toContain('{{fact account.age_self}} phải đứng riêng thành câu');
    });

    test('forms of address are left to the commune', () => {
      addToAnswer('Bác đem căn cước.');
      expect(problems()).toContain('xưng hô viết thẳng');
    });

    test('English and abbreviations are refused', () => {
      addToAnswer('Tải app rồi hỏi UBND.');
      expect(problems()).toContain('có chữ khó «app»');
      expect(problems()).toContain('có chữ khó «UBND»');
    });

    test('a bare OTP is refused, "mã OTP" is not', () => {
      addToAnswer('Không đọc OTP.');
      expect(problems()).toContain('có chữ khó «OTP»');
    });
  });

  describe('in facts', () => {
    const FACTS = '_facts/fees-and-school.yaml';

    test('two versions may not be in force on one day', () => {
      const again = readFileSync(join(dir, FACTS), 'utf8').match(/- id: tuition\.public_free[\s\S]*?\n\n/)?.[0];
      append(FACTS, `\n${again?.replace('effective_from: 2025-09-03', 'effective_from: 2026-09-01')}`);
      expect(problems()).toContain('có hai bản cùng hiệu lực ngày 2026-09-01');
    });

    test('a confirmed fact says who confirmed it', () => {
      swap(FACTS, 'status: unverified', 'status: confirmed');
      expect(problems()).toContain('ghi «confirmed» mà chưa có người xác nhận');
    });

    test('old documents name their province and year', () => {
      swap(FACTS, 'province: Vĩnh Long, year: 2024', 'province: Vĩnh Long');
      expect(problems()).toContain('nguồn phải ghi tỉnh và năm');
    });

    test('safe words carry no figure', () => {
      swap(FACTS, 'Mức giảm do tỉnh quy định', 'Mức giảm 50% do tỉnh quy định');
      expect(problems()).toContain('câu an toàn (safe_wording) không được có con số');
    });

    test('a statement is a whole sentence', () => {
      swap(FACTS, 'trường công lập không thu học phí."', 'trường công lập không thu học phí"');
      expect(problems()).toContain('chưa trọn câu');
    });

    test('an end before the beginning is refused', () => {
      swap(FACTS, 'effective_to: null', 'effective_to: 2020-01-01');
      expect(problems()).toContain('ngày hết hiệu lực (effective_to) đang trước');
    });

    test('what it replaces must exist', () => {
      swap(FACTS, 'supersedes: [seed.online_fee_50]', 'supersedes: [seed.online_fee]');
      expect(problems()).toContain('thay cho «seed.online_fee» nhưng không có dữ kiện đó');
    });
  });

  describe('in profiles', () => {
    const PROFILE = '_profiles/qn-2024.yaml';

    test('old documents cannot be confirmed as true today', () => {
      swap(PROFILE, 'fact: tuition.public_free', 'fact: seed.online_fee_50');
      expect(problems()).toContain('là tài liệu cũ hoặc bản nháp nên không xác nhận được');
    });

    test('a confirmation looks ahead six months at most', () => {
      swap(PROFILE, 'review_after: 2027-05-20', 'review_after: 2028-05-20');
      expect(problems()).toContain('hẹn xem lại quá xa');
    });

    test('a confirmation of nothing is refused', () => {
      swap(PROFILE, 'fact: emergency.113', 'fact: emergency.114');
      expect(problems()).toContain('xác nhận «emergency.114» nhưng không có dữ kiện đó');
    });

    test('a key nobody knows is refused', () => {
      swap(PROFILE, '  account_day:', '  account_days:');
      expect(problems()).toContain('words có «account_days» nhưng _keys.yaml không có khóa đó');
    });

    test('a fallback that leaves a hole is seen', () => {
      swap('_profiles/_keys.yaml', 'fallback: "ngày chi trả"', 'fallback: "ngày ( )"');
      expect(problems()).toContain('câu bị hổng');
    });

    test('hours in another form are refused', () => {
      swap(PROFILE, '"07:00-11:30"', '"7h-11h30"');
      expect(problems()).toContain('«hours.mon.0» viết chưa đúng dạng');
    });
  });

  describe('in examples.txt', () => {
    test('one utterance may not teach two intents', () => {
      append('cash_out/examples.txt', 'Mở tài khoản có tốn tiền không rứa?\n');
      expect(problems()).toMatch(/«.*ở tài khoản có tốn tiền không rứa.*» cũng có trong/);
    });

    test('the same utterance twice is once too many', () => {
      append('cash_out/examples.txt', 'Rút tiền!\n');
      expect(problems()).toContain('cash_out/examples.txt: «Rút tiền!» viết hai lần');
    });

    test('too few are counted', () => {
      writeFileSync(join(dir, 'cash_out/examples.txt'), '# trống\nrút tiền\n');
      expect(problems()).toContain('có 1 câu mẫu. Viết thêm cho đủ 90 câu.');
    });
  });

  test('every problem is told at once', () => {
    swap('cash_out/intent.yaml', /^title:.*\n/m, '');
    swap('menu/intent.yaml', /^owner:.*\n/m, '');
    rmSync(join(dir, 'thanks/answer.md'));
    const found = problems();
    expect(found).toContain('cash_out/intent.yaml');
    expect(found).toContain('menu/intent.yaml');
    expect(found).toContain('thanks/answer.md: không thấy tệp này');
  });
});
