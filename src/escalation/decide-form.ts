import type { CaseRecord, Officer, Origin, Registration } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { Desk } from './open-case.ts';
import { enqueue } from './post.ts';

export type Verdict = Pick<Extract<Effect, { kind: 'form.decide' }>, 'to' | 'note'>;

/** What came of it: told to the citizen, in another officer's hands, or decided before. */
export type Decided =
  | { kind: 'told'; form: Registration }
  /** `holder` as it may be said. */
  | { kind: 'held'; holder: string }
  | { kind: 'over' };

export interface Deciding {
  form: Registration;
  /** The case that the form opened, once it is there. */
  record: CaseRecord | null;
  officer: Officer;
  verdict: Verdict;
  /** Its event makes the decision happen once, however often it is asked for. */
  origin: Origin;
  /** Whether this officer may decide what is in these hands; null stands for somebody in OA Manager. Nobody may. */
  mayOverrule?(holder: Officer | null): boolean;
}

/**
 * An officer's word on a form, from a chat or from the console: kept with its history, and told to its sender. The
 * case stays with the officer until it is done. Who else wanted it at the same moment finds it held, or over.
 */
export async function decideForm(desk: Desk, deciding: Deciding): Promise<Decided> {
  const { form, record, officer, origin, verdict } = deciding;
  const holder = record && (await heldByAnother(desk, record, deciding));
  if (holder) return { kind: 'held', holder };
  const { to, note } = verdict;
  const change = { eventId: origin.eventId, at: origin.at, to, by: officer.id, ...(note && { note }) };
  const changed = await desk.registrations.change(form.id, change);
  if (!changed) return { kind: 'over' };
  if (record && to !== 'asked')
    await desk.cases.set(record.id, { status: 'closed', closedAt: desk.clock.now() });
  await tellSender(desk, changed, deciding);
  return { kind: 'told', form: changed };
}

/** The name of the officer who has the case; null when it is free, this officer's own, or may be decided all the same. */
async function heldByAnother(
  desk: Desk,
  { id }: CaseRecord,
  { officer, mayOverrule = () => false }: Deciding,
): Promise<string | null> {
  const taken = await desk.cases.take(id, officer.id);
  if (!taken?.assignee || taken.assignee === officer.id) return null;
  const holder = await desk.officers.find(taken.assignee);
  return mayOverrule(holder) ? null : (holder?.name ?? 'người trong OA Manager');
}

async function tellSender(
  desk: Desk,
  { id, code, formId, conversationId }: Registration,
  { officer, verdict: { to, note }, origin, record }: Deciding,
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
