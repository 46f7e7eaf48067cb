import type { Decision } from '../../domain/conversation.ts';
import type { FormNews } from '../../domain/event.ts';
import { PAYLOAD, type Choice, type IfLost } from '../../domain/message.ts';
import { fixChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';
import { finished } from './human.ts';

/** What became of a form that was sent; each change is told in one message. */
export function formNews(scene: Scene, draft: Draft, body: FormNews): Decision {
  const { registrationId, change } = body;
  if (change === 'corrected' || change === 'withdrawn') {
    const news = change === 'corrected' ? 'news_form_fixed' : 'news_form_withdrawn';
    draft.effect({ kind: 'form.tell', registrationId, news });
    // The page itself has said so; while a person is answering that is enough.
    if (draft.state.mode === 'human') return draft.silence('a_person_is_answering');
  }
  if (body.caseId && (change === 'approved' || change === 'refused')) finished(draft, body.caseId);
  const { text, choices, ifLost } = wordsFor(scene, draft, body);
  return draft.say(text, choices, ifLost).done({ kind: 'replied', intent: 'registration_status' });
}

/** What an officer decided has to arrive: when Zalo will not deliver it, somebody calls. */
function wordsFor(
  scene: Scene,
  draft: Draft,
  { change, formId, registrationId, code, officer = '', text = '' }: FormNews,
): { text: string; choices: Choice[]; ifLost?: IfLost } {
  const { words } = scene;
  const gaps = { form: words.formTitle(formId) ?? '', code, officer, note: text };
  switch (change) {
    case 'approved':
      return {
        text: [words.phrase('form_told_approved', gaps), text && words.phrase('form_told_note', gaps)]
          .filter(Boolean)
          .join('\n'),
        choices: [],
      };
    case 'asked': {
      const fix = fixChoice(scene, draft, { id: registrationId, formId });
      return { text: words.phrase('form_told_asked', gaps), choices: pick(fix, staffChoice(scene)) };
    }
    case 'refused':
      return { text: words.phrase('form_told_refused', gaps), choices: [staffChoice(scene)] };
    case 'corrected':
      return { text: words.phrase('form_told_corrected', gaps), choices: [], ifLost: 'keep' };
    case 'withdrawn':
      return { text: words.phrase('form_told_withdrawn', gaps), choices: [], ifLost: 'keep' };
  }
}

/** `<code>` asks once more, `<code>.yes` takes the form back. Null when it is not theirs, or decided already. */
export function takeBack(scene: Scene, draft: Draft, id: string): Decision | null {
  const [code = '', answer] = id.split('.');
  const { words, sentForms = [] } = scene;
  const form = sentForms.find((one) => one.code === code);
  if (!form) return null;
  if (answer === 'yes') {
    // Told by the event that follows once it is done.
    draft.effect({ kind: 'form.withdraw', registrationId: form.id });
    return draft.silence('nothing_to_answer');
  }
  const yes = sayChoice(words.phrase('choice_take_back'), PAYLOAD.takeBack(`${code}.yes`));
  return draft
    .say(words.phrase('form_take_back', { form: words.formTitle(form.formId) ?? '', code }), [
      yes,
      staffChoice(scene),
    ])
    .done({ kind: 'replied', intent: 'registration_status' });
}
