import type { CaseRowShown, Fate, LineShown } from '../../contract/console-desk.ts';
import { whyNotSent, type FateRecord } from '../../domain/fate.ts';
import type { MediaKind } from '../../domain/event.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import { saidByTap } from '../../domain/tapped.ts';
import type { DeskOptions } from './options.ts';
import type { CaseRow, TalkLine } from '../../ports.ts';

type Readable = Pick<DeskOptions, 'tapTitles' | 'publicNumbers'>;

/** A row as the page may have it: numbers masked, and by when somebody should answer. */
export function toRowShown(
  { tapTitles, publicNumbers }: Readable,
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
    ...(last && {
      last: {
        ...last,
        text: maskNumbers(saidByTap(last.text, tapTitles(row.communeId)), publicNumbers(row.communeId)),
      },
    }),
    ...(waits && { waitingSince, dueAt: dueAt(row.urgency, waitingSince) }),
  };
}

const MEDIA: Partial<Record<MediaKind, LineShown['media']>> = { audio: 'audio', video: 'file', file: 'file' };

/** Numbers masked, taps in words. */
export function toLineShown(
  { tapTitles, publicNumbers }: Readable,
  line: TalkLine,
  fate?: FateRecord,
): LineShown {
  const { id, seq, at, from, intent, officer, url, media, picture } = line;
  const said = saidByTap(line.text, tapTitles(line.communeId));
  const text = maskNumbers(said, publicNumbers(line.communeId));
  const kind = picture ? 'picture' : url && ((media && MEDIA[media]) ?? 'picture');
  return {
    ...{ id, seq, at, from, text },
    ...(text !== said && { isMasked: true }),
    ...(intent && { intent }),
    ...(officer && { officer }),
    ...(kind && { media: kind }),
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
