import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/contract/form.ts';
import { frameProblems, openBrowser, type Browser } from '../support/browser.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';
import { openPhone } from '../support/phone-page.ts';
import { RIGHT } from '../support/right-answers.ts';

const HIEN = '051144001234||Nguyễn Thị Hiền|19051944|Nữ|Thôn Thu Xà, Nghĩa Hòa|25042021';
const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
];

/** What is written in the chat, the form behind "Điền phiếu", and which of its right answers. */
const JOURNEYS: [form: string, which: number, words: string, hears: string][] = [
  ['open_account', 1, 'mở tài khoản', 'căn cước'],
  ['receive_allowance', 1, 'đổi cách nhận trợ cấp', 'báo số tài khoản'],
  ['receive_allowance', 3, 'đổi cách nhận trợ cấp', 'báo số tài khoản'],
  ['authorize_recipient', 0, 'làm giấy ủy quyền cho con nhận thay', 'giấy ủy quyền'],
  ['authorize_recipient', 1, 'hủy giấy ủy quyền', 'hủy giấy ủy quyền'],
  ['home_payout', 0, 'xin nhận trợ cấp tại nhà', 'chi tận nhà'],
  ['request_visit', 0, 'mời người đến nhà giúp', 'mời người đến'],
  ['report_scam', 0, 'tôi bị lừa chuyển 7 triệu cho nó rồi', 'bản tường trình'],
  ['merchant_qr', 0, 'xin mã QR bán hàng ở chợ', 'mã QR'],
];

describe.each(SIZES)('On a phone of $width × $height, from the chat and back,', (size) => {
  let world: OnePortWorld;
  let browser: Browser;
  let people = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  it.each(JOURNEYS)(
    'the form %s (%i) is filled in, sent and confirmed',
    async (formId, which, words, heard) => {
      people += 1;
      const chat = world.citizen(`Bà Hiền ${people}`);
      const tab = await browser.open(`${world.url}/phone`, { size });
      const phone = await openPhone(tab.page, world, chat);
      await phone.writes(words);
      await phone.hears(heard);
      await phone.taps('Điền phiếu');
      const form = await phone.form(formId);
      const larger = phone.frame.getByRole('button', { name: /Chữ to hơn/ });
      await larger.click();
      await larger.click();
      const look = async (title: string): Promise<void> => {
        // Axe takes a second a page: the smaller phone stands for both, room is looked at on each.
        const isLookedAt = size.width === 360;
        const { wide, room, problems } = await frameProblems(tab.page, isLookedAt);
        expect({ title, problems, isWide: wide > room }).toEqual({ title, problems: [], isWide: false });
      };
      const answers: Answers = RIGHT[formId]?.[which] ?? {};
      await form.walks(answers, { onPage: look, scan: () => phone.scans(HIEN) });
      await form.agreesAndSends();
      const code = await form.code();
      await look('Gửi xong rồi');
      await form.tap('Về Zalo');
      await phone.phone.locator('iframe').waitFor({ state: 'detached' });
      await phone.hears(code);
      expect(tab.complaints).toEqual([]);
      await tab.page.context().close();
    },
    60_000,
  );
});
