import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller, formOf } from '../support/form-filler.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { createWorld, type World } from '../support/world.ts';

const HIEN = '049144001234|212345678|Nguyễn Thị Hiền|02091944|Nữ|Thôn Thu Xà, Nghĩa Hòa|25042021';
const BE = '049060005678||Lê Văn Bé|05031960|Nam|Thôn Đông Mỹ, Nghĩa Hòa|25042021';
const CARD = 'Có thẻ căn cước ở đây để quét không?';
const CHANNEL = 'Muốn nhận tiền bằng cách nào?';
const BANK = 'Tài khoản ở ngân hàng nào?';
const PHONE = 'Số điện thoại để cán bộ gọi';
const REVIEW = 'Bác xem lại có đúng không?';

describe('A form that need not be typed', () => {
  let world: World;
  let browser: Browser;
  let chat: Chat;
  let tab: Tab;
  let form: ReturnType<typeof createFormFiller>;
  let people = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  beforeEach(async () => {
    people += 1;
    chat = world.citizen(`Cô Lan ${people}`);
    tab = await browser.open(formOf(world, chat, 'receive_allowance'));
    form = createFormFiller(tab.page);
    await form.tap('Bắt đầu');
  });
  afterEach(() => tab.page.context().close());

  const shows = (words: string | RegExp) => tab.page.getByText(words, { exact: true }).waitFor();
  async function scans(content: string): Promise<void> {
    await form.tap('Quét mã QR trên thẻ');
    await tab.page.getByLabel('Dán nội dung mã QR').fill(content);
    await form.tap('Xong');
  }
  async function isForMother(): Promise<void> {
    await form.picks('Cho người thân');
    await form.picks('Cha hoặc mẹ');
    await form.picks('Có đồng ý');
    await form.writes('Họ và tên của bác', 'Lê Thị Lan');
    await form.heading(CARD);
  }
  async function upToBank(): Promise<void> {
    await form.picks('Cho tôi');
    await form.heading(CARD);
    await scans(HIEN);
    await form.heading(CHANNEL);
    await form.picks('Tài khoản ngân hàng');
    await form.heading(BANK);
  }
  async function upToPhone(): Promise<void> {
    await form.picks('Cho tôi');
    await form.heading(CARD);
    await scans(HIEN);
    await form.picks('Tiền mặt tại điểm chi');
    await form.heading(PHONE);
  }
  async function upToReview(): Promise<void> {
    await upToPhone();
    await form.writes(PHONE, '0905123456');
    await form.picks('Thôn Thu Xà');
    await form.heading(REVIEW);
  }

  it('asks nothing that the card says, counts less, and shows it all at the end', async () => {
    await isForMother();
    await shows('Câu 5 / 11');
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await scans(HIEN);
    await form.heading(CHANNEL);
    await shows('Câu 6 / 8');
    await form.picks('Tiền mặt tại điểm chi');
    await form.writes(PHONE, '0905123456');
    await form.picks('Thôn Thu Xà');
    await form.heading(REVIEW);
    await shows('Bác đang làm giúp Nguyễn Thị Hiền');
    await shows('Ngày 2 tháng 9 năm 1944');
    await shows('049 144 001 234');
    await shows('Đã quét mã QR');
    expect(tab.complaints).toEqual([]);
  });

  it('takes the second card that is scanned for the first', async () => {
    await upToReview();
    await form.tap(`Sửa: ${CARD}`);
    await form.heading(CARD);
    await scans(BE);
    await form.heading(REVIEW);
    await shows('Lê Văn Bé');
    await shows('049 060 005 678');
    await shows('Ngày 5 tháng 3 năm 1960');
  });

  it('says so when the code is no card’s, and lets her write instead', async () => {
    await form.picks('Cho tôi');
    await form.heading(CARD);
    const place = () => tab.page.getByRole('button', { name: 'Tự viết' }).boundingBox();
    const before = await place();
    await scans('https://example.vn/qr');
    await shows('Mã này không phải mã trên thẻ căn cước. Bác quét lại, hoặc bấm Tự viết.');
    expect(await place()).toEqual(before);
    await form.tap('Quét mã QR trên thẻ');
    await form.tap('Thôi');
    await shows('Chưa quét được mã nào. Bác quét lại, hoặc bấm Tự viết.');
    await form.tap('Tự viết');
    await form.writes('Họ và tên người nhận trợ cấp', 'Nguyễn Thị Hiền');
    await form.bornIn('1944');
    await form.writes('Số căn cước', '049060005678');
    expect(await form.problem()).toContain('sinh năm 1960');
  });

  it('asks about the number again when the birth is changed under it, and says why', async () => {
    await upToReview();
    await form.tap('Sửa: Sinh ngày nào?');
    await form.bornIn('1950');
    await form.heading('Số căn cước');
    expect(await form.problem()).toContain('sinh năm 1944');
  });

  it('takes a refusal of the number quietly, and does not offer it again', async () => {
    await upToPhone();
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    const place = () => tab.page.getByRole('button', { name: 'Tiếp tục' }).boundingBox();
    const before = await place();
    // Nobody but Zalo, or the emulated phone around the page, knows the number.
    await form.tap('Lấy số Zalo của bác');
    await shows('Không sao, bác tự viết số nhé.');
    expect(await tab.page.getByRole('button', { name: 'Lấy số Zalo của bác' }).count()).toBe(0);
    expect(await place()).toEqual(before);
    await form.writes(PHONE, '0905123456');
    await form.heading('Ở thôn nào?');
  });

  it('offers the common places, then a list, then her own words', async () => {
    await upToBank();
    expect(await tab.page.getByRole('radio').count()).toBe(6);
    await tab.page.getByLabel('Nơi khác').check();
    await form.tap('Tiếp tục');
    expect(await form.problem()).toBe('Bác trả lời câu này nhé.');
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await tab.page.getByLabel('Tìm trong danh sách').selectOption('ACB');
    await form.tap('Tiếp tục');
    await form.tap('Bỏ qua');
    await form.picks('Chính người nhận trợ cấp');
    await form.writes(PHONE, '0905123456');
    await form.picks('Thôn Thu Xà');
    await shows('ACB');
    await form.tap(`Sửa: ${BANK}`);
    expect(await tab.page.getByLabel('Tìm trong danh sách').inputValue()).toBe('acb');
    await tab.page.getByLabel('Tìm trong danh sách').selectOption('Không thấy tên ở đây');
    await form.writes('Viết tên nơi ấy', 'Quỹ tín dụng Nghĩa Hòa');
    await shows('Quỹ tín dụng Nghĩa Hòa');
    await form.tap(`Sửa: ${BANK}`);
    await form.picks('Agribank');
    await shows('Agribank');
  });

  it('stops whoever must ask the relative first, where it can be seen', async () => {
    await form.picks('Cho người thân');
    await form.picks('Cha hoặc mẹ');
    await form.heading('Người ấy có đồng ý không?');
    const place = () => tab.page.getByLabel('Có đồng ý').boundingBox();
    const before = await place();
    await form.picks('Chưa hỏi');
    await tab.page.getByRole('alert').filter({ hasText: 'Bác hỏi người ấy trước' }).waitFor();
    expect(await place()).toEqual(before);
    await form.picks('Có đồng ý');
    await form.heading('Họ và tên của bác');
  });

  it('goes on for the next relative with what stays, as another form', async () => {
    await isForMother();
    await scans(HIEN);
    await form.picks('Tiền mặt tại điểm chi');
    await form.writes(PHONE, '0905123456');
    await form.picks('Thôn Thu Xà');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    const first = await form.code();
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await form.tap('Làm tiếp cho người khác');
    await form.heading('Người đó là gì của bác?');
    await form.picks('Cha hoặc mẹ');
    await form.picks('Có đồng ý');
    await form.heading(CARD);
    await scans(BE);
    await form.picks('Nhận tại nhà');
    await form.heading(REVIEW);
    await shows('0905 123 456');
    await shows('Lê Thị Lan');
    expect(await tab.page.getByText('Hiền').count()).toBe(0);
    await form.tap('Đúng rồi');
    await form.heading('Bác có đồng ý không?');
    expect(await tab.page.getByRole('checkbox').isChecked()).toBe(false);
    await form.agreesAndSends();
    const second = await form.code();
    const { registrations } = await miniAppOf(world, chat).home();
    expect(registrations.map(({ forName, code }) => `${forName} ${code}`)).toEqual([
      `Lê Văn Bé ${second}`,
      `Nguyễn Thị Hiền ${first}`,
    ]);
  });
});
