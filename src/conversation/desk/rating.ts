import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { sayChoice } from '../choices.ts';
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

export function rate({ words }: Scene, draft: Draft, id: string): Decision | null {
  const [, rating, caseId = ''] = RATED.exec(id) ?? [];
  if (rating !== 'good' && rating !== 'bad') return null;
  draft.effect({ kind: 'case.rate', caseId, rating });
  const thanks = rating === 'good' ? words.phrase('rate_thanks_good') : words.phrase('rate_thanks_bad');
  return draft.say(thanks).done({ kind: 'replied' });
}
