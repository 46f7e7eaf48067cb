import type { Decision } from '../domain/conversation.ts';
import { guideChoice, menuChoice, pick, staffChoice } from './choices.ts';
import { textOf } from './person.ts';
import type { Draft, Scene } from './scene.ts';

/** True when what we are about to say was our last word already, and the citizen wrote something else since. */
export function isSaidAgain(scene: Scene, text: string): boolean {
  const said = textOf(scene) ?? '';
  const { turns } = scene.conversation;
  const answered = turns.filter(({ from }) => from === 'bot').at(-1)?.text;
  const asked = turns.filter(({ from }) => from === 'citizen').at(-1)?.text;
  return said !== '' && said !== asked && !said.startsWith('#') && answered === text;
}

/** The same words twice help nobody: the steps, or a person. */
export function sayNoMore(scene: Scene, draft: Draft, id: string): Decision {
  const { words } = scene;
  const steps = words.intent(id)?.hasSteps ? guideChoice(scene, id) : null;
  return draft
    .say(words.phrase('said_all'), pick(staffChoice(scene), steps, menuChoice(scene)))
    .done({ kind: 'replied', intent: id });
}
