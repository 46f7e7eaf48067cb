import type { Choice } from '../domain/message.ts';
import { PAYLOAD, type Whose } from '../domain/message.ts';
import type { Draft, Scene } from './scene.ts';

const MOST = 5;

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

export function guideChoice({ words, links }: Scene, id: string): Choice {
  const action = { kind: 'open', url: links.guide(id) } as const;
  return { title: words.phrase('choice_steps'), action, remember: PAYLOAD.guide(id) };
}

/** Also stores the token that the link carries. */
export function formChoice({ words, links }: Scene, draft: Draft, formId: string): Choice {
  const { url, effect } = links.form(formId);
  draft.effect(effect);
  const action = { kind: 'open', url } as const;
  return { title: words.phrase('choice_form'), action, remember: PAYLOAD.form(formId) };
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
