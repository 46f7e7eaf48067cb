import { describe, expect, it } from '@jest/globals';
import { pageProblems, type Tab } from '../support/browser.ts';
import { inTwoHands } from '../support/console-page.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
const NEW = 'Mang căn cước đến nhà cô Sáu là rút được.';

describe('The pages of words', () => {
  const { world, openWords } = inTwoHands();
  const answerOn = (page: Tab['page']) => page.getByRole('textbox', { name: 'Trả lời', exact: true });
  const looks = async (page: Tab['page']): Promise<void> => expect(await pageProblems(page)).toEqual([]);

  it('tell an officer what is wrong with a line', async () => {
    const page = await openWords('Chị Mai', 'noi-dung');
    await page.getByRole('link', { name: /Rút tiền mặt, nạp tiền/ }).waitFor();
    await looks(page);
    await page.getByRole('link', { name: /Rút tiền mặt, nạp tiền/ }).click();
    await answerOn(page).fill('Phí rút là 5.000 đồng.');
    await page.getByText('có con số «5.000»').waitFor();
    await page.getByText(/^\d chỗ cần sửa$/).waitFor();
    expect(await page.getByRole('button', { name: 'Đề xuất' }).isDisabled()).toBe(true);
    await looks(page);
    await page.getByRole('link', { name: 'Chủ đề' }).click();
    await page
      .getByRole('link', { name: /xem lại lần cuối/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'Các lần sửa' }).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('lead from the words to a proposal', async () => {
    const other = await openWords('Ông Bình', 'noi-dung');
    const page = await openWords('Chị Mai', 'noi-dung/chu-de/cash_out');
    const answer = answerOn(page);
    await answer.fill(`${NEW}\n`);
    await answer.press('Control+End');
    await page.getByRole('button', { name: 'Chèn vào mục Trả lời', exact: true }).click();
    await page.getByRole('dialog').getByText('Một câu: những thôn có điểm rút tiền').click();
    const heard = page.getByRole('region', { name: 'Bà con thấy' });
    await heard.getByText(NEW).waitFor();
    expect(await answer.inputValue()).toContain('{{profile cash_points.villages}}');
    await page.getByText('{{profile cash_points.villages}} hiện nói:').first().waitFor();
    // Wherever the page is scrolled to.
    const bar = await page.getByRole('button', { name: 'Đề xuất' }).boundingBox();
    expect((bar?.y ?? 9_999) + (bar?.height ?? 0)).toBeLessThanOrEqual(DESK.height);
    await page.getByText('(bản đang viết)').waitFor();
    await page.getByRole('button', { name: 'Đề xuất' }).click();
    await page.getByText('Đã gửi. Người khác duyệt xong').waitFor();
    await page.getByText('Anh/chị đề xuất nên cần người khác duyệt.').waitFor();
    // The head's open page is told.
    await other.getByRole('link', { name: 'Chờ duyệt (1)' }).waitFor();
    await other.getByRole('img', { name: '1 chờ anh/chị duyệt' }).waitFor();
    await looks(page);
  }, 60_000);

  it('let the head publish and take back on a phone', async () => {
    const writing = await openWords('Chị Mai', 'noi-dung/chu-de/cash_out');
    await answerOn(writing).fill('Lời đang viết dở.');
    const page = await openWords('Ông Bình', 'noi-dung/cho-duyet', PHONE);
    const card = page.getByRole('article', { name: /Rút tiền mặt/ });
    await card.getByText(NEW).first().waitFor();
    await looks(page);
    await card.getByText('Duyệt rồi bà con thấy:').waitFor();
    // The gap reads as citizens will hear it.
    expect(await card.getByText('Nay bà con thấy:').count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: 'Cho phát hành' }).click();
    await page.getByRole('dialog').getByText('Trợ lý nói lời mới với bà con ngay.').waitFor();
    await page.getByRole('button', { name: 'Phát hành ngay' }).click();
    await card.getByText('Đang dùng').waitFor();
    // Told at once, but not taken out of the hands of whoever writes.
    await writing.getByText('Đang dùng').waitFor();
    expect(await answerOn(writing).inputValue()).toBe('Lời đang viết dở.');
    const hien = world().citizen('Bà Hiền');
    await hien.writes('tui muốn rút tiền mặt');
    await hien.hears('nhà cô Sáu');
    await card.getByRole('button', { name: 'Quay về bản trước' }).click();
    await page.getByRole('button', { name: 'Quay về ngay' }).click();
    await card.getByText('Đã quay về bản trước').waitFor();
    await looks(page);
  }, 60_000);

  it.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
  ])(
    'show topic, facts and profile %s',
    async (_where, size) => {
      const page = await openWords('Chị Mai', 'noi-dung/chu-de/cash_out', size);
      await answerOn(page).fill('Bà con mang căn cước theo.');
      const send = page.getByRole('button', { name: 'Đề xuất' });
      await send.waitFor();
      // In reach while the box at the top is written in, above what stands at the bottom of a phone.
      await answerOn(page).scrollIntoViewIfNeeded();
      const bar = await send.boundingBox();
      const free = size.height - (size === PHONE ? 60 : 0);
      expect((bar?.y ?? 9_999) + (bar?.height ?? 0)).toBeLessThanOrEqual(free);
      await looks(page);
      await page.getByRole('link', { name: 'Dữ kiện' }).click();
      await page.getByRole('button', { name: 'Xác nhận', exact: true }).first().click();
      await page.getByLabel('Đã đọc văn bản nào').first().waitFor();
      await looks(page);
      await page.getByRole('link', { name: 'Hồ sơ xã' }).click();
      await page.getByLabel(/Ngày chi trả hằng tháng/).fill('ngày 6 hằng tháng');
      await page.getByRole('button', { name: 'Đề xuất' }).click();
      await page.getByText('Đã gửi, chờ người khác duyệt.').waitFor();
      await looks(page);
    },
    60_000,
  );
});
