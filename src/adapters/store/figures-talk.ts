import type { Outcome, SilenceReason } from '../../domain/conversation.ts';
import type { AnsweredBy, TalkFigures } from '../../domain/figures.ts';
import { localTime } from '../../domain/hours.ts';
import { seqAt } from '../../domain/ids.ts';
import type { Span } from '../../domain/span.ts';
import type { InboxDoc } from './documents.ts';
import { chunksOf, type FiguresModels } from './figures-parts.ts';

/** Zalo's names of what people send; what the server tells itself has others. */
const SENT_BY_PEOPLE = /^(?:user_send_|anonymous_send_)/;

/** What a message that got no words of its own means. Those who asked to be forgotten are not counted either. */
const SILENCES: Record<SilenceReason, AnsweredBy | null> = {
  a_person_is_answering: 'people',
  answered_with_the_next: 'bot',
  nothing_to_answer: 'nobody',
  kept_until_they_write: null,
  own_echo: null,
  left: null,
  erased: null,
  timer_no_longer_needed: null,
};

interface Tally {
  sums: TalkFigures;
  people: Set<string>;
  byDay: Map<string, Set<string>>;
}

/**
 * Over the index that the worker needs anyhow (state, order of arrival): one more would cost every webhook. What lies
 * between the commune's own events in that span is passed over.
 */
export async function countTalk(models: FiguresModels, communeId: string, span: Span): Promise<TalkFigures> {
  const staff = await models.officers.find({ communeId }, { conversationId: 1 }).lean();
  const officers = new Set(staff.flatMap(({ conversationId }) => conversationId ?? []));
  const answered = { bot: 0, people: 0, nobody: 0 };
  const tally: Tally = {
    sums: { people: 0, messages: 0, answered, topics: {}, days: {} },
    people: new Set(),
    byDay: new Map(),
  };
  const found = models.inbox
    .find(
      { status: 'done', seq: { $gte: seqAt(span.from), $lt: seqAt(span.to) }, communeId },
      { name: 1, conversationId: 1, receivedAt: 1, outcome: 1 },
    )
    .lean()
    .cursor();
  for await (const some of chunksOf(found)) {
    const theirs = some.filter(
      ({ name, conversationId }) => SENT_BY_PEOPLE.test(name) && !officers.has(conversationId),
    );
    await addAll(models, communeId, tally, theirs);
  }
  tally.sums.people = tally.people.size;
  for (const [day, people] of tally.byDay)
    (tally.sums.days[day] ??= { people: 0, messages: 0 }).people = people.size;
  return tally.sums;
}

type Seen = Pick<InboxDoc, 'conversationId' | 'receivedAt' | 'outcome'>;

async function addAll(
  { cases }: FiguresModels,
  communeId: string,
  tally: Tally,
  events: readonly Seen[],
): Promise<void> {
  const ids = events.flatMap(({ outcome }) => caseOf(outcome as Outcome | undefined) ?? []);
  const docs = ids.length
    ? await cases.find({ _id: { $in: [...new Set(ids)] }, communeId }, { status: 1, intent: 1 }).lean()
    : [];
  const known = new Map(docs.map(({ _id, status, intent }) => [_id, { status, intent }]));
  for (const { conversationId, receivedAt, outcome } of events) {
    const end = endOf(outcome as Outcome | undefined, known);
    if (end) add(tally, conversationId, receivedAt, end);
  }
}

const caseOf = (outcome: Outcome | undefined): string | undefined =>
  outcome?.kind === 'case' ? outcome.caseId : undefined;

interface End {
  by: AnsweredBy;
  /** Undefined: no topic belongs to it. */
  topic?: string;
}

function endOf(
  outcome: Outcome | undefined,
  cases: ReadonlyMap<string, { status: string; intent?: string | undefined }>,
): End | null {
  if (!outcome) return null;
  if (outcome.kind === 'replied') return { by: 'bot', topic: outcome.intent ?? '' };
  if (outcome.kind === 'silence') {
    const by = SILENCES[outcome.reason];
    return by && { by };
  }
  const one = cases.get(outcome.caseId);
  return { by: !one || one.status === 'open' ? 'nobody' : 'people', topic: one?.intent ?? '' };
}

function add({ sums, people, byDay }: Tally, who: string, at: number, { by, topic }: End): void {
  const { date } = localTime(at);
  const day = (sums.days[date] ??= { people: 0, messages: 0 });
  day.messages += 1;
  sums.messages += 1;
  sums.answered[by] += 1;
  if (topic !== undefined) sums.topics[topic] = (sums.topics[topic] ?? 0) + 1;
  people.add(who);
  byDay.set(date, (byDay.get(date) ?? new Set()).add(who));
}
