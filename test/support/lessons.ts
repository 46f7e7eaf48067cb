import type { Lesson } from '../../src/domain/lesson.ts';
import type { World } from './world.ts';
import type { Chat } from './chat.ts';
import type { SentMessage } from '../emulator/emulator.ts';

/** A lesson as it comes out of the store, made up. */
export function lesson(text: string, more: Partial<Lesson> = {}): Lesson {
  return {
    id: text,
    communeId: 'nghia-hoa',
    oaId: '1',
    at: 1,
    text,
    heard: { intent: 'out_of_scope', confidence: 0.4, best: [] },
    kind: 'fallback',
    state: 'new',
    ...more,
  };
}

/** What the server has learnt of this text. */
export async function lessonOf(world: World, text: string, communeId = 'nghia-hoa') {
  await world.settled();
  return (await world.server.stores.lessons.of(communeId, 100)).find((one) => one.text === text);
}

/** Things people say of which no classifier can be sure; which of them it is unsure of changes with its examples. */
const VAGUE = [
  'bảo hiểm y tế cho con',
  'cái thẻ của con tui nộp sao',
  'giấy tờ của ông',
  'tiền của má',
  'làm cái thẻ cho mẹ',
  'cho hỏi cái app',
  'giấy của con nộp ở mô',
  'thẻ của ba',
  'sổ của bà đâu',
  'cái thẻ',
  'đăng ký',
  'giấy',
];

/** Somebody who asked so vaguely that they are asked back with buttons. */
export async function vagueCitizen(
  world: World,
  name: string,
): Promise<{ chat: Chat; text: string; answer: SentMessage }> {
  for (const text of VAGUE) {
    const chat = world.citizen(`${name} ${VAGUE.indexOf(text)}`);
    await chat.writes(text);
    const answer = await chat.hearsSomething();
    if (answer.text.includes('chưa chắc ý') && answer.buttons.length > 1) return { chat, text, answer };
  }
  throw new Error('the classifier is sure of everything that was said');
}
