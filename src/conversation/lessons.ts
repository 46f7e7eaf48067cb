import { afterCorrection } from '../domain/correction.ts';
import type { Decision } from '../domain/conversation.ts';
import type { Effect } from '../domain/effect.ts';
import { lessonFrom, lessonIdOf, type LessonKind, type Reading } from '../domain/lesson.ts';
import { FRESH_MS, type Draft, type Scene } from './scene.ts';

/** Kinds of intents that a message can be an example of, beside none of ours. */
const TOPICS = ['guidance', 'emergency', 'handoff'];

/** How this message ends, so that the next one can tell whether that was right. A tap is not read by the classifier. */
export function noteReading({ event, understanding, now }: Scene, draft: Draft, end: Reading['end']): void {
  if (!understanding || event.body.kind !== 'text' || event.body.text.startsWith('#')) return;
  const { intent, confidence, alternatives: best } = understanding;
  draft.set({ reading: { eventId: event.id, at: event.at, readAt: now, end, intent, confidence, best } });
}

/** What this message is, seen from the one before it. */
interface Step {
  /** The topic that was tapped; null: something else was. Undefined: it was written. */
  tapped?: string | null;
  /** What was said before was wrong, and something else was said: "không phải, còn má tui" goes on with it. */
  isCorrection: boolean;
  /** It took something back, and what was meant comes with the next message. */
  isWaiting: boolean;
  /** The topic of which the classifier was sure. */
  meant?: string;
}

/** Adds what was learnt, of this message and of the one before. Looked at afterwards: it changes no answer. */
export function learn(scene: Scene, decision: Decision, payload: string | null): Decision {
  const { event, conversation } = scene;
  const { reading: after, ...state } = decision.state;
  const before = conversation.state.reading;
  // What is said to or by a person, and what held a secret, is nobody's example.
  if (scene.officer || state.mode === 'human' || conversation.state.mode === 'human' || event.secrets.length)
    return { ...decision, state };
  const step = stepOf(scene, after, payload);
  const isNew = !payload && after?.eventId === event.id;
  const isFresh = before && scene.now - before.readAt <= FRESH_MS;
  const effects = [
    isNew && after.end === 'missed' ? lesson(after, ownWords(scene), 'fallback') : null,
    isFresh ? taught(scene, before, step) : null,
  ].filter((effect) => effect !== null);
  // It is looked back upon once.
  const isKept = isNew || step.isWaiting;
  return {
    ...decision,
    state: isKept ? decision.state : state,
    effects: [...decision.effects, ...effects],
  };
}

function stepOf(scene: Scene, after: Reading | undefined, payload: string | null): Step {
  const { body } = scene.event;
  const isTopic = (id: string): boolean => TOPICS.includes(scene.words.intent(id)?.kind ?? '');
  if (payload) {
    const id = /^#xa\.i\.(.+)$/.exec(payload)?.[1] ?? '';
    return { tapped: isTopic(id) ? id : null, isCorrection: false, isWaiting: false };
  }
  const isNot = body.kind === 'text' && afterCorrection(body.text) !== null;
  const isWaiting = isNot && after?.end === 'taken_back';
  const isRead = after?.eventId === scene.event.id;
  const isCorrection = isNot && isRead;
  const isMeant = isRead && after.end === 'answered' && isTopic(after.intent);
  return { isCorrection, isWaiting, ...(isMeant && { meant: after.intent }) };
}

function taught(scene: Scene, before: Reading, step: Step): Effect | null {
  const { tapped, isCorrection, meant } = step;
  if (step.isWaiting) return null;
  const words = wordsThen(scene, before);
  const label = tapped ?? meant;
  switch (before.end) {
    case 'missed':
      return label ? { kind: 'lesson.next', lessonId: lessonIdOf(before.eventId), intent: label } : null;
    case 'asked':
      if (tapped !== undefined) return lesson(before, words, 'tapped', tapped ? { label: tapped } : {});
      if (isCorrection && meant) return lesson(before, words, 'corrected', { label: meant });
      return lesson(before, words, 'tapped', meant ? { next: meant } : {});
    case 'taken_back':
      return corrected(before, words, label);
    case 'answered':
      return isCorrection ? corrected(before, words, meant) : null;
  }
}

/** Somebody who says "no" and means the same is no lesson. */
function corrected(before: Reading, words: string, label: string | undefined): Effect | null {
  if (label === before.intent) return null;
  return lesson(before, words, 'corrected', label ? { label } : {});
}

function lesson(
  reading: Reading,
  words: string,
  kind: LessonKind,
  meant?: { label?: string; next?: string },
): Effect | null {
  const found = lessonFrom(reading, words, kind, meant);
  return found && { kind: 'lesson', lesson: found };
}

/** This message, without the words that take something back. */
function ownWords({ event: { body } }: Scene): string {
  return body.kind === 'text' ? (afterCorrection(body.text) ?? body.text) : '';
}

function wordsThen({ conversation }: Scene, { at }: Reading): string {
  const turn = conversation.turns.findLast((one) => one.from === 'citizen' && one.at === at);
  return turn ? (afterCorrection(turn.text) ?? turn.text) : '';
}
