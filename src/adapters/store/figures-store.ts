import type { Figures } from '../../ports.ts';
import { workingMsBetween, type OpeningHours } from '../../domain/hours.ts';
import type { CaseFigures, FormFigures, ShownFigures } from '../../domain/figures.ts';
import type { Span } from '../../domain/span.ts';
import type { CaseDoc } from './documents.ts';
import { countTalk } from './figures-talk.ts';
import { chunksOf, type FiguresModels } from './figures-parts.ts';

const STATES = ['open', 'taken', 'closed'];

/** What is read of a case. The last three are there once somebody took, answered or judged it. */
type CaseSeen = Pick<CaseDoc, '_id' | 'reason' | 'status' | 'village' | 'openedAt'> & {
  takenAt?: number;
  firstReplyAt?: number;
  rating?: string;
};

/** Sums, read record by record: never more than a batch of them is held. */
export function createFigures(models: FiguresModels): Figures {
  return {
    talk: (communeId, span) => countTalk(models, communeId, span),
    cases: (communeId, span, hours) => countCases(models, communeId, span, hours),
    forms: (communeId, span) => countForms(models, communeId, span),
    shown: (communeId, span) => countShown(models, communeId, span),
  };
}

async function countCases(
  { cases }: FiguresModels,
  communeId: string,
  { from, to }: Span,
  hours: OpeningHours,
): Promise<CaseFigures> {
  const sums = emptyCases();
  const found = cases
    .find(
      // The states are named for the index; a case has no other.
      { communeId, status: { $in: STATES }, openedAt: { $gte: from, $lt: to } },
      { reason: 1, status: 1, village: 1, openedAt: 1, takenAt: 1, firstReplyAt: 1, rating: 1 },
    )
    .lean()
    .cursor();
  for await (const one of found as AsyncIterable<CaseSeen>) addCase(sums, one, hours);
  return sums;
}

function emptyCases(): CaseFigures {
  return {
    opened: 0,
    villages: {},
    responses: [],
    waiting: 0,
    unmeasured: 0,
    moneyLost: 0,
    earlyWarnings: 0,
    ratings: { good: 0, bad: 0 },
  };
}

function addCase(sums: CaseFigures, one: CaseSeen, hours: OpeningHours): void {
  sums.opened += 1;
  const village = (sums.villages[one.village ?? ''] ??= {});
  village[one.status] = (village[one.status] ?? 0) + 1;
  if (one.reason === 'money_lost') sums.moneyLost += 1;
  if (one.rating === 'good' || one.rating === 'bad') sums.ratings[one.rating] += 1;
  // The server raised it: no citizen waits for an answer.
  if (one.reason === 'early_warning') return void (sums.earlyWarnings += 1);
  const first = Math.min(one.takenAt ?? Infinity, one.firstReplyAt ?? Infinity);
  if (Number.isFinite(first)) sums.responses.push(workingMsBetween(hours, one.openedAt, first));
  else if (one.status === 'open') sums.waiting += 1;
  else sums.unmeasured += 1;
}

async function countForms(
  { registrations, cases }: FiguresModels,
  communeId: string,
  { from, to }: Span,
): Promise<FormFigures> {
  const sums: FormFigures = { sent: 0, villages: {} };
  const found = registrations
    .find({ communeId, createdAt: { $gte: from, $lt: to } }, { status: 1 })
    .lean()
    .cursor();
  for await (const some of chunksOf(found)) {
    const ids = some.map(({ _id }) => _id);
    // The answers are sealed; the case of a form knows the village.
    const of = await cases
      .find({ communeId, registrationId: { $in: ids } }, { registrationId: 1, village: 1 })
      .lean();
    const villages = new Map(of.map(({ registrationId, village }) => [registrationId, village]));
    for (const { _id, status } of some) {
      const village = (sums.villages[villages.get(_id) ?? ''] ??= {});
      village[status] = (village[status] ?? 0) + 1;
      sums.sent += 1;
    }
  }
  return sums;
}

async function countShown(
  { shown }: FiguresModels,
  communeId: string,
  { from, to }: Span,
): Promise<ShownFigures> {
  const sums: ShownFigures = { shown: 0, scam: 0, fine: 0 };
  const found = shown
    .find({ communeId, at: { $gte: from, $lt: to } }, { mark: 1 })
    .lean()
    .cursor();
  for await (const { mark } of found) {
    sums.shown += 1;
    if (mark?.verdict === 'scam') sums.scam += 1;
    if (mark?.verdict === 'fine') sums.fine += 1;
  }
  return sums;
}
