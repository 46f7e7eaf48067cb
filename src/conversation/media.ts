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
  const wasOpen = Boolean(draft.state.caseId);
  const { caseId, code } = openCase(scene, draft, {
    reason: 'voice_message',
    // A recording always gets a case of its own, so that it is not lost inside another.
    urgency: 'normal',
    ...(body.url && { audioUrl: body.url }),
  });
  if (wasOpen && body.url) draft.effect({ kind: 'case.note', caseId, text: `[tin nhắn thoại] ${body.url}` });
  promisePerson(scene, draft, code, wasOpen);
  return draft.done({ kind: 'case', caseId });
}
