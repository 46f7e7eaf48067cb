import type { Decision } from '../../domain/conversation.ts';
import type { PictureRefusal } from '../../domain/picture.ts';
import { intentChoice, menuChoice, pick, staffChoice } from '../choices.ts';
import { codeSaid } from './qr-code.ts';
import type { Draft, Scene } from '../scene.ts';

const REFUSED: Record<PictureRefusal, string> = {
  not_allowed: 'picture_not_allowed',
  too_big: 'picture_too_big',
  too_slow: 'picture_too_slow',
  not_a_picture: 'picture_not_a_picture',
  unreachable: 'picture_unreachable',
};

/** More codes of one picture are not read out; that there are more is said. */
const SPOKEN = 2;

/** What the codes on a picture are for, the one to be most careful of first. */
export function picture(scene: Scene, draft: Draft, caption: string): Decision {
  const { words, picture: reading } = scene;
  const tell = pick(intentChoice(scene, 'check_scam'), staffChoice(scene));
  if (!reading) return draft.say(words.phrase('media_image'), tell).done({ kind: 'replied' });
  if (reading.kind === 'refused') {
    return draft.say(words.phrase(REFUSED[reading.why]), tell).done({ kind: 'replied' });
  }
  const { codes } = reading;
  if (codes.length === 0) return draft.say(words.phrase('picture_no_code'), tell).done({ kind: 'replied' });
  const choices = pick(intentChoice(scene, 'report_scam'), staffChoice(scene), menuChoice(scene));
  // Whatever else is on it: a picture of somebody's papers is not spoken about.
  if (codes.some(({ kind }) => kind === 'id_card')) {
    return draft.say(words.phrase('picture_id_card'), choices).done({ kind: 'replied' });
  }
  const said = codes.map((code) => codeSaid(scene, code, caption)).sort((a, b) => b.risk - a.risk);
  if (codes.length > 1) draft.say(words.phrase('picture_many'));
  const spoken = said.slice(0, SPOKEN);
  spoken.forEach(({ lines }, at) =>
    draft.say(lines.join('\n'), at === spoken.length - 1 ? choices : undefined),
  );
  return draft.done({ kind: 'replied', intent: 'check_scam' });
}
