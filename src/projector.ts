import type {
  Alerts,
  CaseRecord,
  Cases,
  Clock,
  Conversations,
  Eraser,
  FormTokens,
  Inbox,
  Officer,
  Officers,
  Origin,
  Outbox,
  Pending,
  Timers,
  Words,
} from './ports.ts';
import type { Effect } from './domain/effect.ts';
import type { EventBody, InboundEvent } from './domain/event.ts';
import type { OutMessage, Say } from './domain/message.ts';
import { nextSeq } from './domain/ids.ts';
import { redactSecrets } from './domain/secrets.ts';
import { caseCard, whoToTell, windowIsOpen } from './escalation/card.ts';
import { hashLinkCode } from './escalation/link-code.ts';
import type { ViewLinks } from './escalation/view-link.ts';

export interface ProjectorOptions {
  inbox: Inbox;
  outbox: Outbox;
  conversations: Conversations;
  cases: Cases;
  officers: Officers;
  timers: Timers;
  formTokens: FormTokens;
  eraser: Eraser;
  alerts: Alerts;
  clock: Clock;
  viewLinks: ViewLinks;
  words(communeId: string): Words;
  fetchMedia(url: string): Promise<{ type: string; bytes: Buffer } | null>;
  /** New messages wait in this conversation's outbox. */
  onQueued(conversationId: string): void;
  /** A new event waits in this conversation's inbox. */
  onAppended(conversationId: string): void;
}

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/**
 * Copies the results of a handled event to where they are used. Everything is keyed by the event's id, so a crash
 * in the middle and a second run leave the same records.
 */
export function createProjector(options: ProjectorOptions) {
  return async (pending: Pending): Promise<void> => {
    const { origin } = pending;
    await send(options, pending.messages);
    for (const effect of pending.effects) await apply(options, effect, origin);
  };
}

async function apply(options: ProjectorOptions, effect: Effect, origin: Origin): Promise<void> {
  switch (effect.kind) {
    case 'case.open':
      return openCase(options, effect, origin);
    case 'case.note':
      return options.cases.note(effect.caseId, origin.eventId, options.clock.now(), effect.text);
    case 'case.village':
      await options.cases.set(effect.caseId, { village: effect.village });
      return tellOfficers(options, effect.caseId, origin, 'village');
    case 'case.human':
      await options.cases.take(effect.caseId, `oa-manager:${effect.adminId}`);
      return;
    case 'case.close':
      return options.cases.set(effect.caseId, { status: 'closed' });
    case 'case.change':
      return changeCase(options, effect, origin);
    case 'timer': {
      const { id, at, timer, caseId } = effect;
      const { oaId, communeId, conversationId, userId } = origin;
      const where = { oaId, communeId, conversationId, userId };
      return options.timers.set({ id, at, timer, ...where, ...(caseId && { caseId }) });
    }
    case 'officer.link':
      return linkOfficer(options, effect, origin);
    case 'relay':
      return relay(options, effect, origin);
    case 'forward':
      return forward(options, effect, origin);
    case 'form.token':
      return options.formTokens.put({
        hash: effect.hash,
        formId: effect.formId,
        conversationId: origin.conversationId,
        oaId: origin.oaId,
        communeId: origin.communeId,
        expiresAt: effect.expiresAt,
      });
    case 'erase':
      return options.eraser.erase(origin.conversationId);
  }
}

async function openCase(options: ProjectorOptions, effect: Of<'case.open'>, origin: Origin): Promise<void> {
  const conversation = await options.conversations.find(origin.conversationId);
  const { kind: _kind, caseId, audioUrl, note, ...rest } = effect;
  const now = options.clock.now();
  await options.cases.open({
    id: caseId,
    ...rest,
    oaId: origin.oaId,
    communeId: origin.communeId,
    conversationId: origin.conversationId,
    status: 'open',
    notes: [],
    turns: conversation?.turns ?? [],
    openedAt: now,
  });
  if (note) await options.cases.note(caseId, origin.eventId, now, note);
  if (audioUrl) {
    const audio = await options.fetchMedia(audioUrl);
    if (audio) await options.cases.attachAudio(caseId, audio);
    else await options.cases.note(caseId, `${origin.eventId}:audio`, now, `Bản ghi âm: ${audioUrl}`);
  }
  await tellOfficers(options, caseId, origin, 'open');
}

/** A card on each officer's own Zalo while their window is open; when nobody can be reached there, e-mail or webhook. */
async function tellOfficers(
  options: ProjectorOptions,
  caseId: string,
  origin: Origin,
  why: string,
  except?: string,
): Promise<void> {
  const record = await options.cases.find(caseId);
  if (!record || record.status !== 'open') return;
  const everybody = await options.officers.ofCommune(record.communeId);
  const chosen = whoToTell(everybody, record, except);
  const words = options.words(record.communeId);
  let reached = 0;
  for (const officer of chosen) {
    const own = officer.conversationId && (await options.conversations.find(officer.conversationId));
    if (!own || !windowIsOpen(own.lastCitizenAt, options.clock.now())) continue;
    const url = options.viewLinks.make(record.id, officer.id, options.clock.now());
    await send(options, [message(origin, own, `card:${why}:${officer.id}`, caseCard(record, words, url))]);
    reached += 1;
  }
  if (reached === 0) {
    const card = caseCard(record, words, '');
    await options.alerts.tell(record.communeId, `Việc ${record.code}`, card.text);
  }
}

