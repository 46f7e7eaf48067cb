import type { CaseRecord, Officer, Origin, Registration } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { CaseChange } from '../domain/event.ts';
import { caseNamed } from './change-case.ts';
import type { Desk } from './open-case.ts';
import { enqueue } from './post.ts';
import { tellDesk } from './tell-desk.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** What officer or citizen did with a form that was sent. */
export function changeForm(
  desk: Desk,
  effect: Of<'form.decide' | 'form.withdraw' | 'form.tell'>,
  origin: Origin,
): Promise<void> {
  switch (effect.kind) {
    case 'form.decide':
      return decideForm(desk, effect, origin);
    case 'form.withdraw':
      return withdrawForm(desk, effect, origin);
    case 'form.tell':
      return tellOfForm(desk, effect, origin);
  }
}

/** An officer's word on a form: kept with its history, and told to its sender. The case stays with the officer. */
async function decideForm(desk: Desk, effect: Of<'form.decide'>, origin: Origin): Promise<void> {
  const officer = await desk.officers.find(effect.officerId);
  if (!officer) return;
  const { record, form } = await formNamed(desk, officer.communeId, effect.ref);
  if (!form || form.communeId !== officer.communeId) {
    return answer(desk, origin, officer, 'form_over', effect.ref, record);
  }
  const holder = record && (await heldByAnother(desk, record, officer));
  if (record && holder)
    return answer(desk, origin, { ...officer, name: holder }, 'already_taken', record.code, record);
  const { to, note } = effect;
  const change = { eventId: origin.eventId, at: origin.at, to, by: officer.id, ...(note && { note }) };
  const changed = await desk.registrations.change(form.id, change);
  if (!changed) return answer(desk, origin, officer, 'form_over', form.code, record);
  if (record && to !== 'asked')
    await desk.cases.set(record.id, { status: 'closed', closedAt: desk.clock.now() });
  await answer(desk, origin, officer, 'form_told', form.code, record);
  return tellSender(desk, changed, officer, effect, origin, record);
}

/** Under the code of its case or its own. */
async function formNamed(
  desk: Desk,
  communeId: string,
  ref: string,
): Promise<{ record: CaseRecord | null; form: Registration | null }> {
  const record = await caseNamed(desk, communeId, ref);
  if (record?.registrationId) {
    return { record, form: await desk.registrations.find(record.registrationId) };
  }
  const form = await desk.registrations.findByCode(communeId, ref);
  return { record: form && (await desk.cases.findBy({ registrationId: form.id })), form };
}

/** The name of the officer who has the case; null when it is free or this officer's own. */
async function heldByAnother(desk: Desk, { id }: CaseRecord, officer: Officer): Promise<string | null> {
  const taken = await desk.cases.take(id, officer.id);
  if (!taken?.assignee || taken.assignee === officer.id) return null;
  return (await desk.officers.find(taken.assignee))?.name ?? 'người trong OA Manager';
}

async function answer(
  desk: Desk,
  origin: Origin,
  officer: Officer,
  change: CaseChange,
  code: string,
  record: CaseRecord | null,
): Promise<void> {
  const body = { kind: 'case', change, caseId: record?.id ?? '', code, officer: officer.name } as const;
  await enqueue(desk, origin, origin.conversationId, `form:${change}`, body);
}

async function tellSender(
  desk: Desk,
  { id, code, formId, conversationId }: Registration,
  officer: Officer,
  { to, note }: Of<'form.decide'>,
  origin: Origin,
  record: CaseRecord | null,
): Promise<void> {
  const whose = conversationId ?? record?.conversationId;
  if (!whose) return;
  await enqueue(desk, origin, whose, `form:${to}:citizen`, {
    kind: 'form_news',
    change: to,
    formId,
    registrationId: id,
    code,
    officer: officer.name,
    ...(record && { caseId: record.id }),
    ...(note && { text: note }),
  });
}

/** Asked for in the chat: done here, and told by an event of its own. */
async function withdrawForm(
  desk: Desk,
  { registrationId }: Of<'form.withdraw'>,
  origin: Origin,
): Promise<void> {
  const { eventId, at } = origin;
  const form = await desk.registrations.change(registrationId, {
    eventId,
    at,
    to: 'withdrawn',
    by: 'citizen',
  });
  if (!form) return;
  const { code, formId } = form;
  const body = { kind: 'form_news', change: 'withdrawn', formId, registrationId, code } as const;
  await enqueue(desk, origin, origin.conversationId, 'form:withdrawn:citizen', body);
}

/** Whoever has the form's case hears what its sender did; a form that was taken back needs nobody any more. */
async function tellOfForm(
  desk: Desk,
  { registrationId, news }: Of<'form.tell'>,
  origin: Origin,
): Promise<void> {
  const record = await desk.cases.findBy({ registrationId });
  if (!record) return;
  if (news === 'news_form_fixed' && record.status === 'closed') await desk.cases.reopen(record.id);
  await tellDesk(desk, { kind: 'case.tell', caseId: record.id, news }, origin);
  if (news === 'news_form_withdrawn')
    await desk.cases.set(record.id, { status: 'closed', closedAt: desk.clock.now() });
}
