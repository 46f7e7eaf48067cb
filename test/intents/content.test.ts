import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkCatalog } from '../../src/catalog/check.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { INTENTS, TODAY, copyContent } from '../support/content-copy.ts';

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
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());
  const addToAnswer = (line: string) =>
    copy.swap('open_account/answer.md', '## Các bước\n', `## Các bước\n\n${line}\n`);

  describe('in intent.yaml', () => {
    test('a missing line is asked for', () => {
      copy.swap('cash_out/intent.yaml', /^title:.*\n/m, '');
      expect(copy.problems()).toBe('cash_out/intent.yaml: thiếu «title». Viết vào đó một dòng chữ.');
    });

    test('a misspelt line is pointed out', () => {
      copy.swap('cash_out/intent.yaml', 'owner:', 'ower:');
      expect(copy.problems()).toContain('có dòng lạ «ower»');
    });

    test('a button longer than 20 characters is too long', () => {
      copy.swap('cash_out/intent.yaml', /^menu:.*$/m, 'menu: Rút tiền mặt và nạp tiền ở thôn');
      expect(copy.problems()).toContain('«menu» quá dài. Viết nhiều nhất 20');
    });

    test('an unknown kind lists the kinds there are', () => {
      copy.swap('cash_out/intent.yaml', 'kind: guidance', 'kind: huong_dan');
      expect(copy.problems()).toContain('Chỉ viết một trong các từ: guidance, emergency, handoff');
    });

    test('a next button must lead somewhere', () => {
      copy.swap('cash_out/intent.yaml', 'home_payout', 'homepayout');
      expect(copy.problems()).toContain('cash_out/intent.yaml: nút tiếp theo «homepayout» không có');
    });

    test('a date in another order is refused', () => {
      copy.swap('cash_out/intent.yaml', '2026-11-21', '21/11/2026');
      expect(copy.problems()).toContain('viết ngày theo dạng năm-tháng-ngày');
    });

    test('a file YAML cannot read is told by its line', () => {
      copy.swap('cash_out/intent.yaml', 'title: ', 'title: "');
      expect(copy.problems()).toMatch(/cash_out\/intent\.yaml: dòng \d+ viết sai cách/);
    });

    test('an id other than its folder is refused', () => {
      copy.swap('cash_out/intent.yaml', 'id: cash_out', 'id: rut_tien');
      expect(copy.problems()).toContain('«id» là rut_tien nhưng thư mục tên cash_out');
    });

    test('a chat-only block must exist', () => {
      copy.swap('report_scam/intent.yaml', '"Hỏi thêm"', '"Hỏi nữa"');
      expect(copy.problems()).toContain('chat_only có «Hỏi nữa» nhưng answer.md không có mục đó');
    });
  });

  describe('in answer.md', () => {
    test('a figure that is not a fact is refused', () => {
      addToAnswer('Phí mở tài khoản là 50.000 đồng.');
      expect(copy.problems()).toContain('có con số «50.000»');
    });

    test('a figure in words is a figure', () => {
      addToAnswer('Phí giảm năm mươi phần trăm.');
      expect(copy.problems()).toContain('có con số «phần trăm»');
    });

    test('a sentence of more than 15 words is too long', () => {
      addToAnswer('Một hai ba bốn năm sáu bảy tám chín mười rồi đến trụ sở xã hỏi cán bộ.');
      expect(copy.problems()).toContain('câu dài 18 chữ');
    });

    test('a chat answer has three lines at most', () => {
      copy.swap('menu/answer.md', '## An toàn', 'Dòng thứ tư.\n\n## An toàn');
      expect(copy.problems()).toContain('menu/answer.md (blank): mục «Trả lời» có 4 dòng. Bớt còn 3 dòng.');
    });

    test('a chat answer has 56 words at most, so that four are left to say for whom', () => {
      copy.swap('menu/answer.md', '## Trả lời\n\n', `## Trả lời\n\n${'Rất dài. '.repeat(20)}`);
      expect(copy.problems()).toMatch(/mục «Trả lời» có \d+ chữ\. Bớt còn 56 chữ\./);
    });

    test('limits hold too for the day when every fact is confirmed', () => {
      const long = 'Phí nay là không đồng theo nghị quyết mới của tỉnh ta năm nay. '.repeat(4).trim();
      copy.swap('_facts/fees-and-school.yaml', 'Tỉnh Quảng Ngãi đã miễn phí dịch vụ công trực tuyến.', long);
      expect(copy.problems()).toMatch(/\(qn-2024, khi mọi dữ kiện đã xác nhận\): mục «Trả lời» có \d+ chữ/);
    });

    test('a guidance has eight steps at most', () => {
      addToAnswer('Thêm một bước nữa.');
      expect(copy.problems()).toContain('có 9 bước. Gộp hoặc bỏ bớt còn 8 bước.');
    });

    test('the emergency card has seven lines at most', () => {
      copy.swap('report_scam/answer.md', 'Dừng lại. Không chuyển thêm.\n', 'Dừng lại.\nKhông chuyển thêm.\n');
      expect(copy.problems()).toContain('thẻ khẩn cấp có 8 dòng. Bớt còn 7 dòng.');
    });

    test('a missing section is asked for', () => {
      copy.swap('cash_out/answer.md', '## An toàn', '## Lời dặn');
      expect(copy.problems()).toContain('cash_out/answer.md: thiếu mục «## An toàn»');
    });

    test('the emergency answer keeps its check-backs', () => {
      copy.swap('report_scam/answer.md', '## Ngày hôm sau', '## Ngày kế');
      copy.swap('report_scam/intent.yaml', ', "Ngày hôm sau"', '');
      expect(copy.problems()).toContain('thiếu mục «## Ngày hôm sau»');
    });

    test('the sentences of the conversation itself are held to the same rules', () => {
      copy.append('_phrases/chat.yaml', 'extra: "Tải app số 2 nhé."\n');
      expect(copy.problems()).toContain('_phrases/chat.yaml (extra): có con số «2»');
      expect(copy.problems()).toContain('_phrases/chat.yaml (extra): có chữ khó «app»');
    });

    test('an unknown fact is named', () => {
      addToAnswer('{{fact account.nothing}}');
      expect(copy.problems()).toContain('{{fact account.nothing}} không có trong _facts');
    });

    test('an unknown profile key is named', () => {
      addToAnswer('Đến {{profile nowhere}}.');
      expect(copy.problems()).toContain('{{profile nowhere}} không có trong _profiles/_keys.yaml');
    });

    test('an unknown placeholder is named', () => {
      addToAnswer('Chào {{ông}}.');
      expect(copy.problems()).toContain('{{ông}} không hiểu được');
    });

    test('braces left open are seen', () => {
      addToAnswer('Chào {{bác.');
      expect(copy.problems()).toContain('dấu ngoặc nhọn chưa đóng đủ');
    });

    test('a fact stands as a sentence of its own', () => {
      addToAnswer('Vì {{fact account.age_self}}');
      expect(copy.problems()).toContain('{{fact account.age_self}} phải đứng riêng thành câu');
    });

    test('forms of address are left to the commune', () => {
      addToAnswer('Bác đem căn cước.');
      expect(copy.problems()).toContain('xưng hô viết thẳng');
    });

    test('English and abbreviations are refused', () => {
      addToAnswer('Tải app rồi hỏi UBND.');
      expect(copy.problems()).toContain('có chữ khó «app»');
      expect(copy.problems()).toContain('có chữ khó «UBND»');
    });

    test('a bare OTP is refused, "mã OTP" is not', () => {
      addToAnswer('Không đọc OTP.');
      expect(copy.problems()).toContain('có chữ khó «OTP»');
    });
  });

  test('every problem is told at once', () => {
    copy.swap('cash_out/intent.yaml', /^title:.*\n/m, '');
    copy.swap('menu/intent.yaml', /^owner:.*\n/m, '');
    copy.remove('thanks/answer.md');
    const found = copy.problems();
    expect(found).toContain('cash_out/intent.yaml');
    expect(found).toContain('menu/intent.yaml');
    expect(found).toContain('thanks/answer.md: không thấy tệp này');
  });
});
