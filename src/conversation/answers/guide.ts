import type { IntentWords, Variant } from '../../ports.ts';
import type { Decision } from '../../domain/conversation.ts';
import type { DeskReason } from '../../domain/effect.ts';
import { PAYLOAD, type Choice } from '../../domain/message.ts';
import { channelNamed } from '../../domain/channel.ts';
import { saysDeath } from '../../domain/death.ts';
import { relationIn } from '../../domain/relation.ts';
import {
  formChoice,
  guideChoice,
  intentChoice,
  pick,
  resumeChoice,
  sayChoice,
  staffChoice,
} from '../choices.ts';
import { invitesToTell } from '../desk/desk.ts';
import { isSaidAgain, sayNoMore } from './again.ts';
import { spokenFor, type SpokenFor } from '../people/spoken.ts';
import { openCase, textOf } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';
import { isJudged, judgement } from './scam.ts';
import { rememberShown } from './scam-wave.ts';
import { variantSaid } from '../variant.ts';

/** Said on the button that puts a topic on the desk of the commune. */
const ASKS: Record<DeskReason, string> = {
  allowance: 'desk_allowance',
  visit: 'desk_visit',
  feedback: 'desk_feedback',
  list_change: 'desk_list_change',
  registration: 'desk_registration',
};

/** Answers a topic: its words for whoever is spoken for, and what can be tapped next. */
export function guide(scene: Scene, draft: Draft, id: string): Decision {
  const intent = scene.words.intent(id);
  if (!intent) return draft.silence('nothing_to_answer');
  const variant = variantOf(scene, intent);
  if (variant?.of) forgetWhom(scene, draft, variant.of);
  if (variant?.of === 'dead') draft.set({ bereavedAt: scene.now });
  const reason = reasonOf(scene, draft, intent, variant);
  const who = speaksTo(scene, draft, id, reason);
  if (id === 'check_scam') rememberShown(scene, draft);
  const lines = wordsFor(scene, who, id, variant);
  // Three lines are enough for tired eyes: the offer of a person takes the place of the last.
  if (who.isVeryOld && !reason) lines.splice(2, lines.length, who.words.phrase('very_old'));
  if (intent.form && scene.begunForms?.includes(intent.form)) lines.push(scene.words.phrase('form_begun'));
  const noted = reason && openCase(scene, draft, { reason, intent: id });
  if (noted) {
    draft.set({ caseAt: scene.now });
    lines.push(scene.words.phrase('desk_noted', { code: noted.code }));
  }
  const choices = nextChoices(scene, draft, intent, who, {
    isNoted: Boolean(noted),
    isMourning: variant?.of === 'dead',
    isLesson: id === 'check_scam' && (variant !== undefined || !isJudged(scene)),
  });
  const text = who.prefix + lines.join('\n');
  if (!noted && isSaidAgain(scene, text)) return sayNoMore(scene, draft, id, choices);
  draft.say(text, choices);
  return draft.done(noted ? { kind: 'case', caseId: noted.caseId } : { kind: 'replied', intent: id });
}

/** The answer is for whoever writes: who is named has something of theirs, or is dead and not spoken for again. */
function forgetWhom(scene: Scene, draft: Draft, of: NonNullable<Variant['of']>): void {
  const relation = of === 'dead' ? relationIn(saidBy(scene)) : null;
  if (relation) draft.set({ people: draft.state.people.filter((one) => one.relation !== relation) });
  draft.forget('forWhom');
}

/** What becomes a case is answered to whoever tells it, whomever it is about. */
function speaksTo(scene: Scene, draft: Draft, id: string, reason: DeskReason | undefined): SpokenFor {
  const who = spokenFor(scene, draft, id);
  return reason ? { ...who, words: scene.words, prefix: '' } : who;
}

/** A doubtful guess whose own special case is named in the words is no guess: a death is not asked back about. */
export function isSpecialCase(scene: Scene, id: string): boolean {
  const intent = scene.words.intent(id);
  return Boolean(intent && variantOf(scene, intent));
}

/** The special case a message speaks of, by the phrases its intent lists. */
function variantOf(scene: Scene, { variants }: IntentWords): Variant | undefined {
  const said = saidBy(scene);
  const ofTheDead = saysDeath(said) && variants.find(({ of }) => of === 'dead');
  if (ofTheDead) return ofTheDead;
  return variantSaid(variants, said);
}

/** A tap has no words of its own. */
function saidBy(scene: Scene): string {
  const text = textOf(scene) ?? '';
  return text.startsWith('#') ? '' : text;
}

/** A message that is itself what a person must see. After a tap the words are still to come. */
function reasonOf(
  scene: Scene,
  draft: Draft,
  { id, desk }: IntentWords,
  variant: Variant | undefined,
): DeskReason | undefined {
  if (variant) return variant.case;
  if (desk?.how !== 'at_once') return undefined;
  if (!isToTell(scene)) return desk.reason;
  draft.set({ flow: { name: 'tell', intent: id, at: scene.now } });
  return undefined;
}

/** The topic alone was tapped or named. */
function isToTell(scene: Scene): boolean {
  const said = saidBy(scene);
  return !said || invitesToTell(said);
}

function wordsFor(scene: Scene, { words }: SpokenFor, id: string, variant: Variant | undefined): string[] {
  if (variant) return words.block(id, variant.section);
  if (words.intent(id)?.desk?.how === 'at_once' && isToTell(scene))
    return words.phrase('desk_tell').split('\n');
  const judged = id === 'check_scam' ? judgement(scene, words) : null;
  return judged ?? words.chat(id);
}

/** What was said need not be asked again. */
function wayNamed(scene: Scene, form: string): Record<string, string> {
  const channel = form === 'receive_allowance' ? channelNamed(saidBy(scene)) : null;
  return channel ? { channel } : {};
}

/** Whoever is very old is offered a person before anything else, everybody else after. */
function nextChoices(
  scene: Scene,
  draft: Draft,
  intent: IntentWords,
  { isVeryOld }: SpokenFor,
  { isNoted, isMourning, isLesson }: { isNoted: boolean; isMourning: boolean; isLesson: boolean },
): Choice[] {
  const { words } = scene;
  const staff = staffChoice(scene);
  const { id, form, desk, next } = intent;
  const topics = next.filter((one) => words.intent(one)?.kind !== 'staff').slice(0, 2);
  const rest = pick(
    draft.state.paused ? resumeChoice(scene) : null,
    intent.hasSteps ? guideChoice(scene, id) : null,
    form && !isMourning ? formChoice(scene, draft, form, wayNamed(scene, form)) : null,
    desk?.how === 'offered' && !isNoted ? sayChoice(words.phrase(ASKS[desk.reason]), PAYLOAD.desk(id)) : null,
    isLesson && words.practice ? sayChoice(words.phrase('choice_signs'), PAYLOAD.practice('sign.0')) : null,
    words.advisor && id === 'receive_allowance'
      ? sayChoice(words.phrase('choice_advisor'), PAYLOAD.advisor)
      : null,
    ...(isMourning ? [] : topics).map((one) => intentChoice(scene, one)),
  ).slice(0, 4);
  return isVeryOld ? [staff, ...rest] : [...rest, staff];
}
