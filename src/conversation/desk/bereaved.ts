import type { Decision } from '../../domain/conversation.ts';
import { saysDeath } from '../../domain/death.ts';
import { stripMarks } from '../../domain/text.ts';
import { guideChoice, pick, staffChoice } from '../choices.ts';
import { isSaidAgain, sayNoMore } from '../answers/again.ts';
import { answerIntent } from '../answers/citizen.ts';
import type { Draft, Scene } from '../scene.ts';
import { variantSaid } from '../variant.ts';

const LASTS_MS = 24 * 3_600_000;
const SURE = 0.9;
/** What a death may be told in the middle of: there it is no other matter. */
const BESIDE = [
  'allowance_problem',
  'receive_allowance',
  'authorize_recipient',
  'cash_out',
  'registration_status',
];
/** After it, questions about money and papers are about the dead. */
const AFTER = [
  ...BESIDE,
  'online_fee_discount',
  'online_public_service',
  'home_payout',
  'pay_hospital_fees',
  'pay_bills',
];

/** Words that can mean nothing else. */
const OF_THE_DEAD = /mai tang|tang phi|bao tu|khai tu/;

/** A death in the family is met before anything that could be taken for a question about money. */
export function hearDeath(scene: Scene, draft: Draft, text: string): Decision | null {
  const { understanding } = scene;
  const isBeside = understanding?.action !== 'act' || BESIDE.includes(understanding.intent);
  return saysDeath(text) && isBeside ? answerIntent(scene, draft, 'allowance_problem') : null;
}

/** "Tiền tháng này ai lãnh", "tiền mai táng": answered as what it is, and heard by the officer too. */
export function afterDeath(scene: Scene, draft: Draft, text: string): Decision | null {
  const { bereavedAt = 0, caseId } = draft.state;
  const { understanding, words } = scene;
  if (scene.now - bereavedAt > LASTS_MS || draft.state.lastIntent !== 'allowance_problem') return null;
  const isOther =
    understanding?.action === 'act' &&
    (understanding.confidence >= SURE || !AFTER.includes(understanding.intent));
  if (isOther && !OF_THE_DEAD.test(stripMarks(text))) return null;
  if (caseId) draft.effect({ kind: 'case.again', caseId, text });
  draft.set({ misses: 0, lastIntentAt: scene.now }).forget('forWhom');
  const others = words.intent('allowance_problem')?.variants.filter(({ of }) => of !== 'dead');
  const named = variantSaid(others, text);
  const section = named?.section ?? 'Khi người nhận qua đời';
  const answer = words.block('allowance_problem', section).slice(0, 3).join('\n');
  const choices = pick(guideChoice(scene, 'allowance_problem'), staffChoice(scene));
  if (isSaidAgain(scene, answer)) return sayNoMore(scene, draft, 'allowance_problem', choices);
  return draft
    .say(answer, choices)
    .done(caseId ? { kind: 'case', caseId } : { kind: 'replied', intent: 'allowance_problem' });
}
