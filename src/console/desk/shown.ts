import type { CaseRowShown, Fate, LineShown } from '../../contract/console-desk.ts';
import { whyNotSent, type FateRecord } from '../../domain/fate.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import type { CaseRow, TalkLine } from '../../ports.ts';

/** A row as the page may have it: numbers masked, and by when somebody should answer. */
export function toRowShown(
  row: CaseRow,
  dueAt: (urgency: CaseRow['urgency'], since: number) => number,
): CaseRowShown {
  const { oaId: _oa, communeId: _commune, conversationId: _conversation, shownId: _shown, ...rest } = row;
  const {
    escalatedAt: _escalated,
    takenAt: _taken,
    firstReplyAt: _first,
    last,
    waitingSince,
    ...shown
  } = rest;
  const waits = row.status !== 'closed' && waitingSince !== undefined;
  return {
    ...shown,
    ...(last && { last: { ...last, text: maskNumbers(last.text) } }),
    ...(waits && { waitingSince, dueAt: dueAt(row.urgency, waitingSince) }),
  };
}

export function toLineShown(line: TalkLine, fate?: FateRecord): LineShown {
  const { id, seq, at, from, text, intent, officer, url, picture } = line;
  return {
    ...{ id, seq, at, from },
    text: maskNumbers(text),
    ...(intent && { intent }),
    ...(officer && { officer }),
    ...((url ?? picture) && { hasMedia: true }),
    ...(fate && { fate: toFate(fate) }),
  };
}

export function toFate({ kind, why }: FateRecord): Fate {
  return { kind, ...(kind === 'never' && { why: whyNotSent(why) }) };
}

/** Urgent ones first, then whoever waits longest, then whoever was heard last. */
export function byPressing(a: CaseRow, b: CaseRow): number {
  if (a.urgency !== b.urgency) return a.urgency === 'urgent' ? -1 : 1;
  if (a.waitingSince !== undefined || b.waitingSince !== undefined)
    return (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity);
  return b.heardAt - a.heardAt;
}
