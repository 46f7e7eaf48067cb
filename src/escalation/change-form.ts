import type { CaseRecord, Officer, Origin, Registration } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { CaseChange } from '../domain/event.ts';
import { caseNamed } from './change-case.ts';
import { decideForm } from './decide-form.ts';
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
      return decideInChat(desk, effect, origin);
    case 'form.withdraw':
      return withdrawForm(desk, effect, origin);
    case 'form.tell':
      return tellOfForm(desk, effect, origin);
  }
}

/** An officer's word on a form, typed in the officer's own chat: what came of it is said there. */
async function decideInChat(desk: Desk, effect: Of<'form.decide'>, origin: Origin): Promise<void> {
  const officer = await desk.officers.find(effect.officerId);
  if (!officer) return;
  const { record, form } = await formNamed(desk, officer.communeId, effect.ref);
  if (!form || form.communeId !== officer.communeId) {
    return answer(desk, origin, officer, 'form_over', effect.ref, record);
  }
  const { to, note } = effect;
  const decided = await decideForm(desk, { form, record, officer, verdict: { to, note }, origin });
  if (decided.kind === 'held') {
    const holder = { ...officer, name: decided.holder };
    return answer(desk, origin, holder, 'already_taken', record?.code ?? form.code, record);
  }
  return answer(
    desk,
    origin,
    officer,
    decided.kind === 'over' ? 'form_over' : 'form_told',
    form.code,
    record,
  );
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
