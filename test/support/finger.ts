import type { Page } from 'playwright-core';
import type { PhonePage } from './phone-page.ts';

export interface FingerCount {
  /** On buttons, cards and what the phone asks. */
  taps: number;
  /** Taps that only put the cursor where something is typed. */
  intoBoxes: number;
  characters: number;
}

interface Counted extends Window {
  counted?: FingerCount;
}

/** Counts what a finger really does: pointers that go down and letters that are written, in the mini app and on its phone. */
export async function countFinger(page: Page, { frame }: PhonePage) {
  await frame.locator('h1').waitFor();
  const frames = [page.mainFrame(), ...page.frames().filter((one) => one.url().includes('/miniapp/'))];
  for (const one of frames) {
    await one.evaluate(() => {
      const counted = { taps: 0, intoBoxes: 0, characters: 0 };
      (window as Counted).counted = counted;
      const isBox = (target: EventTarget | null): boolean =>
        target instanceof Element && target.matches('textarea, input:not([type=radio]):not([type=checkbox])');
      addEventListener(
        'pointerdown',
        ({ target }) => (counted[isBox(target) ? 'intoBoxes' : 'taps'] += 1),
        true,
      );
      addEventListener('beforeinput', ({ data }) => (counted.characters += data?.length ?? 0), true);
    });
  }
  const count = async (): Promise<FingerCount> => {
    const parts = await Promise.all(frames.map((one) => one.evaluate(() => (window as Counted).counted)));
    const sum = (of: keyof FingerCount): number => parts.reduce((all, part) => all + (part?.[of] ?? 0), 0);
    return { taps: sum('taps'), intoBoxes: sum('intoBoxes'), characters: sum('characters') };
  };
  let away = 0;
  return {
    async types(label: string, text: string) {
      // The box waits for the letters; one that does not costs a tap.
      const box = frame.getByLabel(label);
      await box
        .and(frame.locator(':focus'))
        .waitFor({ timeout: 2_000 })
        .catch(() => box.click());
      await page.keyboard.type(text);
      await frame.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    },
    /** The scanner is a camera: what stands in for it here is no tap. */
    async isAway(act: () => Promise<void>) {
      const before = (await count()).taps;
      await act();
      away += (await count()).taps - before;
    },
    async count() {
      const all = await count();
      return { ...all, taps: all.taps - away };
    },
  };
}
