import type { SearchAnswer } from '../../contract/console-desk.ts';
import type { CaseRow } from '../../ports.ts';
import type { DeskOptions } from './options.ts';
import { shownTo } from './reading.ts';
import { toLineShown } from './shown.ts';
import { maySee, type Viewer } from './walls.ts';

const FOUND = 20;

/** By a case's code, the citizen's name or phone, or words that were said; with or without marks, open or closed. */
export async function search(options: DeskOptions, viewer: Viewer, asked: string): Promise<SearchAnswer> {
  const { caseDesk, talk } = options;
  const { communeId } = viewer;
  const code = asked.replace(/[\s.-]/g, '').toUpperCase();
  const [coded, named, phoned, lines] = await Promise.all([
    caseDesk.find(communeId, { code }, FOUND),
    caseDesk.find(communeId, { named: asked }, FOUND),
    byPhone(options, communeId, asked),
    talk.search(communeId, asked, 2 * FOUND),
  ]);
  const cases = [...coded, ...named, ...phoned].filter(
    (row, at, all) => maySee(viewer, row) && all.findIndex(({ id }) => id === row.id) === at,
  );
  const caseOf = await casesOf(
    options,
    communeId,
    lines.map(({ conversationId }) => conversationId),
  );
  const found = lines.flatMap((line) => {
    const row = caseOf.get(line.conversationId);
    // What nobody has handed over, or was said after it was done, is between the citizen and the bot.
    return row && maySee(viewer, row) && line.at <= (row.closedAt ?? line.at)
      ? [{ ...whose(row), line: toLineShown(options, line) }]
      : [];
  });
  return { cases: cases.map((row) => shownTo(options, row)), lines: found.slice(0, FOUND) };
}

const whose = ({ id, code, citizen }: CaseRow) => ({ caseId: id, code, ...(citizen && { citizen }) });

/** A phone that was given in a form. */
async function byPhone(
  { formsByPhone, caseDesk }: DeskOptions,
  communeId: string,
  asked: string,
): Promise<CaseRow[]> {
  const forms = await formsByPhone(communeId, asked);
  const conversations = forms.flatMap(({ conversationId }) => conversationId ?? []);
  return caseDesk.find(communeId, { conversations, registrations: forms.map(({ id }) => id) }, FOUND);
}

/** The case through which a conversation may be read: one that is open, else the newest. */
async function casesOf(
  { board, caseDesk }: DeskOptions,
  communeId: string,
  conversations: readonly string[],
): Promise<Map<string, CaseRow>> {
  const open = new Map((await board.rows(communeId)).map((row) => [row.conversationId, row]));
  const others = [...new Set(conversations)].filter((id) => !open.has(id));
  // As many as there are conversations would do, if nobody had several.
  const closed = await caseDesk.find(communeId, { conversations: others, registrations: [] }, 10 * FOUND);
  return new Map([...closed.reverse().map((row) => [row.conversationId, row] as const), ...open]);
}
