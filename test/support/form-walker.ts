import type { FrameLocator, Page } from 'playwright-core';
import {
  askedFields,
  chosen,
  labelOf,
  optionsOf,
  type Answers,
  type FormField,
} from '../../src/contract/form.ts';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';
import { createFormFiller } from './form-filler.ts';

export type FormOnScreen = Pick<SessionAnswer, 'form' | 'villages' | 'providers'>;

export interface WalkOptions {
  /** Whoever looks at every page before it is answered. */
  onPage?(title: string): Promise<void>;
  /** What the scanner reads when the answer to the card is 'scanned'. */
  scan?(): Promise<void>;
}

const REVIEW = 'Bác xem lại có đúng không?';

/** Answers whatever the form's pages ask, in any order, with what is given; what is not given is skipped. */
export function createFormWalker(page: Page | FrameLocator, { form, villages, providers }: FormOnScreen) {
  const filler = createFormFiller(page);
  const { tap, picks, writes } = filler;
  const title = (): Promise<string> => page.locator('h1').innerText();
  const next = () => tap('Tiếp tục');

  async function village(field: FormField, value: string): Promise<void> {
    const listed = villages.find(({ id }) => id === value);
    if (listed) return picks(listed.name.replace(/^t/, 'T'));
    await page.getByLabel('Thôn khác').check();
    await writes('Tên thôn', value);
  }
  async function provider(field: FormField, value: string): Promise<void> {
    const offered = providers.filter(({ kind }) => !field.of || field.of.includes(kind));
    const listed = offered.find(({ id }) => id === value);
    if (listed?.isCommon) return picks(listed.name);
    await page.getByLabel('Nơi khác').check();
    const list = page.getByLabel('Tìm trong danh sách');
    if (listed) {
      await list.selectOption(value);
      return next();
    }
    if (offered.some(({ isCommon }) => !isCommon)) await list.selectOption('Không thấy tên ở đây');
    await writes('Viết tên nơi ấy', value);
  }
  async function birth(value: string): Promise<void> {
    const [year = '', month, day] = value.split('-');
    if (!month || !day) return filler.bornIn(year);
    await page.getByLabel('Ngày', { exact: true }).fill(day);
    await page.getByLabel('Tháng', { exact: true }).fill(month);
    await page.getByLabel('Năm', { exact: true }).fill(year);
    await next();
  }
  async function answer(field: FormField, value: string, scan: () => Promise<void>): Promise<void> {
    if (!value) return tap(field.kind === 'card' ? 'Tự viết' : 'Bỏ qua');
    switch (field.kind) {
      case 'card':
        return value === 'scanned' ? scan() : tap('Tự viết');
      case 'birth':
        return birth(value);
      case 'village':
        return village(field, value);
      case 'provider':
        return provider(field, value);
      case 'choices': {
        const picked = chosen(value);
        for (const { value: one, label } of optionsOf(field))
          await page.getByLabel(label, { exact: true }).setChecked(picked.includes(one));
        return next();
      }
      case 'choice':
      case 'relation':
        return picks(labelOf(field, value));
      default:
        return writes(field.label, value);
    }
  }

  return {
    ...filler,
    title,
    /** From the first page to consent. */
    async walks(answers: Answers, { onPage, scan = () => tap('Tự viết') }: WalkOptions = {}): Promise<void> {
      await filler.heading(form.title);
      await onPage?.(form.title);
      await page.getByRole('button', { name: /^(?:Bắt đầu|Làm tiếp)$/ }).click();
      await page.locator('h1', { hasNotText: form.title }).waitFor();
      for (let now = await title(); now !== REVIEW; now = await title()) {
        await onPage?.(now);
        const field = askedFields(form, answers).find(({ label }) => label === now);
        if (!field) throw new Error(`${form.id} asked “${now}”, which has no answer`);
        await answer(field, answers[field.id] ?? '', scan);
        await page.locator('h1', { hasNotText: now }).waitFor();
      }
      await onPage?.(REVIEW);
      await tap('Đúng rồi');
      await filler.heading('Bác có đồng ý không?');
      await onPage?.('Bác có đồng ý không?');
    },
  };
}
