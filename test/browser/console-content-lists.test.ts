import { describe, expect, it } from '@jest/globals';
import { pageProblems, type Tab } from '../support/browser.ts';
import { inTwoHands } from '../support/console-page.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
const SIZES: [string, typeof DESK][] = [
  ['on a desk', DESK],
  ['on a phone', PHONE],
];
const ALL = [
  ...['hours', 'holidays', 'limits', 'contacts', 'officers', 'villages', 'old_names', 'address'],
  ...['cash_points', 'help_points', 'schools', 'hospitals', 'payees'],
];

describe('The pages of lists', () => {
  const { openWords } = inTwoHands();
  const looks = async (page: Tab['page']): Promise<void> => expect(await pageProblems(page)).toEqual([]);

  it.each(SIZES)(
    'show every list %s',
    async (_where, size) => {
      const page = await openWords('Chị Mai', 'noi-dung/ho-so', size);
      await page.getByRole('heading', { name: 'Danh sách và giờ giấc' }).waitFor();
      await looks(page);
      for (const part of ALL) {
        await page.evaluate((to) => history.pushState({}, '', to), `/console/noi-dung/ho-so/${part}`);
        await page.reload();
        await page.getByRole('link', { name: 'Về hồ sơ xã' }).waitFor();
        const write = page.getByRole('button', { name: /^Sửa: / }).first();
        if (await write.isVisible()) await write.click();
        await page.getByRole('textbox').or(page.locator('input')).first().waitFor();
        await looks(page);
      }
    },
    120_000,
  );

  it('tell what is wrong where it is, and lead from a row to a proposal', async () => {
    const page = await openWords('Chị Mai', 'noi-dung/ho-so', PHONE);
    await page.getByRole('link', { name: /^Trường học/ }).click();
    await page.getByRole('button', { name: 'Thêm trường' }).click();
    const fresh = page.getByRole('article', { name: 'Dòng mới' });
    await fresh.getByLabel('Hỏi ai, số máy').fill('cô Tư, 0255 000 0051');
    await fresh.getByText('thiếu «dòng 3, Tên»').waitFor();
    await looks(page);
    await fresh.getByLabel('Tên', { exact: true }).fill('Trường Mầm non Nghĩa Hòa');
    const school = page.getByRole('article', { name: 'Trường Mầm non Nghĩa Hòa' });
    await school.getByRole('button', { name: 'Thêm tài khoản' }).click();
    await school.getByLabel('Ngân hàng').fill('Agribank');
    await school.getByLabel('Số tài khoản').fill('4500000000051');
    await school.getByRole('button', { name: 'Lên: Trường Mầm non Nghĩa Hòa' }).click();
    await page
      .getByRole('region', { name: 'Bà con sẽ thấy' })
      .getByText('cô Tư, 0255 000 0051')
      .first()
      .waitFor();
    await looks(page);
    await page.getByRole('button', { name: 'Đề xuất' }).click();
    await page.getByText('Đã gửi. Người khác duyệt xong').waitFor();
    await looks(page);
  }, 60_000);

  it('let the head publish a list on a phone', async () => {
    const page = await openWords('Ông Bình', 'noi-dung/cho-duyet', PHONE);
    const card = page.getByRole('article', { name: 'Danh sách của xã: Trường học' });
    await card.getByText('Tài khoản nhận tiền: Agribank, 4500000000051').first().waitFor();
    await looks(page);
    await card.getByRole('button', { name: 'Cho phát hành' }).click();
    await page.getByRole('button', { name: 'Phát hành ngay' }).click();
    await card.getByText('Đang dùng').waitFor();
    await page.getByRole('link', { name: 'Hồ sơ xã' }).click();
    await page.getByRole('link', { name: /^Trường học/ }).click();
    const schools = page.getByRole('article');
    await schools.nth(1).getByText('Trường Mầm non Nghĩa Hòa').waitFor();
    expect(await schools.count()).toBe(3);
  });

  it('write the hours of a week with the rest at noon', async () => {
    const page = await openWords('Chị Mai', 'noi-dung/ho-so/hours', PHONE);
    await page.getByRole('article', { name: 'Thứ Hai' }).getByLabel('Làm lại lúc').fill('13:00');
    await page.getByRole('button', { name: 'Thứ Ba đến thứ Sáu như thứ Hai' }).click();
    const friday = page.getByRole('article', { name: 'Thứ Sáu' });
    expect(await friday.getByLabel('Làm lại lúc').inputValue()).toBe('13:00');
    await friday.getByLabel('Đóng cửa').fill('12:00');
    await friday.getByText('giờ sau phải muộn hơn giờ trước').waitFor();
    await friday.getByLabel('Đóng cửa').fill('16:30');
    await page.getByText('Đóng cửa: 16:30').waitFor();
    await page.getByRole('button', { name: 'Đề xuất' }).click();
    await page.getByText('Đã gửi. Người khác duyệt xong').waitFor();
    await looks(page);
  }, 60_000);

  it.each(SIZES)(
    'show the sentences of a topic and take further ones %s',
    async (where, size) => {
      const page = await openWords('Chị Mai', 'noi-dung/chu-de/cash_out', size);
      const part = page.getByRole('region', { name: 'Câu bà con hay nói' });
      await part.getByText(/Câu 1 đến 20 trong \d+ câu/).waitFor();
      await part.getByRole('button', { name: 'Trang sau' }).click();
      await part.getByText(/Câu 21 đến 40/).waitFor();
      await part
        .getByLabel('Thêm một câu như bà con nói')
        .fill(`kiếm chỗ đổi thẻ ra bạc ${where}, 0905 123 456`);
      await part.getByRole('button', { name: 'Thêm câu' }).click();
      await part.getByText(/Đã gửi, chờ duyệt: .*•••/).waitFor();
      await looks(page);
      await part
        .getByRole('button', { name: /^Bỏ câu: kiếm chỗ/ })
        .first()
        .click();
      await part.getByRole('heading', { name: 'Câu chờ duyệt' }).waitFor({ state: 'detached' });
      await looks(page);
    },
    60_000,
  );
});
