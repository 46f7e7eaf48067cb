import type { Decision } from '../../domain/conversation.ts';
import type { EventBody } from '../../domain/event.ts';
import { intentChoice, menuChoice, pick, staffChoice } from '../choices.ts';
import { sayCard } from './business-card.ts';
import { nearestCashPoint } from './nearest.ts';
import { picture } from './picture.ts';
import { sayJudgement } from './scam.ts';
import { openCase, promisePerson } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

type Media = Extract<EventBody, { kind: 'media' }>;

/** A voice message becomes a case: whoever speaks instead of typing is never told to type. */
export function media(scene: Scene, draft: Draft, body: Media): Decision {
  const { words } = scene;
  if (body.media === 'audio') return voice(scene, draft, body);
  const choices = pick(staffChoice(scene), menuChoice(scene));
  switch (body.media) {
    case 'image':
      return picture(scene, draft, body.text ?? '');
    case 'gif':
    case 'video':
      return draft
        .say(words.phrase('media_image'), pick(intentChoice(scene, 'check_scam'), staffChoice(scene)))
        .done({ kind: 'replied' });
    case 'business_card':
      return businessCard(scene, draft, body.text ?? '');
    case 'location':
      return (
        placeOf(scene, draft, body) ??
        draft
          .say(words.phrase('media_location'), pick(intentChoice(scene, 'cash_out'), staffChoice(scene)))
          .done({ kind: 'replied' })
      );
    case 'link':
      return link(scene, draft, body);
    case 'sticker':
      return draft.say(words.phrase('media_sticker'), choices).done({ kind: 'replied' });
    default:
      return draft.say(words.phrase('media_other'), choices).done({ kind: 'replied' });
  }
}

/** A link sent as one is judged like one that is pasted. */
function link(scene: Scene, draft: Draft, { text = '', url = '' }: Media): Decision {
  const { words } = scene;
  const analysis = scene.analyse(`${text} ${url}`);
  const lines = analysis.verdict === 'no_sign' ? [words.phrase('media_link')] : sayJudgement(words, analysis);
  return draft
    .say(lines.join('\n'), pick(intentChoice(scene, 'report_scam'), staffChoice(scene), menuChoice(scene)))
    .done({ kind: 'replied', intent: 'check_scam' });
}

function placeOf(scene: Scene, draft: Draft, { latitude, longitude }: Media): Decision | null {
  const isPlace = Number.isFinite(latitude) && Number.isFinite(longitude);
  return isPlace ? nearestCashPoint(scene, draft, { lat: Number(latitude), lon: Number(longitude) }) : null;
}

function businessCard(scene: Scene, draft: Draft, card: string): Decision {
  const { text, isOurs } = sayCard(scene.words, card);
  const check = isOurs ? null : intentChoice(scene, 'check_scam');
  return draft.say(text, pick(check, staffChoice(scene), menuChoice(scene))).done({ kind: 'replied' });
}

function voice(scene: Scene, draft: Draft, body: Media): Decision {
  const { caseId, code } = openCase(scene, draft, {
    reason: 'voice_message',
    ...(body.url && { audioUrl: body.url }),
  });
  promisePerson(scene, draft, code, false);
  return draft.done({ kind: 'case', caseId });
}
