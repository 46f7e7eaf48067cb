import type { Decision } from '../../domain/conversation.ts';
import { phonesIn } from '../../domain/entities/phone.ts';
import { stripMarks } from '../../domain/text.ts';
import { villageIn } from '../people/village.ts';
import { menuChoice, pick, staffChoice } from '../choices.ts';
import { putOnDesk } from './desk.ts';
import { promisePerson } from './person.ts';
import type { Draft, Scene } from '../scene.ts';

/** What is written this soon after a person was promised is for that person, unless it clearly is not. */
const SOON_MS = 20 * 60_000;
const SURE = 0.6;
const VERY_SURE = 0.8;
const OWN = ['menu', 'talk_to_staff', 'thanks', 'greeting', 'report_scam', 'registration_status'];
const WHEN =
  /(?:bao lau|chung nao|khi nao|bao gio|may gio|luc nao).*(?:goi|toi|den|tra loi|xuong|lien he)|co (?:ai|nguoi)(?: \S+){0,3} goi|(?:goi|tra loi|lien he)(?: \S+){0,2} (?:chua|khong|chung nao|khi nao)/;

/** A number to ring, or where the house is, told soon after a person was promised. */
export function detailOfCase(scene: Scene, draft: Draft, text: string): Decision | null {
  return isDetail(scene, text) ? addToCase(scene, draft, text) : null;
}

function isDetail({ understanding, words }: Scene, text: string): boolean {
  const isSure = understanding?.action === 'act' && understanding.confidence >= VERY_SURE;
  return (
    phonesIn(text).some(({ value }) => value.kind !== 'short') ||
    (villageIn(text, words.commune.villages) !== null && !isSure)
  );
}

/** "Nhắn thêm thôn và lúc ở nhà": whoever does so has asked for it, also without the button. */
export function tellDesk(scene: Scene, draft: Draft, text: string): Decision | null {
  const { lastIntent, lastIntentAt } = draft.state;
  const { understanding, words, now } = scene;
  if (!lastIntent || now - lastIntentAt > SOON_MS || words.intent(lastIntent)?.desk?.how !== 'offered')
    return null;
  const isOther =
    understanding?.action === 'act' &&
    understanding.intent !== lastIntent &&
    understanding.confidence >= SURE;
  return isDetail(scene, text) && !isOther ? putOnDesk(scene, draft, lastIntent) : null;
}

/** Details after a case was opened, and "bao giờ gọi": they reach the officer. Null for another matter. */
export function addToCase(scene: Scene, draft: Draft, text: string): Decision | null {
  const { caseId, caseCode, caseAt = 0 } = draft.state;
  if (!caseId || !caseCode || scene.now - caseAt > SOON_MS) return null;
  const { understanding, words } = scene;
  const isOwn = understanding?.action === 'act' && OWN.includes(understanding.intent);
  if (WHEN.test(stripMarks(text))) {
    promisePerson(scene, draft, caseCode, false);
    return draft.done({ kind: 'case', caseId });
  }
  const isUnsure = understanding?.action !== 'act' || understanding.confidence < SURE;
  if (!isDetail(scene, text) && (isOwn || !isUnsure)) return null;
  draft.effect({ kind: 'case.again', caseId, text }).set({ misses: 0 });
  return draft
    .say(words.phrase('added_to_case', { code: caseCode }), pick(menuChoice(scene), staffChoice(scene)))
    .done({ kind: 'case', caseId });
}
