import type { CaseRecord, Officer, Origin } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { CaseChange } from '../domain/event.ts';
import { followCase } from './follow-case.ts';
import { hashLinkCode } from './link-code.ts';
import { tellOfficers, type Desk } from './open-case.ts';
import { enqueue, message, send } from './post.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

export async function changeCase(desk: Desk, effect: Of<'case.change'>, origin: Origin): Promise<void> {
  const officer = await desk.officers.find(effect.officerId);
  const before = officer && (await caseNamed(desk, officer.communeId, effect.ref));
  if (!officer || !before || before.communeId !== officer.communeId) return;
  const { id: caseId } = before;
  if (before.status === 'closed') return report(desk, before, officer, origin, 'over', 'officer');
  if (effect.change === 'passed') {
    if (before.assignee && before.assignee !== officer.id) return;
    await desk.cases.reopen(caseId);
    await report(desk, before, officer, origin, 'passed', 'officer');
    return tellOfficers(desk, caseId, origin, `pass:${origin.eventId}`, officer.id);
  }
  const record = await desk.cases.take(caseId, officer.id, desk.clock.now());
  if (!record) return;
  if (record.assignee !== officer.id) {
    const holder = record.assignee ? await desk.officers.find(record.assignee) : null;
    const name = holder?.name ?? 'người trong OA Manager';
    return report(desk, record, { ...officer, name }, origin, 'already_taken', 'officer');
  }
  if (effect.change === 'taken') {
    await followCase(desk, record, 'reading', officer.id, origin);
    await report(desk, record, officer, origin, 'yours', 'officer');
    return report(desk, record, officer, origin, 'taken', 'citizen');
  }
  await desk.cases.set(caseId, { status: 'closed', closedAt: desk.clock.now() });
  await followCase(desk, record, 'approved', officer.id, origin);
  await report(desk, record, officer, origin, 'officer_done', 'officer');
  return report(desk, record, officer, origin, effect.change, 'citizen');
}

export function caseNamed(desk: Desk, communeId: string, ref: string): Promise<CaseRecord | null> {
  return ref.startsWith('case-') ? desk.cases.find(ref) : desk.cases.findBy({ communeId, code: ref });
}

/** Asked again: the officer who has the case hears it; when nobody can be reached so, everybody gets the card anew. */
export async function askAgain(desk: Desk, effect: Of<'case.again'>, origin: Origin): Promise<void> {
  const { caseId, text } = effect;
  if (text) await desk.cases.note(caseId, origin.eventId, desk.clock.now(), text);
  const record = await desk.cases.find(caseId);
  if (!record) return;
  const officer = record.assignee ? await desk.officers.find(record.assignee) : null;
  if (record.status === 'taken' && officer?.conversationId) {
    const body = { kind: 'forward', text, caseId, code: record.code } as const;
    return enqueue(desk, origin, officer.conversationId, 'again', body);
  }
  if (record.status !== 'open') await desk.cases.reopen(caseId);
  return tellOfficers(desk, caseId, origin, `again:${origin.eventId}`);
}

/** Tells one side what happened to a case, as an event in that side's own conversation. */
async function report(
  desk: Desk,
  record: CaseRecord,
  officer: Officer,
  origin: Origin,
  change: CaseChange,
  to: 'citizen' | 'officer',
): Promise<void> {
  const conversationId = to === 'citizen' ? record.conversationId : origin.conversationId;
  await enqueue(desk, origin, conversationId, `case:${change}:${to}`, {
    kind: 'case',
    change,
    caseId: record.id,
    code: record.code,
    officer: officer.name,
    phone: officer.phone,
  });
}

export async function linkOfficer(desk: Desk, effect: Of<'officer.link'>, origin: Origin): Promise<void> {
  const officer = await desk.officers.link(
    hashLinkCode(effect.code),
    origin.communeId,
    origin.conversationId,
  );
  const words = desk.words(origin.communeId);
  const text = officer
    ? words.phrase('officer_linked', { officer: officer.name })
    : words.phrase('officer_link_bad');
  await send(desk, [message(origin, { id: origin.conversationId, userId: origin.userId }, 'link', { text })]);
}

export async function relay(desk: Desk, effect: Of<'relay'>, origin: Origin): Promise<void> {
  const record = await desk.cases.find(effect.caseId);
  const officer = await desk.officers.find(effect.officerId);
  if (!record || !officer) return;
  if (record.status !== 'taken' || record.assignee !== officer.id) {
    return report(desk, record, officer, origin, 'over', 'officer');
  }
  const { id: caseId, code } = record;
  const body = { kind: 'relay', text: effect.text, officer: officer.name, caseId, code } as const;
  await enqueue(desk, origin, record.conversationId, 'relay', body);
}

export async function forward(desk: Desk, effect: Of<'forward'>, origin: Origin): Promise<void> {
  const record = await desk.cases.find(effect.caseId);
  const officer = record?.assignee ? await desk.officers.find(record.assignee) : null;
  await desk.cases.note(effect.caseId, origin.eventId, desk.clock.now(), effect.text);
  if (!record || !officer?.conversationId) return;
  const body = { kind: 'forward', text: effect.text, caseId: record.id, code: record.code } as const;
  await enqueue(desk, origin, officer.conversationId, `forward:${record.code}`, body);
}
