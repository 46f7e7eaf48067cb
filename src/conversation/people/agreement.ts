import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { formChoice, guideChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import { calledBy, noteAgreement } from './spoken.ts';
import type { Draft, Scene } from '../scene.ts';

/** A form for somebody else begins with the question whether they agreed. */
export function askAgreement(scene: Scene, draft: Draft, form: string): Decision | null {
  const relation = draft.state.forWhom?.relation;
  if (!relation) return null;
  const { words, now } = scene;
  draft.set({ flow: { name: 'agree', form, relation, at: now } });
  const ask = relation === 'child' ? 'agree_child' : 'agree_ask';
  const choices = pick(
    sayChoice(words.phrase('agree_yes'), PAYLOAD.agree(form, 'yes')),
    sayChoice(words.phrase('agree_no'), PAYLOAD.agree(form, 'no')),
  );
  return draft
    .say(words.phrase(ask, { person: calledBy(words, relation) }), choices)
    .done({ kind: 'replied' });
}

export function answerAgreement(scene: Scene, draft: Draft, form: string, isYes: boolean): Decision | null {
  const { flow } = draft.state;
  const { words } = scene;
  const intent = words.intent(form);
  if (!intent?.form) return null;
  const relation =
    flow?.name === 'agree' && flow.form === form ? flow.relation : draft.state.forWhom?.relation;
  draft.forget('flow');
  if (!relation)
    return draft
      .say(words.phrase('agree_whom'), pick(formChoice(scene, draft, form), staffChoice(scene)))
      .done({ kind: 'replied' });
  const person = calledBy(words, relation);
  if (!isYes) {
    return draft
      .say(words.phrase('agree_first', { person }), pick(guideChoice(scene, form), staffChoice(scene)))
      .done({ kind: 'replied' });
  }
  noteAgreement(scene, draft, relation, form);
  return draft
    .say(words.phrase('agree_noted', { person }), pick(formChoice(scene, draft, form), staffChoice(scene)))
    .done({ kind: 'replied', intent: form });
}