async function changeCase(
  options: ProjectorOptions,
  effect: Of<'case.change'>,
  origin: Origin,
): Promise<void> {
  const officer = await options.officers.find(effect.officerId);
  const before = await options.cases.find(effect.caseId);
  if (!officer || !before || before.communeId !== officer.communeId) return;
  if (effect.change === 'passed') {
    if (before.assignee && before.assignee !== officer.id) return;
    await options.cases.reopen(effect.caseId);
    await report(options, before, officer, origin, 'passed', 'officer');
    return tellOfficers(options, effect.caseId, origin, `pass:${origin.eventId}`, officer.id);
  }
  const record = await options.cases.take(effect.caseId, officer.id);
  if (!record) return;
  if (record.assignee !== officer.id) {
    const holder = record.assignee ? await options.officers.find(record.assignee) : null;
    const name = holder?.name ?? 'người trong OA Manager';
    return report(options, record, { ...officer, name }, origin, 'already_taken', 'officer');
  }
  if (effect.change === 'taken') {
    await report(options, record, officer, origin, 'yours', 'officer');
    return report(options, record, officer, origin, 'taken', 'citizen');
  }
  await options.cases.set(effect.caseId, { status: 'closed' });
  const text = options.words(record.communeId).phrase('officer_done', { code: record.code });
  await send(options, [
    message(origin, { id: origin.conversationId, userId: origin.userId }, 'done', { text }),
  ]);
  return report(options, record, officer, origin, effect.change, 'citizen');
}

/** Tells one side what happened to a case, as an event in that side's own conversation. */
async function report(
  options: ProjectorOptions,
  record: CaseRecord,
  officer: Officer,
  origin: Origin,
  change: Extract<EventBody, { kind: 'case' }>['change'],
  to: 'citizen' | 'officer',
): Promise<void> {
  const conversationId = to === 'citizen' ? record.conversationId : origin.conversationId;
  await enqueue(options, origin, conversationId, `case:${change}:${to}`, {
    kind: 'case',
    change,
    caseId: record.id,
    code: record.code,
    officer: officer.name,
    phone: officer.phone,
  });
}

async function linkOfficer(
  options: ProjectorOptions,
  effect: Of<'officer.link'>,
  origin: Origin,
): Promise<void> {
  const officer = await options.officers.link(
    hashLinkCode(effect.code),
    origin.communeId,
    origin.conversationId,
  );
  const words = options.words(origin.communeId);
  const text = officer
    ? words.phrase('officer_linked', { officer: officer.name })
    : words.phrase('officer_link_bad');
  await send(options, [
    message(origin, { id: origin.conversationId, userId: origin.userId }, 'link', { text }),
  ]);
}

async function relay(options: ProjectorOptions, effect: Of<'relay'>, origin: Origin): Promise<void> {
  const record = await options.cases.find(effect.caseId);
  const officer = await options.officers.find(effect.officerId);
  if (!record || !officer || record.assignee !== officer.id) return;
  const body = { kind: 'relay', text: effect.text, officer: officer.name } as const;
  await enqueue(options, origin, record.conversationId, 'relay', body);
}

async function forward(options: ProjectorOptions, effect: Of<'forward'>, origin: Origin): Promise<void> {
  const record = await options.cases.find(effect.caseId);
  const officer = record?.assignee ? await options.officers.find(record.assignee) : null;
  await options.cases.note(effect.caseId, origin.eventId, options.clock.now(), effect.text);
  if (!record || !officer?.conversationId) return;
  const body = { kind: 'forward', text: effect.text, citizen: '', code: record.code } as const;
  await enqueue(options, origin, officer.conversationId, 'forward', body);
}

async function enqueue(
  options: ProjectorOptions,
  origin: Origin,
  conversationId: string,
  what: string,
  body: EventBody,
): Promise<void> {
  const now = options.clock.now();
  const clean = 'text' in body && body.text ? redactSecrets(body.text) : null;
  const event: InboundEvent = {
    id: `${origin.eventId}:${what}`,
    seq: nextSeq(now),
    oaId: origin.oaId,
    communeId: origin.communeId,
    conversationId,
    userId: conversationId.slice(origin.oaId.length + 1),
    name: `internal.${body.kind}`,
    at: now,
    receivedAt: now,
    secrets: [],
    body: clean ? ({ ...body, text: clean.text } as EventBody) : body,
  };
  await options.inbox.append(event);
  options.onAppended(conversationId);
}

async function send(options: ProjectorOptions, messages: OutMessage[]): Promise<void> {
  await options.outbox.add(messages);
  for (const { conversationId } of messages) options.onQueued(conversationId);
}

function message(origin: Origin, to: { id: string; userId: string }, what: string, say: Say): OutMessage {
  return {
    id: `${origin.eventId}:${what}`,
    seq: `${origin.seq}.900`,
    conversationId: to.id,
    oaId: origin.oaId,
    communeId: origin.communeId,
    userId: to.userId,
    say,
  };
}
