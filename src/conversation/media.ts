import type { Decision } from '../domain/conversation.ts';
import type { EventBody } from '../domain/event.ts';
import { intentChoice, menuChoice, pick, staffChoice } from './choices.ts';
import { openCase, promisePerson } from './person.ts';
import type { Draft, Scene } from './scene.ts';

type Media = Extract<EventBody, { kind: 'media' }>;

/** A voice message becomes a case: whoever speaks instead of typing is never told to type. */
export function media(scene: Scene, draft: Draft, body: Media): Decision {
  const { words } = scene;
  if (body.media === 'audio') return voice(scene, draft, body);
  const choices = pick(staffChoice(scene), menuChoice(scene));
  switch (body.media) {
    case 'image':
    case 'gif':
    case 'video':
      return draft
        .say(words.phrase('media_image'), pick(intentChoice(scene, 'check_scam'), staffChoice(scene)))
        .done({ kind: 'replied' });
    case 'location':
      return draft
        .say(words.phrase('media_location'), pick(intentChoice(scene, 'cash_out'), staffChoice(scene)))
        .done({ kind: 'replied' });
    case 'link':
      return draft
        .say(words.phrase('media_link'), pick(intentChoice(scene, 'check_scam'), staffChoice(scene)))
        .done({ kind: 'replied', intent: 'check_scam' });
    case 'sticker':
      return draft.say(words.phrase('media_sticker'), choices).done({ kind: 'replied' });
    default:
      return draft.say(words.phrase('media_other'), choices).done({ kind: 'replied' });
  }
}

function voice(scene: Scene, draft: Draft, body: Media): Decision {
  const { caseId, code } = openCase(scene, draft, {
    reason: 'voice_message',
    ...(body.url && { audioUrl: body.url }),
  });
  promisePerson(scene, draft, code, false);
  return draft.done({ kind: 'case', caseId });
}
