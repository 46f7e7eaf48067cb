import type { Decision } from '../../domain/conversation.ts';
import { lookUp, type InDirectory } from '../../domain/directory.ts';
import { saysOneOf } from '../../domain/phrases.ts';
import { callChoice, intentChoice, pick, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

const ASKS = [
  'của xã không',
  'của xã hông',
  'của xã à',
  'người của xã',
  'người xã',
  'số của xã',
  'số xã',
  'phải cán bộ',
  'đúng cán bộ',
  'thật là cán bộ',
  'xưng cán bộ',
  'xưng là cán bộ',
  'nói là cán bộ',
  'cán bộ xã không',
  'cán bộ xã hông',
  'cán bộ thật không',
  'xưng công an xã',
  'công an xã không',
  'công an xã hông',
  'số này của ai',
  'số này là của ai',
  'số này có phải',
  'số của ai',
  'bên xã không',
  'trên xã không',
  'xã mình không',
];

/** "Is this really the commune?": a name or a number against the directory; yes, no, or not known. Null: not asked. */
export function aboutUs(scene: Scene, draft: Draft, text: string): Decision | null {
  if (!saysOneOf(text, ASKS)) return null;
  // A demand that gives a scammer away is answered as such, whoever's number it comes from.
  if (scene.analyse(text).signs.some(({ id }) => DEMANDS.includes(id))) return null;
  const found = lookUp(text, scene.words.commune);
  if (!found) return null;
  draft.set({ lastIntent: 'check_scam', lastIntentAt: scene.now, misses: 0 });
  const { officePhone } = scene.words.commune;
  const choices = pick(
    officePhone ? callChoice(scene, officePhone, 'office') : null,
    intentChoice(scene, 'check_scam'),
    staffChoice(scene),
  );
  return draft.say(sayFound(scene, found).trim(), choices).done({ kind: 'replied', intent: 'check_scam' });
}

const DEMANDS = [
  'asks_secret',
  'install_app',
  'apk',
  'remote',
  'safe_account',
  'link_named',
  'link_alike',
  'person_account',
];

/** The number to ring back is one that we hold, never the one in the message. */
function sayFound({ words: { phrase, commune } }: Scene, found: InDirectory): string {
  const office = commune.officePhone;
  switch (found.is) {
    case 'our_number':
      return phrase('us_number_yes', { label: found.label, phone: found.phone });
    case 'our_officer': {
      const { name, role, phone = office } = found.officer;
      return phone
        ? phrase('us_officer_yes', { name, role, phone })
        : phrase('us_officer_yes_no_phone', { name, role });
    }
    case 'other_number':
      return office ? phrase('us_number_no', { phone: office }) : phrase('us_number_no_phone');
    case 'other_name':
      return office ? phrase('us_name_unknown', { phone: office }) : phrase('us_name_unknown_no_phone');
  }
}
