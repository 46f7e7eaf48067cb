import type { Acted, CaseAct, CaseActs, CaseDesk, CaseRow, Origin } from '../ports.ts';
import type { EventBody } from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import { followCase } from './follow-case.ts';
import { sendCard, tellOfficers, type Desk } from './open-case.ts';
import { enqueue } from './post.ts';

const DONE: Acted = { kind: 'done' };

export interface ConsoleDesk extends Desk {
  caseDesk: Pick<CaseDesk, 'row' | 'assign' | 'judge'>;
}

/** The same as from a chat, for an officer who sits at the console and may have no Zalo linked. */
export function createCaseActs(desk: ConsoleDesk): CaseActs {
  return {
    take: (act) =>
      inOwnHands(desk, act, async (isNew) => {
        if (!isNew) return;
        const origin = originOf(desk, act);
        const record = await desk.cases.find(act.row.id);
        if (record) await followCase(desk, record, 'reading', act.officer.id, origin);
        await tellCitizen(desk, act, origin, 'taken');
      }),
    reply: (act, words) =>
      inOwnHands(desk, act, async () => {
        const { id: caseId, code, conversationId } = act.row;
        const body = { kind: 'relay', ...words, officer: act.officer.name, caseId, code } as const;
        await enqueue(desk, originOf(desk, act), conversationId, 'relay', body);
      }),
    async note({ requestId, officer, row }, text) {
      const eventId = `console:${officer.id}:${requestId}`;
      await desk.cases.note(row.id, eventId, desk.clock.now(), text, officer.id);
      return DONE;
    },
    pass: (act, to) => pass(desk, act, to),
    handBack: (act) =>
      inOwnHands(desk, act, async () => {
        await desk.cases.set(act.row.id, { status: 'closed', closedAt: desk.clock.now() });
        await tellCitizen(desk, act, originOf(desk, act), 'handed_back');
      }),
    reopen: (act) => reopen(desk, act),
    close: (act, { outcome, note, asks }) =>
      inOwnHands(desk, act, async () => {
        const origin = originOf(desk, act);
        if (note) await desk.cases.note(act.row.id, origin.eventId, origin.at, note, act.officer.id);
        await desk.caseDesk.judge(act.row.id, { outcome });
        await desk.cases.set(act.row.id, { status: 'closed', closedAt: desk.clock.now() });
        await tellCitizen(desk, act, origin, 'closed', asks);
      }),
  };
}

/** Only the officer who has the case; a free one is taken first. */
async function inOwnHands(
  desk: ConsoleDesk,
  { row, officer }: CaseAct,
  work: (isNew: boolean) => Promise<void>,
): Promise<Acted> {
  const before = await desk.caseDesk.row(row.id);
  if (!before || before.status === 'closed') return { kind: 'over' };
  const record = await desk.cases.take(row.id, officer.id, desk.clock.now());
  if (record?.assignee !== officer.id)
    return { kind: 'held', holder: await holderOf(desk, record?.assignee) };
  await work(before.assignee !== officer.id);
  return DONE;
}

/** A case in somebody else's hands may be given on as well: whoever is away cannot do it. */
async function pass(desk: ConsoleDesk, act: CaseAct, to?: string): Promise<Acted> {
  const before = await desk.caseDesk.row(act.row.id);
  if (!before || before.status === 'closed') return { kind: 'over' };
  if (to === undefined) {
    await desk.cases.reopen(act.row.id);
    await tellOfficers(desk, act.row.id, originOf(desk, act), `pass:${act.requestId}`, act.officer.id);
    return DONE;
  }
  const isGiven = await desk.caseDesk.assign(act.row.id, before.assignee, to, desk.clock.now());
  if (isGiven) {
    await tellColleague(desk, act, to);
    return DONE;
  }
  const now = await desk.caseDesk.row(act.row.id);
  return { kind: 'held', holder: await holderOf(desk, now?.assignee) };
}

/** Whoever was given it may not be looking at the page. */
async function tellColleague(desk: ConsoleDesk, act: CaseAct, to: string): Promise<void> {
  if (to === act.officer.id) return;
  const colleague = await desk.officers.find(to);
  const record = await desk.cases.find(act.row.id);
  if (!colleague || !record) return;
  const lead = desk.words(record.communeId).phrase('card_given', { officer: act.officer.name });
  const why = `given:${act.requestId}`;
  await sendCard(desk, { record, to: [colleague], origin: originOf(desk, act), why, lead });
}

async function reopen(desk: ConsoleDesk, act: CaseAct): Promise<Acted> {
  const before = await desk.caseDesk.row(act.row.id);
  if (before?.status === 'closed') await desk.cases.reopen(act.row.id);
  return inOwnHands(desk, act, async (isNew) => {
    if (isNew) await tellCitizen(desk, act, originOf(desk, act), 'taken');
  });
}

async function holderOf(desk: ConsoleDesk, assignee: string | undefined): Promise<string> {
  return (assignee && (await desk.officers.find(assignee))?.name) || 'người trong OA Manager';
}

/** As if the wish had come in the citizen's own conversation. */
function originOf(desk: ConsoleDesk, { requestId, officer, row }: CaseAct): Origin {
  const now = desk.clock.now();
  const { oaId, communeId, conversationId } = row;
  return {
    eventId: `console:${officer.id}:${requestId}`,
    seq: nextSeq(now),
    ...{ oaId, communeId, conversationId },
    userId: conversationId.slice(oaId.length + 1),
    at: now,
  };
}

async function tellCitizen(
  desk: ConsoleDesk,
  { officer, row }: { officer: CaseAct['officer']; row: CaseRow },
  origin: Origin,
  change: Extract<EventBody, { kind: 'case' }>['change'],
  asks = false,
): Promise<void> {
  const { id: caseId, code, conversationId } = row;
  await enqueue(desk, origin, conversationId, `case:${change}:citizen`, {
    kind: 'case',
    ...{ change, caseId, code },
    officer: officer.name,
    phone: officer.phone,
    ...(asks && { asks }),
  });
}
