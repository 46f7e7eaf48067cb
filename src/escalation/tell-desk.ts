import type { CaseRecord, Officer, Origin, Words } from '../ports.ts';
import type { DeskNews, Effect } from '../domain/effect.ts';
import { sayTime } from '../domain/hours.ts';
import { maskNumbers } from '../domain/numbers.ts';
import { clip } from '../domain/text.ts';
import { caseCard, whoToTell, windowIsOpen } from './card.ts';
import type { Desk } from './open-case.ts';
import { enqueue, message, send } from './post.ts';

type Tell = Extract<Effect, { kind: 'case.tell' }>;
type Listener = { officer: Officer; own: { id: string; userId: string } };

const SAID = 300;

/** News of a case that officers know already: to whoever has it, else to those whom its card would reach. */
export async function tellDesk(desk: Desk, effect: Tell, origin: Origin): Promise<void> {
  const { caseId, news, text } = effect;
  if (text) await desk.cases.note(caseId, origin.eventId, desk.clock.now(), text);
  const record = await desk.cases.find(caseId);
  if (!record) return;
  const words = desk.words(record.communeId);
  const listeners = await listenersOf(desk, record, news);
  for (const listener of listeners) await tellOne(desk, listener, record, effect, origin);
  // That words wait for the citizen is for the one who wrote them; nobody else has to act.
  if (listeners.length || news === 'news_waits') return;
  const told = await desk.alerts.tell(
    record.communeId,
    `Việc ${record.code}`,
    newsText(desk, words, record, effect),
  );
  if (!told && news !== 'citizen_done') desk.onNobodyTold(record);
}

async function tellOne(
  desk: Desk,
  { officer, own }: Listener,
  record: CaseRecord,
  effect: Tell,
  origin: Origin,
): Promise<void> {
  const { id: caseId, code } = record;
  if (effect.news === 'citizen_done') {
    // As an event, so that an officer who is writing to this citizen no longer does.
    const body = { kind: 'case', change: 'citizen_done', caseId, code } as const;
    return enqueue(desk, origin, own.id, `case:citizen_done:${officer.id}`, body);
  }
  const words = desk.words(record.communeId);
  const url = desk.viewLinks.make(caseId, officer.id, desk.clock.now());
  const { choices = [] } = caseCard(record, words, url);
  const say = { text: newsText(desk, words, record, effect), choices };
  await send(desk, [message(origin, own, `card:${effect.news}:${officer.id}`, say)]);
}

/** Only those whose own window is open. */
async function listenersOf(desk: Desk, record: CaseRecord, news: DeskNews): Promise<Listener[]> {
  const everybody = await desk.officers.ofCommune(record.communeId);
  const holder = await reachable(
    desk,
    everybody.filter((officer) => officer.id === record.assignee),
  );
  if (news === 'news_waits') return holder;
  if (holder.length && news !== 'news_not_arrived') return holder;
  const near = whoToTell(everybody, record, desk.clock.now(), holder[0]?.officer.id);
  return [...holder, ...(await reachable(desk, near))];
}

async function reachable(desk: Desk, officers: readonly Officer[]): Promise<Listener[]> {
  const found: Listener[] = [];
  for (const officer of officers) {
    const own = officer.conversationId ? await desk.conversations.find(officer.conversationId) : null;
    if (own && windowIsOpen(own.lastCitizenAt, desk.clock.now())) found.push({ officer, own });
  }
  return found;
}

function newsText(desk: Desk, words: Words, record: CaseRecord, { news, until = 0, text }: Tell): string {
  const now = desk.clock.now();
  return words.phrase(news, {
    code: record.code,
    village:
      words.commune.villages.find((one) => one.id === record.village)?.name ??
      words.phrase('village_unknown'),
    hours: String(Math.max(1, Math.floor((until - now) / 3_600_000))),
    when: sayTime(until, now),
    said: text ? `“${clip(maskNumbers(text), SAID)}”` : '',
  });
}
