import type { CaseAnswer, CasesAnswer, CaseView, LinesAnswer } from '../../contract/console-desk.ts';
import type { Urgency } from '../../domain/effect.ts';
import { lateAt } from '../../domain/response-time.ts';
import { shutsAt } from '../../domain/window.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import type { CaseRow, TalkLine } from '../../ports.ts';
import type { DeskOptions } from './options.ts';
import { byPressing, toLineShown, toRowShown } from './shown.ts';
import { maySee, type Viewer } from './walls.ts';

const PAGE = 40;
const LINES = 60;

export const dueAt =
  ({ hours, responseMinutes }: Pick<DeskOptions, 'hours' | 'responseMinutes'>, communeId: string) =>
  (urgency: Urgency, since: number): number =>
    lateAt(hours(communeId), urgency, since, responseMinutes(communeId) * 60_000);

export const shownTo = (options: DeskOptions, row: CaseRow) =>
  toRowShown(options, row, dueAt(options, row.communeId));

const VIEWS: Record<Exclude<CaseView, 'closed'>, (viewer: Viewer, row: CaseRow) => boolean> = {
  mine: ({ id }, { assignee }) => assignee === id,
  free: (_viewer, { status }) => status === 'open',
  village: ({ village }, row) => village !== undefined && row.village === village,
  all: () => true,
};

export async function listCases(
  options: DeskOptions,
  viewer: Viewer,
  view: CaseView,
  skip: number,
): Promise<CasesAnswer> {
  const seen = (await options.board.rows(viewer.communeId)).filter((row) => maySee(viewer, row));
  const of = (name: Exclude<CaseView, 'closed'>): CaseRow[] => seen.filter((row) => VIEWS[name](viewer, row));
  const now = options.clock.now();
  const rows =
    view === 'closed'
      ? (await options.caseDesk.closedOf(viewer.communeId, now + 1, skip + PAGE + 1)).filter((row) =>
          maySee(viewer, row),
        )
      : of(view).sort(byPressing);
  return {
    rows: rows.slice(skip, skip + PAGE).map((row) => shownTo(options, row)),
    counts: {
      mine: of('mine').length,
      free: of('free').length,
      village: of('village').length,
      all: seen.length,
    },
    more: rows.length > skip + PAGE,
    now,
  };
}

/** Null for a case of another commune or village as for one that does not exist. */
export async function rowFor(options: DeskOptions, viewer: Viewer, id: string): Promise<CaseRow | null> {
  const row = await options.caseDesk.row(id);
  return row && maySee(viewer, row) ? row : null;
}

export async function openCase(options: DeskOptions, row: CaseRow): Promise<CaseAnswer> {
  const { communeId, conversationId } = row;
  const [record, lines, conversation, rows] = await Promise.all([
    options.cases.find(row.id),
    options.talk.page({ communeId, conversationId, limit: LINES + 1 }),
    options.conversations.find(conversationId),
    options.board.rows(communeId),
  ]);
  const heardAt = conversation?.lastCitizenAt || row.heardAt;
  return {
    row: shownTo(options, row),
    conversationId,
    ...(await pageOf(options, lines.length ? lines : fromRecord(record))),
    notes: (record?.notes ?? [])
      .filter(({ by }) => by !== undefined)
      .map(({ at, text, by }) => ({ at, text: maskNumbers(text), ...(by && { by }) })),
    hasAudio: record?.audio !== undefined,
    others: rows
      .filter((one) => one.conversationId === conversationId && one.id !== row.id)
      .map(({ id, code, status }) => ({ id, code, status })),
    freeUntil: shutsAt('window.44h', heardAt),
    openUntil: shutsAt('window.6d', heardAt),
    now: options.clock.now(),
  };
}

/** A case from before every line was kept, or one whose lines are gone by age: what it was opened with. */
function fromRecord(record: Awaited<ReturnType<DeskOptions['cases']['find']>>): TalkLine[] {
  if (!record) return [];
  const { id, conversationId, communeId, oaId } = record;
  return record.turns.map((turn, n) => ({
    ...turn,
    ...{ id: `${id}:${n}`, seq: String(n), conversationId, communeId, oaId },
  }));
}

export async function olderLines(options: DeskOptions, row: CaseRow, before: string): Promise<LinesAnswer> {
  const { communeId, conversationId } = row;
  return pageOf(options, await options.talk.page({ communeId, conversationId, before, limit: LINES + 1 }));
}

/** Lines that one event brings at most, with room. */
const MOST_ANSWERS = 20;

/** Null when nothing of this conversation has this place. */
export async function lineAt(
  { talk }: DeskOptions,
  { communeId, conversationId }: CaseRow,
  seq: string,
): Promise<TalkLine | null> {
  // Among the last before whatever comes after its event: the answers to it are there too.
  const near = await talk.page({ communeId, conversationId, before: `${seq}~`, limit: MOST_ANSWERS });
  return near.find((one) => one.seq === seq) ?? null;
}

async function pageOf(options: DeskOptions, lines: readonly TalkLine[]): Promise<LinesAnswer> {
  const shown = lines.slice(-LINES);
  const known = await options.fates.of(shown.filter(({ from }) => from !== 'citizen').map(({ id }) => id));
  return {
    lines: shown.map((line) => toLineShown(options, line, known.get(line.id))),
    more: lines.length > shown.length,
  };
}
