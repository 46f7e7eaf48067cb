import { describe, expect, test } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.ts';
import { block, guidancePage } from '../../src/catalog/render.ts';
import { ANSWER, FACETS } from '../../src/catalog/sections.ts';
import type { Profile } from '../../src/catalog/types.ts';
import { saysOneOf } from '../../src/domain/phrases.ts';
import { INTENTS, TODAY } from '../support/content-copy.ts';

const catalog = loadCatalog(INTENTS);
const blank = catalog.profiles.get('blank') as Profile;
const demo = catalog.profiles.get('qn-2024') as Profile;
const guidance = [...catalog.intents.values()].filter(({ kind }) => kind === 'guidance');

function chosen(intent: string, message: string) {
  return catalog.intents
    .get(intent)
    ?.variants.find(({ when, unless }) => saysOneOf(message, when) && !saysOneOf(message, unless));
}

describe('a death in the family', () => {
  test.each([
    'má tui mất rồi, tiền còn vô thẻ',
    'ông nội tui mới mất, báo ai',
    'ba toi mat roi',
    'mẹ tôi qua đời tháng trước, tiền vẫn về',
    'bà ngoại con mất hôm qua',
    'chồng tôi mất, giờ tiền của ổng tính sao',
    'cha mình chết rồi, thẻ còn tiền',
    'ma tui mat 3 bua ni',
  ])('«%s» is heard as one', (message) => {
    expect(chosen('allowance_problem', message)).toMatchObject({
      section: 'Trả lời khi nhà có tang',
      case: 'list_change',
    });
  });

  test.each([
    'mẹ tôi mất tiền trợ cấp',
    'má tui mất điện thoại nên không hay tin',
    'tui mới mất sim, tiền có về không',
    'bà nội con mất thẻ rồi',
    'nếu tôi mất thì tiền đó ra sao',
    'cha toi bi ghi nham la da mat',
    'tui còn sống sờ sờ mà họ nói tui mất rồi',
    'me toi mat kem, khong thay tin nhan',
  ])('«%s» is not mistaken for one', (message) => {
    expect(chosen('allowance_problem', message)?.section).not.toBe('Trả lời khi nhà có tang');
  });

  test('is answered with condolence before anything else', () => {
    const [first] = block(catalog, 'allowance_problem', 'Trả lời khi nhà có tang', blank, TODAY);
    expect(first).toBe('Cháu xin chia buồn cùng gia đình bác.');
  });
});

