import type { Decision } from '../../domain/conversation.ts';
import { pick, staffChoice } from '../choices.ts';
import { emergency } from '../desk/emergency.ts';
import { callPerson, menuIntents, notUnderstood } from './fallback.ts';
import { guide, isSpecialCase } from './guide.ts';
import { asksOfficeFacts, officeFacts } from './office-facts.ts';
import { sayStatus } from './status.ts';
import type { Draft, Scene } from '../scene.ts';

/** Enough to know for whom a notice is. */
const MOST_TOPICS = 12;

/** Answers one intent the way its kind asks for. */
export function answerIntent(scene: Scene, draft: Draft, id: string): Decision {
  const intent = scene.words.intent(id);
  if (!intent) return notUnderstood(scene, draft);
  draft.set({ misses: 0 });
  // A greeting or a wish for a person does not change what it is about.
  if (!['staff', 'menu', 'smalltalk'].includes(intent.kind)) {
    const topics = [...(draft.state.topics ?? []).filter((one) => one !== id), id].slice(-MOST_TOPICS);
    draft.set({ lastIntent: id, lastIntentAt: scene.now, topics });
  }
  switch (intent.kind) {
    case 'emergency':
      return emergency(scene, draft);
    case 'staff':
      return talkToStaff(scene, draft);
    case 'menu':
    case 'smalltalk':
      draft.forget('forWhom');
      return smallTalk(scene, draft, id);
    case 'none':
      return notUnderstood(scene, draft);
    default:
      return id === 'registration_status' && !isSpecialCase(scene, id)
        ? sayStatus(scene, draft)
        : guide(scene, draft, id);
  }
}

function smallTalk(scene: Scene, draft: Draft, id: string): Decision {
  const choices = id === 'thanks' ? [] : pick(...menuIntents(scene, 4), staffChoice(scene));
  return draft.say(scene.words.chat(id).join('\n'), choices).done({ kind: 'replied', intent: id });
}

/** A question about the number or the hours is answered; a wish for a person opens a case at once. */
function talkToStaff(scene: Scene, draft: Draft): Decision {
  const { body } = scene.event;
  const facts = body.kind === 'text' && asksOfficeFacts(body.text) && officeFacts(scene, draft, body.text);
  return facts || callPerson(scene, draft, 'asked_for_person', scene.words.intent('talk_to_staff')?.id);
}
