import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Chat } from './chat.ts';
import { createFormWalker, type FormOnScreen } from './form-walker.ts';
import { miniAppOf, type Served } from './mini-app.ts';

/** One citizen's emulated phone on its page: a chat, and the mini app over it. */
export interface PhonePage {
  phone: Locator;
  writes(text: string): Promise<void>;
  hears(words: string | RegExp): Promise<void>;
  taps(title: string | RegExp): Promise<void>;
  /** The mini app. */
  frame: FrameLocator;
  form(formId: string): Promise<ReturnType<typeof createFormWalker>>;
  /** What the phone itself asks, over the mini app. */
  sheet(title: string): Locator;
  /** Reads a card, or whatever the code says. */
  scans(content: string): Promise<void>;
}

export async function openPhone(page: Page, world: Served, chat: Chat): Promise<PhonePage> {
  const owner = chat.phone.name;
  const phone = page.getByRole('article', { name: `Điện thoại của ${owner}`, exact: true });
  const chip = page.getByRole('button', { name: owner, exact: true });
  await chip.waitFor();
  if (!(await phone.isVisible())) await chip.click();
  const frame = phone.frameLocator('iframe');
  const sheet = (title: string): Locator => phone.getByRole('dialog', { name: title, exact: true });
  return {
    phone,
    frame,
    sheet,
    async writes(text) {
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('button', { name: 'Gửi', exact: true }).click();
    },
    hears: (words) => phone.locator('.theirs').filter({ hasText: words }).last().waitFor(),
    taps: (title) => phone.getByRole('button', { name: title }).last().click(),
    async form(formId) {
      const { body } = await miniAppOf(world, chat).session(formId);
      return createFormWalker(frame, body as FormOnScreen);
    },
    async scans(content) {
      await frame.getByRole('button', { name: 'Quét mã QR trên thẻ' }).click();
      await sheet('Quét mã QR').getByLabel('Dán nội dung mã QR').fill(content);
      await sheet('Quét mã QR').getByRole('button', { name: 'Quét xong' }).click();
    },
  };
}
