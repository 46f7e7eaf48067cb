import type { FrameLocator, Page } from 'playwright-core';
import type { Chat } from './chat.ts';
import type { World } from './world.ts';

/** Writes to the commune and taps the button: the address that Zalo opens for this person. */
export async function formUrl(world: World, chat: Chat, words = 'mở tài khoản'): Promise<string> {
  await chat.writes(words);
  await chat.hearsSomething();
  const tap = await chat.taps('Điền phiếu');
  if (tap.kind !== 'url') throw new Error(`the button gave ${tap.kind}`);
  const { search } = new URL(tap.url);
  return `${world.url}/miniapp/${search}#zalo_access_token=${encodeURIComponent(chat.phone.accessToken)}`;
}

/** The form's own address, for somebody who opens it without the chat. */
export function formOf(world: World, chat: Chat, form: string): string {
  return `${world.url}/miniapp/?form=${form}#zalo_access_token=${encodeURIComponent(chat.phone.accessToken)}`;
}

/** A finger on the form, in a tab of its own or in the frame of a phone. */
export function createFormFiller(page: Page | FrameLocator) {
  const heading = (words: string | RegExp) => page.getByRole('heading', { name: words }).waitFor();
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const filler = {
    heading,
    tap,
    /** The words of the error on this page. */
    problem: () => page.getByRole('alert').innerText(),
    async picks(label: string) {
      await page.getByLabel(label, { exact: true }).check();
      await tap('Tiếp tục');
    },
    async writes(question: string, text: string) {
      await page.getByLabel(question).fill(text);
      await tap('Tiếp tục');
    },
    async bornIn(year: string) {
      await page.getByLabel('Chỉ nhớ năm').check();
      await page.getByLabel('Năm', { exact: true }).fill(year);
      await tap('Tiếp tục');
    },
    /** From the first page to consent, for herself. `onPage` sees every page before it is answered. */
    async answersEverything(onPage: () => Promise<void> = async () => undefined) {
      for (const [title, act] of turns) {
        await heading(title);
        await onPage();
        await act();
      }
      await heading('Bác có đồng ý không?');
      await onPage();
    },
    async answersUpTo(title: string) {
      const before = turns.findIndex(([one]) => one === title);
      for (const [one, act] of turns.slice(0, before)) {
        await heading(one);
        await act();
      }
      await heading(title);
    },
    async agreesAndSends() {
      await page.getByRole('checkbox').check();
      await tap('Gửi phiếu');
    },
    /** The code on the last page, as it is read aloud there: "H K 4 7 E". */
    async code() {
      await heading('Gửi xong rồi');
      return (await page.locator('.code').innerText()).replace(/\s/g, '');
    },
  };
  const turns: [title: string, act: () => Promise<void>][] = [
    ['Đăng ký mở tài khoản', () => tap('Bắt đầu')],
    ['Mở tài khoản cho ai?', () => filler.picks('Cho tôi')],
    ['Có thẻ căn cước', () => tap('Tự viết')],
    ['Họ và tên', () => filler.writes('Họ và tên', 'Nguyễn Thị Hiền')],
    ['Sinh ngày nào?', () => filler.bornIn('1944')],
    ['Số căn cước', () => tap('Bỏ qua')],
    ['Số điện thoại', () => filler.writes('Số điện thoại', '0905123456')],
    ['Ở thôn nào?', () => filler.picks('Thôn Thu Xà')],
    ['Có tự đến', () => filler.picks('Đi được')],
    ['Bác xem lại có đúng không?', () => tap('Đúng rồi')],
  ];
  return filler;
}
