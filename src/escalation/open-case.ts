import type {
  Alerts,
  CaseRecord,
  Cases,
  Conversations,
  Officer,
  Officers,
  Origin,
  Registrations,
  Words,
} from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { Say } from '../domain/message.ts';
import { ASSISTANT } from '../domain/audit.ts';
import { caseCard, thoseHere, whoToTell, windowIsOpen } from './card.ts';
import { message, send, type Post } from './post.ts';
import type { ViewLinks } from './view-link.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

export interface Desk extends Post {
  conversations: Conversations;
  cases: Cases;
  officers: Officers;
  registrations: Registrations;
  alerts: Alerts;
  viewLinks: ViewLinks;
  words(communeId: string): Words;
  /** Asks Zalo how the citizen is called and writes it to the case, when it answers; nothing waits for it. */
  learnName(caseId: string, of: Pick<Origin, 'oaId' | 'userId'>): void;
  fetchMedia(url: string): Promise<{ type: string; bytes: Buffer } | null>;
  /** These are told of a case, by whatever way reaches them. */
  onTold(record: CaseRecord, officers: readonly Officer[]): void;
  /** A case that no officer heard of, by any way: somebody must be linked, or a webhook or e-mail set. */
  onNobodyTold(record: CaseRecord): void;
}

export async function openCase(desk: Desk, effect: Of<'case.open'>, origin: Origin): Promise<void> {
  const conversation = await desk.conversations.find(origin.conversationId);
  const { kind: _kind, caseId, audioUrl, note, ...rest } = effect;
  const now = desk.clock.now();
  await desk.cases.open({
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
  if (note) await desk.cases.note(caseId, origin.eventId, now, note);
  if (audioUrl) {
    const audio = await desk.fetchMedia(audioUrl);
    if (audio) await desk.cases.attachAudio(caseId, audio);
    else await desk.cases.note(caseId, `${origin.eventId}:audio`, now, `Bản ghi âm: ${audioUrl}`);
  }
  desk.learnName(caseId, origin);
  await tellOfficers(desk, caseId, origin, 'open');
}

/** A card on each officer's own Zalo while their window is open; when nobody can be reached there, e-mail or webhook. */
export async function tellOfficers(
  desk: Desk,
  caseId: string,
  origin: Origin,
  why: string,
  except?: string,
  lead = '',
): Promise<void> {
  const record = await desk.cases.find(caseId);
  if (!record || record.status !== 'open') return;
  const now = desk.clock.now();
  const everybody = await desk.officers.ofCommune(record.communeId);
  const chosen = whoToTell(everybody, record, now, except);
  const card = { record, origin, why, lead };
  if ((await toTheirZalo(desk, { ...card, to: chosen })) > 0) return;
  const others = everybody.filter((one) => one.id !== except && !chosen.includes(one));
  const instead = thoseHere(insteadOf(everybody, others, record), now);
  if ((await toTheirZalo(desk, { ...card, to: instead })) > 0) return;
  if (await byOtherWays(desk, card)) return;
  desk.onNobodyTold(record);
  const note = desk.words(record.communeId).phrase('card_nobody');
  await desk.cases.note(caseId, `${origin.eventId}:nobody`, now, note, ASSISTANT);
}

/** Another village's people do not see the case on the desk either; they hear of it only where the commune has nobody. */
function insteadOf(
  everybody: readonly Officer[],
  others: readonly Officer[],
  { village }: Pick<CaseRecord, 'village'>,
): readonly Officer[] {
  const isOpenToAll = !village || everybody.every((one) => one.village);
  return isOpenToAll ? others : others.filter((one) => !one.village);
}

/** `lead`: a line above the card. */
interface Card {
  record: CaseRecord;
  to: readonly Officer[];
  origin: Origin;
  why: string;
  lead: string;
}

/** False when nobody was reached, by any way. */
export async function sendCard(desk: Desk, card: Card): Promise<boolean> {
  return (await toTheirZalo(desk, card)) > 0 || byOtherWays(desk, card);
}

function cardFor(desk: Desk, { record, lead }: Pick<Card, 'record' | 'lead'>, url: string): Say {
  const card = caseCard(record, desk.words(record.communeId), url);
  return { ...card, text: lead ? `${lead}\n${card.text}` : card.text };
}

/** By e-mail or webhook. */
function byOtherWays(desk: Desk, card: Pick<Card, 'record' | 'lead'>): Promise<boolean> {
  const { communeId, code } = card.record;
  return desk.alerts.tell(communeId, `Việc ${code}`, cardFor(desk, card, '').text);
}

/** How many of them were reached. */
async function toTheirZalo(desk: Desk, card: Card): Promise<number> {
  const { record, to, origin, why } = card;
  desk.onTold(record, to);
  let reached = 0;
  for (const officer of to) {
    const own = officer.conversationId && (await desk.conversations.find(officer.conversationId));
    if (!own || !windowIsOpen(own.lastCitizenAt, desk.clock.now())) continue;
    const url = desk.viewLinks.make(record.id, officer.id, desk.clock.now());
    await send(desk, [message(origin, own, `card:${why}:${officer.id}`, cardFor(desk, card, url))]);
    reached += 1;
  }
  return reached;
}
