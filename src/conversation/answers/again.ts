import type { Decision } from '../../domain/conversation.ts';
import type { Choice } from '../../domain/message.ts';
import { staffChoice } from '../choices.ts';
import { textOf } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

/** True when what we are about to say was our last word already, and the citizen wrote something else since. */
export function isSaidAgain(scene: Scene, text: string): boolean {
  const said = textOf(scene) ?? '';
  const { turns } = scene.conversation;
  const answered = turns.filter(({ from }) => from === 'bot').at(-1)?.text;
  const asked = turns.filter(({ from }) => from === 'citizen').at(-1)?.text;
  return said !== '' && said !== asked && !said.startsWith('#') && answered === text;
}

/** The same words twice help nobody: a person comes first, and what could be tapped stays. */
export function sayNoMore(scene: Scene, draft: Draft, id: string, choices: readonly Choice[]): Decision {
  const staff = staffChoice(scene);
  const others = choices.filter(({ remember }) => remember !== staff.remember);
  return draft
    .say(scene.words.phrase('said_all'), [staff, ...others].slice(0, 5))
    .done({ kind: 'replied', intent: id });
}
