import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import { emptyStub, stubDrafts, type DraftStub } from '../support/draft-stub.ts';
import { createFormFiller, formUrl } from '../support/form-filler.ts';
import { withEverything } from '../support/form-with-everything.ts';
import { createWorld, type World } from '../support/world.ts';

const HIEN = '049144001234|212345678|Nguyễn Thị Hiền|02091944|Nữ|Thôn Thu Xà, Nghĩa Hòa|25042021';
const BE = '049060005678||Lê Văn Bé|05031960|Nam|Thôn Đông Mỹ, Nghĩa Hòa|25042021';
const CARD = 'Bác có thẻ căn cước ở đây không?';
const REVIEW = 'Bác xem lại có đúng không?';

describe('A form that need not be typed', () => {
  let world: World;
  let browser: Browser;
  let stub: DraftStub;
  let tab: Tab;
  let form: ReturnType<typeof createFormFiller>;
  let url: string;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    url = await formUrl(world, world.citizen('Cô Lan'));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  beforeEach(() => open());
  afterEach(() => tab.page.context().close());

  async function open(fragment = ''): Promise<void> {
    await tab?.page.context().close();
    stub = { ...emptyStub(), change: withEverything };
    tab = await browser.open(`${url}${fragment}`, (page) => stubDrafts(page, stub));
    form = createFormFiller(tab.page);
    await form.tap('Bắt đầu');
  }
  const shows = (words: string | RegExp) => tab.page.getByText(words, { exact: true }).waitFor();
  async function scans(content: string): Promise<void> {
    await form.tap('Quét mã QR trên thẻ');
    await tab.page.getByLabel('Dán nội dung mã QR').fill(content);
    await form.tap('Xong');
  }
  async function upToPhone(): Promise<void> {
    await form.picks('Cho tôi');
    await form.heading(CARD);
    await scans(HIEN);
    await form.heading('Số điện thoại của bác');
  }
  async function upToBank(): Promise<void> {
    await upToPhone();
    await form.writes('Số điện thoại của bác', '0905123456');
    await form.heading('Tài khoản ở đâu?');
  }

  it('asks nothing that the card says, counts less, and shows it all at the end', async () => {
    await form.picks('Cho người thân');
    await form.picks('Cha hoặc mẹ');
    await form.heading(CARD);
    await shows('Câu 3 / 8');
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await scans(HIEN);
    await form.heading('Số điện thoại của bác');
    await shows('Câu 4 / 5');
    await form.writes('Số điện thoại của bác', '0905123456');
    await form.picks('Agribank');
    await form.heading(REVIEW);
    await shows('Bác đang làm giúp Nguyễn Thị Hiền');
    await shows('Ngày 2 tháng 9 năm 1944');
    await shows('049 144 001 234');
    await shows('Đã quét mã QR');
    expect(tab.complaints).toEqual([]);
  });

  it('takes the second card that is scanned for the first', async () => {
    await upToBank();
    await form.picks('Agribank');
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
    await form.writes('Họ và tên', 'Nguyễn Thị Hiền');
    await form.bornIn('1944');
    await form.writes('Số căn cước', '049060005678');
    expect(await form.problem()).toContain('sinh năm 1960');
  });

  it('asks about the number again when the birth is changed under it, and says why', async () => {
    await upToBank();
    await form.picks('Agribank');
    await form.tap('Sửa: Sinh ngày nào?');
    await form.bornIn('1950');
    await form.heading('Số căn cước');
    expect(await form.problem()).toContain('sinh năm 1944');
  });

  it('has her own number from Zalo after a tap, and never before', async () => {
    await open('&zalo_phone_code=mot-lan');
    expect(tab.page.url()).not.toContain('mot-lan');
    const asked: Request[] = [];
    await tab.page.route('**/api/miniapp/phone', (route) => {
      asked.push(route.request());
      return route.fulfill({ json: { phone: '0905123456' } });
    });
    await upToPhone();
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    expect(asked).toEqual([]);
    await form.tap('Lấy số Zalo của bác');
    await shows('0905 123 456');
    expect(await tab.page.getByLabel('Số điện thoại của bác').inputValue()).toBe('0905123456');
    expect(asked.map((request) => request.postDataJSON() as object)).toEqual([
      { accessToken: expect.any(String), code: 'mot-lan' },
    ]);
    await form.tap('Tiếp tục');
    await form.heading('Tài khoản ở đâu?');
  });

  it('takes a refusal quietly, and does not offer it again', async () => {
    await upToPhone();
    const place = () => tab.page.getByRole('button', { name: 'Tiếp tục' }).boundingBox();
    const before = await place();
    await form.tap('Lấy số Zalo của bác');
    await shows('Không sao, bác tự viết số nhé.');
    expect(await tab.page.getByRole('button', { name: 'Lấy số Zalo của bác' }).count()).toBe(0);
    expect(await place()).toEqual(before);
    await form.writes('Số điện thoại của bác', '0905123456');
    await form.heading('Tài khoản ở đâu?');
  });

  it('offers the common places, then a list, then her own words', async () => {
    await upToBank();
    expect(await tab.page.getByRole('radio').count()).toBe(3);
    await tab.page.getByLabel('Nơi khác').check();
    await form.tap('Tiếp tục');
    expect(await form.problem()).toBe('Bác trả lời câu này nhé.');
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await tab.page.getByLabel('Tìm trong danh sách').selectOption('ACB');
    await form.tap('Tiếp tục');
    await shows('ACB');
    await form.tap('Sửa: Tài khoản ở đâu?');
    expect(await tab.page.getByLabel('Tìm trong danh sách').inputValue()).toBe('acb');
    await tab.page.getByLabel('Tìm trong danh sách').selectOption('Không thấy tên ở đây');
    await form.writes('Viết tên nơi ấy', 'Quỹ tín dụng Nghĩa Hòa');
    await shows('Quỹ tín dụng Nghĩa Hòa');
    await form.tap('Sửa: Tài khoản ở đâu?');
    await form.picks('Viettel Money');
    await shows('Viettel Money');
  });

  it('stops whoever must do something else first, where it can be seen', async () => {
    const place = () => tab.page.getByLabel('Cho tôi').boundingBox();
    const before = await place();
    await form.picks('Cho hàng xóm');
    await tab.page.getByRole('alert').filter({ hasText: 'Bác nhờ người nhà' }).waitFor();
    expect(await place()).toEqual(before);
    await form.picks('Cho tôi');
    await form.heading(CARD);
  });

  it('goes on for the next relative with what stays, as another form', async () => {
    const sent: { submissionId: string; answers: Record<string, string> }[] = [];
    await tab.page.route('**/api/miniapp/submissions', (route) => {
      sent.push(route.request().postDataJSON() as (typeof sent)[number]);
      stub.draft = null;
      return route.fulfill({ json: { code: 'HK47E', message: 'Xã đã nhận phiếu.' } });
    });
    await upToBank();
    await form.picks('Agribank');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    expect(await form.code()).toBe('HK47E');
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await form.tap('Làm tiếp cho người khác');
    await form.heading(CARD);
    await scans(BE);
    await form.picks('Agribank');
    await form.heading(REVIEW);
    await shows('0905 123 456');
    expect(await tab.page.getByText('Hiền').count()).toBe(0);
    await form.tap('Đúng rồi');
    await form.heading('Bác có đồng ý không?');
    expect(await tab.page.getByRole('checkbox').isChecked()).toBe(false);
    await form.agreesAndSends();
    await form.code();
    expect(sent.map(({ answers }) => answers.full_name)).toEqual(['Nguyễn Thị Hiền', 'Lê Văn Bé']);
    expect(new Set(sent.map(({ submissionId }) => submissionId)).size).toBe(2);
  });
});
