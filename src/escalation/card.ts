import type { CaseRecord, Officer, Words } from '../ports.ts';
import { isAway } from '../domain/account.ts';
import { ASSISTANT } from '../domain/audit.ts';
import { heardInCase } from '../domain/heard.ts';
import { maskNumbers } from '../domain/numbers.ts';
import { clip } from '../domain/text.ts';
import { isOurPayload, PAYLOAD, type Say } from '../domain/message.ts';

/** The case as an officer sees it on their own Zalo: who, where, why, the last words, three taps. */
export function caseCard(record: CaseRecord, words: Words, viewUrl: string): Say {
  const village = words.commune.villages.find((one) => one.id === record.village)?.name;
  const citizen = record.turns
    .filter(({ from, text }) => from === 'citizen' && !isOurPayload(text))
    .map(({ text }) => text);
  const notes = record.notes.filter(({ by }) => by !== ASSISTANT);
  // What was added after the case was opened is the newest; the first note repeats what opened it.
  const said = [...new Set([...citizen, ...notes.map(({ text }) => text)])].slice(-2);
  const heard = heardInCase(record);
  const text = words.phrase('card', {
    urgent: record.urgency === 'urgent' ? words.phrase('card_urgent') + ' ' : '',
    code: record.code,
    village: village ?? words.phrase('village_unknown'),
    reason: words.phrase(`reason_${record.reason}`),
    heard: heard && words.phrase('card_heard', { said: heard }),
    said: said.length ? `“${clip(maskNumbers(said.join(' / ')), 300)}”` : '',
  });
  const isForm = record.reason === 'form_sent' && record.registrationId !== undefined;
  const say = (title: string, payload: string) => ({
    title,
    action: { kind: 'say', payload } as const,
    remember: payload,
  });
  const marks = [
    say(words.phrase('card_scam'), PAYLOAD.caseScam(record.id)),
    say(words.phrase('card_fine'), PAYLOAD.caseFine(record.id)),
  ];
  return {
    text: isForm ? `${text}\n${words.phrase('card_form_hint', { code: record.code })}` : text,
    choices: [
      say(words.phrase('card_take'), PAYLOAD.caseTake(record.id)),
      ...(record.shownId ? marks : []),
      ...(isForm ? [say(words.phrase('card_approve'), PAYLOAD.formApprove(record.id))] : []),
      say(words.phrase('card_called'), PAYLOAD.caseCalled(record.id)),
      ...(record.shownId ? [] : [say(words.phrase('card_pass'), PAYLOAD.caseGive(record.id))]),
      { title: words.phrase('card_view'), action: { kind: 'open', url: viewUrl }, remember: '' },
    ],
  };
}

/**
 * Who hears of a case: the village's own people first, else everybody of the commune; never the one who passed it on,
 * and nobody who is away, unless nobody else is left.
 */
export function whoToTell(
  officers: readonly Officer[],
  record: Pick<CaseRecord, 'village' | 'urgency'>,
  now: number,
  except?: string,
): Officer[] {
  const others = thoseHere(
    officers.filter((officer) => officer.id !== except),
    now,
  );
  const ofVillage = others.filter((officer) => officer.village && officer.village === record.village);
  const central = others.filter((officer) => !officer.village);
  const near = record.urgency === 'urgent' ? [...ofVillage, ...central] : ofVillage;
  return near.length ? near : central.length ? central : others;
}

/** Those who are not away; all of them when that is nobody. */
export function thoseHere(officers: readonly Officer[], now: number): Officer[] {
  const here = officers.filter((officer) => !isAway(officer, now));
  return here.length ? here : [...officers];
}

export { windowIsOpen } from '../domain/window.ts';
