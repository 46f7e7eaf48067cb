import { expect } from '@jest/globals';
import type { SentMessage } from '../emulator/emulator.ts';
import { linesOf, titlesOf } from './story.ts';

/** What tired eyes can read, with something to tap that leads on. */
export function expectPlain(answer: SentMessage): void {
  expect(linesOf(answer).length).toBeLessThanOrEqual(3);
  expect(answer.text.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(titlesOf(answer).some((title) => /^(?:Gặp người|Gọi|Xem)/.test(title))).toBe(true);
}
