import type { ConversationState } from '../domain/conversation.ts';
import type { Choice } from '../domain/message.ts';
import { PAYLOAD, type Whose } from '../domain/message.ts';
import type { Relation } from '../domain/relation.ts';
import { agreementOf, calledBy } from './people/spoken.ts';
import type { Draft, Scene } from './scene.ts';

const MOST = 5;

/** A relation as the forms list it. */
const ON_FORM: Record<Relation, string> = {
  mother: 'parent',
  father: 'parent',
  grandmother: 'grandparent',
  grandfather: 'grandparent',
  spouse: 'spouse',
  child: 'child',
  relative: 'other',
  neighbour: 'other',
};

export function intentChoice({ words }: Scene, id: string): Choice | null {
  const intent = words.intent(id);
  if (!intent) return null;
  return sayChoice(intent.menu, PAYLOAD.intent(id));
}

export function sayChoice(title: string, payload: string): Choice {
  return { title, action: { kind: 'say', payload }, remember: payload };
}

export function staffChoice({ words }: Scene): Choice {
  return sayChoice(words.phrase('choice_staff'), PAYLOAD.staff);
}

export function menuChoice({ words }: Scene): Choice {
  return sayChoice(words.phrase('choice_menu'), PAYLOAD.menu);
}

export function resumeChoice({ words }: Scene): Choice {
  return sayChoice(words.phrase('choice_resume'), PAYLOAD.resume);
}

export function guideChoice({ words, links }: Scene, id: string): Choice {
  const action = { kind: 'open', url: links.guide(id) } as const;
  return { title: words.phrase('choice_steps'), action, remember: PAYLOAD.guide(id) };
}

/**
 * Opens the form, and stores the token that the link carries. For somebody else the tap first asks whether they
 * agreed, unless that is known.
 */
export function formChoice(
  scene: Scene,
  draft: Draft,
  formId: string,
  prefill: Readonly<Record<string, string>> = {},
): Choice {
  const { words } = scene;
  const forWhom = formIsFor(scene, draft, formId);
  const behalf = forWhom && agreementOf(scene, draft, formId);
  if (forWhom && !behalf) {
    draft.set({ prefill: { form: formId, answers: prefill } });
    const title = words.phrase('choice_form_for', { person: calledBy(words, forWhom.relation) });
    return sayChoice(title, PAYLOAD.form(formId));
  }
  const known = knownAnswers(draft, formId, prefill, forWhom);
  const { url, effect } = scene.links.form(formId, { prefill: known, ...(behalf && { behalf }) });
  draft.effect(effect);
  const action = { kind: 'open', url } as const;
  const isBegun = scene.begunForms?.includes(formId);
  const title = isBegun ? words.phrase('choice_form_resume') : words.phrase('choice_form');
  return { title, action, remember: PAYLOAD.form(formId) };
}

type ForWhom = ConversationState['forWhom'];

/** Whom a form is for; a form about the writer alone is for nobody else, whoever was spoken of before. */
export function formIsFor({ words }: Scene, { state }: Draft, formId: string): ForWhom {
  return words.intent(formId)?.isFormForOthers ? state.forWhom : undefined;
}

/** What the form need not ask again. */
function knownAnswers(
  draft: Draft,
  formId: string,
  prefill: Readonly<Record<string, string>>,
  forWhom: ForWhom,
): Record<string, string> {
  const { prefill: before } = draft.state;
  const earlier = before?.form === formId ? before.answers : {};
  const whom: Record<string, string> = forWhom
    ? { for_whom: 'relative', relation: ON_FORM[forWhom.relation] }
    : {};
  return { ...whom, ...earlier, ...prefill };
}

/** The confirmation in large print, for those who want paper. */
export function paperChoice({ words, links }: Scene, registrationId: string): Choice[] {
  const action = { kind: 'open', url: links.receipt(registrationId) } as const;
  return [{ title: words.phrase('choice_paper'), action, remember: PAYLOAD.menu }];
}

/** Opens a form that was sent, with its answers, to correct it. */
export function fixChoice(scene: Scene, draft: Draft, form: { id: string; formId: string }): Choice {
  const { url, effect } = scene.links.form(form.formId, { prefill: {}, corrects: form.id });
  draft.effect(effect);
  const action = { kind: 'open', url } as const;
  return { title: scene.words.phrase('choice_fix'), action, remember: PAYLOAD.form(form.formId) };
}

export function callChoice({ words }: Scene, phone: string, whose: Whose): Choice {
  return {
    title: words.phrase('choice_call', { phone }),
    action: { kind: 'call', phone },
    remember: PAYLOAD.call(whose),
  };
}

/** At most five, without the gaps. */
export function pick(...choices: (Choice | null | undefined)[]): Choice[] {
  return choices.filter((choice): choice is Choice => Boolean(choice)).slice(0, MOST);
}
