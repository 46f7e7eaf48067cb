import { isOpenStatus } from '../../contract/registration.ts';
import type { SentForm } from '../../ports.ts';
import type { Decision } from '../../domain/conversation.ts';
import { codesIn } from '../../domain/entities/code.ts';
import { sayDayMonth } from '../../domain/hours.ts';
import { PAYLOAD, type Choice } from '../../domain/message.ts';
import { fixChoice, guideChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import { textOf } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

const MOST = 3;
const STATUS: Record<SentForm['status'], string> = {
  sent: 'form_waiting',
  reading: 'form_being_read',
  asked: 'form_asked',
  approved: 'form_finished',
  refused: 'form_refused',
  withdrawn: 'form_withdrawn',
};
/** Where a sent form is: the one whose code was written, else the last few. */
export function sayStatus(scene: Scene, draft: Draft): Decision {
  const sent = scene.sentForms ?? [];
  if (!sent.length) return noneSent(scene, draft);
  const code = codeIn(textOf(scene) ?? '');
  const named = sent.filter((one) => one.code === code);
  const shown = (named.length ? named : sent).slice(0, MOST);
  const lines = shown.map((one) => statusLine(scene, one));
  const [only] = shown;
  const choices = pick(
    ...(only && shown.length === 1 ? changes(scene, draft, only) : []),
    sayChoice(scene.words.phrase('desk_registration'), PAYLOAD.desk('registration_status')),
    staffChoice(scene),
  );
  return draft.say(lines.join('\n'), choices).done({ kind: 'replied', intent: 'registration_status' });
}

/** Until somebody has decided, its sender may correct it or take it back. */
function changes(scene: Scene, draft: Draft, form: SentForm): Choice[] {
  if (!isOpenStatus(form.status)) return [];
  const back = sayChoice(scene.words.phrase('choice_take_back'), PAYLOAD.takeBack(form.code));
  return [fixChoice(scene, draft, form), back];
}

/** Nothing was sent from here; what is open is told instead. */
function noneSent(scene: Scene, draft: Draft): Decision {
  const { words } = scene;
  const { caseCode } = draft.state;
  const lines = [words.phrase('form_none')];
  if (caseCode) lines.push(words.phrase('form_none_case', { code: caseCode }));
  const choices = pick(
    guideChoice(scene, 'registration_status'),
    sayChoice(words.phrase('desk_registration'), PAYLOAD.desk('registration_status')),
    staffChoice(scene),
  );
  return draft.say(lines.join('\n'), choices).done({ kind: 'replied', intent: 'registration_status' });
}

/** The code of a form or a case somebody typed; null when there is none. */
export function codeIn(text: string): string | null {
  const found = codesIn(text).find(({ value }) => value.of === 'registration');
  return found?.value.code ?? null;
}

function statusLine({ words }: Scene, { code, formId, createdAt, status, note = '' }: SentForm): string {
  const form = words.formTitle(formId) ?? '';
  return words.phrase(STATUS[status], { code, form, on: sayDayMonth(createdAt), note });
}
