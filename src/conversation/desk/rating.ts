import type { Decision } from '../../domain/conversation.ts';
import { shortCode } from '../../domain/ids.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { sayChoice } from '../choices.ts';
import { openCase, promisePerson } from './person.ts';
import type { Draft, Scene } from '../scene.ts';

const RATED = /^(good|bad)\.(case-[0-9a-f]{20})$/;

/** After an officer closed a case: one question, two taps, and silence is an answer too. */
export function askHowItWas({ words }: Scene, draft: Draft, caseId: string): void {
  const choices = [
    sayChoice(words.phrase('rate_good'), PAYLOAD.rate('good', caseId)),
    sayChoice(words.phrase('rate_bad'), PAYLOAD.rate('bad', caseId)),
  ];
  draft.say(words.phrase('how_was_it'), choices, 'forget');
}

/** Whoever was not helped is not let go: a person hears of it. */
export function rate(scene: Scene, draft: Draft, id: string): Decision | null {
  const { words } = scene;
  const [, rating, caseId = ''] = RATED.exec(id) ?? [];
  if (rating !== 'good' && rating !== 'bad') return null;
  draft.effect({ kind: 'case.rate', caseId, rating });
  if (rating === 'good') return draft.say(words.phrase('rate_thanks_good')).done({ kind: 'replied' });
  const wasOpen = draft.state.caseId !== undefined;
  const note = words.phrase('rated_bad_note', { code: shortCode(caseId) });
  const opened = openCase(scene, draft, { reason: 'asked_for_person', note });
  promisePerson(scene, draft, opened.code, wasOpen);
  return draft.done({ kind: 'case', caseId: opened.caseId });
}
