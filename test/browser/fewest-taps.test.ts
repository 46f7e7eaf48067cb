import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, type Browser } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { countFinger } from '../support/finger.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';
import { openPhone } from '../support/phone-page.ts';

const MOST_TAPS = 12;
const MOST_CHARACTERS = 25;

describe('The commonest journey', () => {
  let world: OnePortWorld;
  let browser: Browser;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  /** What the chat knows before the form is opened: for whom, that she agreed, the way, the village. */
  async function asksInTheChat(lan: Chat): Promise<void> {
    await lan.writes('má tui ở thôn Thu Xà nên nhận cách nào');
    await lan.hears('tự đi lãnh tiền');
    await lan.taps('Đi được');
    await lan.hears('căn cước còn hạn');
    await lan.taps('Có căn cước');
    await lan.hears('SIM điện thoại đứng tên ai');
    await lan.taps('Đứng tên mình');
    await lan.hears('cảm ứng');
    await lan.taps('Máy cảm ứng');
    await lan.hears('Cách hợp nhất: Ví điện tử');
    await lan.taps('Điền phiếu cho mẹ');
    await lan.hears('Mẹ có đồng ý để bác điền phiếu giúp không?');
    await lan.taps('Có, đã đồng ý');
    await lan.hears('mẹ đồng ý');
  }

  it('takes a daughter with her mother’s card few taps and fewer letters', async () => {
    const lan = world.citizen('Chị Lan');
    await asksInTheChat(lan);
    const tab = await browser.open(`${world.url}/phone`);
    const phone = await openPhone(tab.page, world, lan);
    await phone.taps('Điền phiếu');
    const form = await phone.form('receive_allowance');
    const finger = await countFinger(tab.page, phone);

    await form.tap('Bắt đầu');
    await finger.types('Họ và tên của bác', 'Lê Thị Lan');
    await form.tap('Quét mã QR trên thẻ');
    await finger.isAway(() => phone.sheet('Quét mã QR').getByRole('button', { name: 'Thẻ mẫu' }).click());
    await phone.frame.getByText('Viettel Money', { exact: true }).click();
    await form.tap('Tiếp tục');
    await finger.types('Ví mở bằng số điện thoại nào?', '0905123456');
    await form.tap('Lấy số Zalo của bác');
    await phone.sheet('Cho phép xem số điện thoại?').getByRole('button', { name: 'Cho phép' }).click();
    await form.heading('Bác xem lại có đúng không?');
    await phone.frame.getByText('Bác đang làm giúp Nguyễn Thị Hiền').waitFor();
    await form.tap('Đúng rồi');
    await phone.frame.getByText('Tôi đồng ý cho xã dùng phiếu này').click();
    await form.tap('Gửi phiếu');
    await lan.hears(await form.code());

    const { taps, intoBoxes, characters } = await finger.count();
    console.log(`${taps} taps, ${intoBoxes} more into boxes, ${characters} characters`);
    expect(taps + intoBoxes).toBeLessThanOrEqual(MOST_TAPS);
    expect(characters).toBeLessThanOrEqual(MOST_CHARACTERS);
    // The counting counts.
    expect(characters).toBeGreaterThan(0);
    expect(taps).toBeGreaterThan(0);
  }, 60_000);
});