describe('a special case has words of its own', () => {
  test.each([
    ['allowance_problem', 'tui chuyển đi tỉnh khác ở với con', 'Trả lời khi chuyển chỗ ở'],
    ['allowance_problem', 'sao tui ít hơn hàng xóm', 'Trả lời khi tiền thiếu'],
    ['allowance_problem', 'tài khoản bị khóa nên tiền trả về', 'Trả lời khi tài khoản bị khóa'],
    ['receive_allowance', 'tui đổi số tài khoản thì báo ai', 'Trả lời khi đổi tài khoản'],
    ['receive_allowance', 'nhận qua thẻ tui sợ mất tiền lắm', 'Trả lời khi sợ mất tiền'],
    ['receive_allowance', 'tui quen tiền mặt rồi', 'Trả lời khi quen tiền mặt'],
    ['receive_allowance', 'co bat buoc nhan qua the khong', 'Trả lời khi quen tiền mặt'],
    ['receive_allowance', 'nhà tui mạng yếu lắm', 'Trả lời khi mạng yếu'],
    ['cash_out', 'liên kết ví với thẻ atm sao con', 'Trả lời khi nối ví với thẻ'],
    ['cash_out', 'nạp tiền vô thẻ ở đâu', 'Trả lời khi nạp tiền'],
    ['no_smartphone', 'làng tui không có 4g', 'Trả lời khi mạng yếu'],
    ['no_smartphone', 'tui hổng biết chữ', 'Trả lời khi không biết chữ'],
    ['no_smartphone', 'mắt mờ quá rồi', 'Trả lời khi mắt kém'],
    ['no_smartphone', 'tui xài cục gạch', 'Trả lời khi dùng máy bấm phím'],
    ['no_smartphone', 'con cháu ở xa hết', 'Trả lời khi con cháu ở xa'],
    ['sim_ownership', 'sim tui tên con gái', 'Trả lời khi SIM đứng tên người khác'],
    ['sim_ownership', 'sim của người đã mất sang tên được không', 'Trả lời khi chủ SIM đã mất'],
    ['sim_ownership', 'đổi máy mới phải làm lại không', 'Trả lời khi đổi máy'],
    ['sim_ownership', 'có người gọi dọa khóa sim', 'Trả lời khi bị dọa khóa'],
    ['citizen_id', 'tui chưa có căn cước', 'Trả lời khi chưa từng có căn cước'],
    ['citizen_id', 'mất căn cước rồi', 'Trả lời khi mất căn cước'],
    ['citizen_id', 'chỉ có giấy chứng minh cũ', 'Trả lời khi thẻ cũ hoặc hết hạn'],
    ['citizen_id', 'má tui nằm một chỗ làm căn cước sao', 'Trả lời khi yếu không đi được'],
    ['citizen_id', 'làm vneid ở mô', 'Trả lời về VNeID'],
    ['citizen_id', 'làm căn cước cho trẻ em', 'Trả lời về căn cước cho trẻ'],
    ['check_scam', 'làm sao để khỏi bị lừa', 'Trả lời khi lo mất tiền'],
    ['check_scam', 'có người lạ tới nhà xưng cán bộ xã', 'Trả lời khi có người lạ đến nhà'],
    ['check_scam', 'khách đưa hình chụp nói chuyển rồi', 'Trả lời khi khách đưa hình chuyển tiền'],
    ['allowance_problem', 'tui dọn vô Bình Dương', 'Trả lời khi chuyển chỗ ở'],
    ['receive_allowance', 'muốn tiền chạy vô thẻ mới', 'Trả lời khi đổi tài khoản'],
    ['receive_allowance', 'đừng bắt tui xài thẻ', 'Trả lời khi quen tiền mặt'],
    ['online_public_service', 'ghi danh lớp một ở đâu', 'Trả lời về tuyển sinh trên mạng'],
    ['online_public_service', 'nộp rồi chưa thấy chi', 'Trả lời khi xem hồ sơ đã nộp'],
    ['pay_hospital_fees', 'tui chỉ đem tiền mặt', 'Trả lời khi muốn trả tiền mặt'],
    ['pay_bills', 'đóng tiền nước nhầm cho hàng xóm', 'Trả lời khi trả nhầm'],
    ['sim_ownership', 'sim tên ông hàng xóm', 'Trả lời khi SIM đứng tên người khác'],
    ['sim_ownership', 'sim này thằng cháu đứng tên', 'Trả lời khi SIM đứng tên người khác'],
    ['sim_ownership', 'ông nhà tui mất rồi', 'Trả lời khi chủ SIM đã mất'],
    ['merchant_qr', 'chợ sóng yếu', 'Trả lời khi mạng yếu'],
    ['request_visit', 'khi mô tổ về thôn', 'Trả lời khi hỏi lịch ở thôn'],
    ['cash_out', 'ví nối với thẻ được không', 'Trả lời khi nối ví với thẻ'],
    ['account_trouble', 'nuốt mất cái thẻ rồi', 'Trả lời khi máy nuốt thẻ'],
    ['feedback', 'bị vòi thêm tiền', 'Trả lời khi bị đòi tiền'],
    ['open_account', 'thằng con đứng tên sim', 'Trả lời khi SIM tên người khác'],
    ['open_account', 'chưa có căn cước mở tài khoản được không', 'Trả lời khi chưa có căn cước'],
    ['open_account', 'sim của con gái mở ví được không', 'Trả lời khi SIM tên người khác'],
    ['open_account', 'mở cho má nằm một chỗ', 'Trả lời khi mở cho người không đi được'],
    ['pay_school_fees', 'nộp tiền mặt cho trường được không', 'Trả lời khi muốn nộp tiền mặt'],
    ['pay_school_fees', 'nộp nhầm qua tên thằng em', 'Trả lời khi nộp nhầm'],
    ['pay_school_fees', 'đăng ký tuyển sinh cho cháu', 'Trả lời về nhập học trên mạng'],
    ['pay_hospital_fees', 'tui quên thẻ bảo hiểm ở nhà', 'Trả lời khi quên thẻ bảo hiểm'],
    ['pay_hospital_fees', 'trả tiền mặt ở viện được không', 'Trả lời khi muốn trả tiền mặt'],
    ['online_public_service', 'tuyển sinh lớp một nộp ở đâu', 'Trả lời về tuyển sinh trên mạng'],
    ['account_trouble', 'tui quên mã pin', 'Trả lời khi quên mật khẩu'],
    ['account_trouble', 'cây rút tiền nuốt thẻ', 'Trả lời khi máy nuốt thẻ'],
    ['account_trouble', 'chuyển nhầm số tài khoản', 'Trả lời khi chuyển nhầm'],
    ['account_trouble', 'máy nó không nhận khuôn mặt', 'Trả lời khi cần cập nhật khuôn mặt'],
  ])('%s: «%s»', (intent, message, section) => {
    expect(chosen(intent, message)?.section).toBe(section);
  });

  test('every one of them starts like an answer', () => {
    const names = guidance.flatMap(({ variants }) => variants.map(({ section }) => section));
    expect(names.filter((name) => !name.startsWith(`${ANSWER} `))).toEqual([]);
  });
});

describe('nobody is left without a next step', () => {
  const WHOM =
    /(xã|thôn|trụ sở|cán bộ|ngân hàng|nhà mạng|cửa hàng|trường|quầy|tổ công nghệ|công an|nhân viên|điện lực)/iu;
  const ASK = /(hỏi|gọi|báo|gặp|nhờ|giúp|đến|tra)/iu;

  test.each(guidance.map(({ id }) => id))('%s ends by naming whom to ask', (id) => {
    for (const profile of [blank, demo]) {
      const { steps } = guidancePage(catalog, id, profile, TODAY);
      expect(steps.at(-1)).toMatch(WHOM);
      expect(steps.at(-1)).toMatch(ASK);
    }
  });

  test.each(guidance.map(({ id }) => id))('%s answers where, how much and when', (id) => {
    const has = catalog.intents.get(id)?.sections;
    expect([FACETS.where, FACETS.cost, FACETS.when].filter((name) => !has?.get(name)?.length)).toEqual([]);
  });

  test.each(guidance.map(({ id }) => id))('%s leads on with a button', (id) => {
    expect(catalog.intents.get(id)?.next).not.toEqual([]);
  });
});

describe('a form asks only what the officer needs', () => {
  test.each(['receive_allowance', 'authorize_recipient', 'home_payout', 'request_visit', 'open_account'])(
    '%s has its form, which asks for no card number and no code',
    (id) => {
      const form = catalog.forms.get(catalog.intents.get(id)?.form ?? '');
      expect(form?.fields.map((field) => field.id)).toEqual(
        expect.arrayContaining(['for_whom', 'full_name', 'phone', 'village']),
      );
      expect(JSON.stringify(form)).not.toMatch(/số tài khoản của|số thẻ|OTP|mật khẩu|chụp/iu);
    },
  );
});
