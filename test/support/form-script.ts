import type { Page } from 'playwright-core';
import {
  askedFields,
  labelOf,
  type Answers,
  type FormDefinition,
  type FormField,
} from '../../src/contract/form.ts';

const REVIEW = 'Bác xem lại có đúng không?';
export const CONSENT = 'Bác có đồng ý không?';
const BIRTH = [
  ['Ngày', 'day'],
  ['Tháng', 'month'],
  ['Năm', 'year'],
] as const;

export interface FormScript {
  /** What has been answered so far, half a word included. */
  readonly written: Answers;
  /** One keystroke or one tap, whatever the page asks for; false where only the sending is left. */
  step(): Promise<boolean>;
  /** Nothing on this page says otherwise than what was written. */
  looksAt(): Promise<void>;
}

/** Fills in a form one keystroke at a time, from any page it is put on. Everything given is typed, picked or skipped. */
export function createFormScript(
  page: () => Page,
  form: FormDefinition,
  target: Answers,
  villages: { id: string; name: string }[],
  providers: { id: string; name: string }[],
): FormScript {
  const written: Answers = {};
  const tap = (name: string | RegExp) => page().getByRole('button', { name, exact: true }).click();
  const title = () => page().locator('h1').innerText();
  const birth = { day: '', month: '', year: '' };
  const wanted = splitBirth(target.birth ?? '');

  /** Taps what leads on, and waits until it has. */
  async function leaves(now: string, act: () => Promise<void>): Promise<void> {
    await act();
    await page().locator('h1', { hasNotText: now }).waitFor();
  }
  async function types(label: string, before: string, text: string): Promise<void> {
    const box = page().getByLabel(label, { exact: true });
    const shown = await box.inputValue();
    if (shown !== before) throw new Error(`“${label}” shows “${shown}” where “${before}” was written`);
    await box.press('End');
    await page().keyboard.insertText(text);
  }
  async function writes(field: FormField, now: string): Promise<void> {
    const [before, whole] = [written[field.id] ?? '', target[field.id] ?? ''];
    if (before === whole) return leaves(now, () => tap('Tiếp tục'));
    const letter = whole.charAt(before.length);
    await types(field.label, before, letter);
    written[field.id] = before + letter;
  }
  async function dates(field: FormField, now: string): Promise<void> {
    const part = BIRTH.find(([, one]) => birth[one] !== wanted[one]);
    if (!part) return leaves(now, () => tap('Tiếp tục'));
    const [label, one] = part;
    const letter = wanted[one].charAt(birth[one].length);
    await types(label, birth[one], letter);
    birth[one] += letter;
    written[field.id] = joinBirth(birth);
  }
  async function picks(field: FormField, now: string, label: string): Promise<void> {
    const radio = page().getByLabel(label, { exact: true });
    if (written[field.id] === target[field.id]) return leaves(now, () => tap('Tiếp tục'));
    await radio.check();
    written[field.id] = target[field.id] ?? '';
  }
  async function answers(field: FormField, now: string): Promise<void> {
    const value = target[field.id] ?? '';
    const named = (list: { id: string; name: string }[]): string =>
      list.find(({ id }) => id === value)?.name ?? value;
    if (field.kind === 'card') {
      await leaves(now, () => tap('Tự viết'));
      written[field.id] = 'typed';
      return;
    }
    if (field.kind === 'birth') return dates(field, now);
    if (field.kind === 'village') return picks(field, now, named(villages).replace(/^t/, 'T'));
    if (field.kind === 'provider') return picks(field, now, named(providers));
    if (field.options || field.kind === 'relation') return picks(field, now, labelOf(field, value));
    return writes(field, now);
  }
  const unfinished = (): FormField | undefined =>
    askedFields(form, target).find(({ id }) => written[id] !== target[id]);

  return {
    written,
    async step() {
      const now = await title();
      if (now === form.title) await leaves(now, () => tap(/^(?:Bắt đầu|Làm tiếp)$/));
      else if (now === CONSENT) return false;
      else if (now === REVIEW) {
        // Half a name is a name: whoever was cut off inside it finds it here.
        const half = unfinished();
        await leaves(now, () => tap(half ? `Sửa: ${half.label}` : 'Đúng rồi'));
      } else {
        const field = askedFields(form, target).find(({ label }) => label === now);
        if (!field) throw new Error(`no answer to “${now}”`);
        await answers(field, now);
      }
      return true;
    },
    async looksAt() {
      const now = await title();
      const field = askedFields(form, target).find(({ label }) => label === now);
      if (field?.kind !== 'birth') return;
      for (const [label, one] of BIRTH) await types(label, birth[one], '');
    },
  };
}

function splitBirth(value: string) {
  const [year = '', month = '', day = ''] = value.split('-');
  // As people write it, and as the boxes show it: the 5th month, not the 05th.
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** As the page keeps it: half a date stays half. */
function joinBirth({ day, month, year }: { day: string; month: string; year: string }): string {
  if (!day && !month) return year;
  return `${year}-${month && month.padStart(2, '0')}-${day && day.padStart(2, '0')}`;
}
