import type { CaseReason, Urgency } from '../../domain/effect.ts';
import { PAYLOAD, type Choice } from '../../domain/message.ts';
import { isOpen, nextOpening, sayTime } from '../../domain/hours.ts';
import { caseIdOf, shortCode } from '../../domain/ids.ts';
import { callChoice, pick, sayChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

export interface CaseWish {
  reason: CaseReason;
  urgency?: Urgency;
  intent?: string;
  audioUrl?: string;
  registrationId?: string;
  note?: string;
  /** The event whose case it is, when another one started it. */
  seed?: string;
}

/** Opens a case, or adds to the one that is open. Returns its id and code. */
export function openCase(scene: Scene, draft: Draft, wish: CaseWish): { caseId: string; code: string } {
  const { caseId, caseCode, village } = draft.state;
  const note = wish.note ?? textOf(scene);
  // A form or a recording gets a case of its own, so that it is not lost inside another.
  const needsOwn = wish.urgency === 'urgent' || wish.registrationId || wish.audioUrl;
  if (caseId && caseCode && !needsOwn) {
    const kind = wish.reason === 'undeliverable' ? 'case.note' : 'case.again';
    draft.effect({ kind, caseId, text: note ?? '' });
    return { caseId, code: caseCode };
  }
  const id = caseIdOf(wish.seed ?? scene.event.id);
  const code = shortCode(id);
  draft.effect({
    kind: 'case.open',
    caseId: id,
    code,
    reason: wish.reason,
    urgency: wish.urgency ?? 'normal',
    ...(village && { village }),
    ...(wish.intent && { intent: wish.intent }),
    ...(wish.audioUrl && { audioUrl: wish.audioUrl }),
    ...(wish.registrationId && { registrationId: wish.registrationId }),
    ...shownBefore(scene, draft),
    ...(note && { note }),
  });
  // While a person is answering, an emergency does not take their case away.
  if (!(wish.urgency === 'urgent' && caseId)) draft.set({ caseId: id, caseCode: code });
  return { caseId: id, code };
}

/** What was shown a moment ago is what the officer may be asked about. */
const SHOWN_MS = 30 * 60_000;

function shownBefore({ now }: Scene, { state }: Draft): { shownId?: string } {
  return state.shown && now - state.shown.at < SHOWN_MS ? { shownId: state.shown.id } : {};
}

/** Tells the citizen who answers, when, and which number to ring; asks for the village when it is unknown. */
export function promisePerson(scene: Scene, draft: Draft, code: string, wasOpen: boolean): void {
  const { words } = scene;
  draft.set({ caseAt: scene.now });
  const phone = phoneOf(scene, draft);
  const lines = wasOpen ? [words.phrase('person_already', { code })] : whenLines(scene, draft, code);
  if (phone) lines.push(`${lines.pop()} ${words.phrase('person_phone', { phone })}`);
  const call = phone ? callChoice(scene, phone, draft.state.village ? 'team' : 'office') : null;
  draft.say(lines.join('\n'), pick(call));
  const villages = askVillage(scene, draft);
  if (villages.length) draft.say(words.phrase('ask_village'), villages);
}

/** What was done, who answers, and when: three lines. */
function whenLines(scene: Scene, draft: Draft, code: string): string[] {
  const { words, now } = scene;
  const { hours } = words.commune;
  const next = nextOpening(hours, now);
  const when = isOpen(hours, now)
    ? words.phrase('person_now')
    : next === null
      ? words.phrase('person_unknown_hours')
      : words.phrase('person_later', { when: sayTime(next, now) });
  return [
    words.phrase('person_told', { code }),
    words.phrase('person_who', { who: whoAnswers(scene, draft) }),
    when,
  ];
}

export function whoAnswers({ words }: Scene, draft: Draft): string {
  const village = words.commune.villages.find((one) => one.id === draft.state.village);
  if (village?.leader) return words.phrase('who_team', { leader: village.leader, village: village.name });
  return words.phrase('who_commune', { commune: words.commune.name });
}

function phoneOf({ words }: Scene, draft: Draft): string | undefined {
  const village = words.commune.villages.find((one) => one.id === draft.state.village);
  return village?.phone ?? words.commune.officePhone;
}

function askVillage({ words }: Scene, draft: Draft): Choice[] {
  if (draft.state.village) return [];
  return words.commune.villages.slice(0, 5).map((one) => sayChoice(one.name, PAYLOAD.village(one.id)));
}

/** The citizen's own words, already free of secrets. */
export function textOf({ event }: Scene): string | undefined {
  return 'text' in event.body && event.body.text ? event.body.text : undefined;
}
