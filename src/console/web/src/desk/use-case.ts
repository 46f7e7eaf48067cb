import { useCallback, useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CaseAnswer, LinesAnswer, LineShown, Live } from '../../../../contract/console-desk.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { setServerNow } from './use-now.ts';
import { useNews } from '../live/live.tsx';

const keyOf = (id: string) => ['case', id] as const;

type Present = Extract<Live, { kind: 'presence' }>['who'];

/** One case with its conversation, kept up to date by the news. */
export function useCase(id: string) {
  const [present, setPresent] = useState<Present>([]);
  const query = useQuery({
    queryKey: keyOf(id),
    async queryFn({ signal }) {
      const answer = await get<CaseAnswer>(`cases/${id}`, signal);
      setServerNow(answer.now);
      return answer;
    },
    refetchOnWindowFocus: true,
  });
  useNews(
    useCallback(
      (live: Live) => {
        if (live.kind === 'reset') void queries.invalidateQueries({ queryKey: keyOf(id) });
        if (live.kind === 'presence' && live.caseId === id) setPresent(live.who);
        queries.setQueryData<CaseAnswer>(keyOf(id), (known) => known && withNews(known, live));
      },
      [id],
    ),
  );
  return { ...query, present };
}

function withNews(known: CaseAnswer, live: Live): CaseAnswer {
  if (live.kind === 'case' && live.row.id === known.row.id) {
    const moved = live.row.heardAt - known.row.heardAt;
    const windows = moved > 0 && { freeUntil: known.freeUntil + moved, openUntil: known.openUntil + moved };
    return { ...known, row: live.row, ...windows };
  }
  if (live.kind === 'line' && live.conversationId === known.conversationId)
    return { ...known, lines: merged(known.lines, [live.line]) };
  if (live.kind === 'fate' && live.conversationId === known.conversationId)
    return {
      ...known,
      lines: known.lines.map((line) => (line.id === live.id ? { ...line, fate: live.fate } : line)),
    };
  return known;
}

/** Each line once, in the order they were said. */
function merged(lines: readonly LineShown[], more: readonly LineShown[]): LineShown[] {
  const all = new Map([...lines, ...more].map((line) => [line.id, line]));
  return [...all.values()].sort((a, b) => (a.seq < b.seq ? -1 : 1));
}

export async function loadOlder(id: string): Promise<void> {
  const known = queries.getQueryData<CaseAnswer>(keyOf(id));
  const before = known?.lines[0]?.seq ?? '';
  const { lines, more } = await get<LinesAnswer>(`cases/${id}/lines?before=${before}`);
  queries.setQueryData<CaseAnswer>(
    keyOf(id),
    (now) => now && { ...now, lines: merged(lines, now.lines), more },
  );
}

const BEAT_MS = 20_000;

/** Tells the others that this officer looks at the case, and whether they are writing. */
export function usePresence(id: string, isTyping: boolean): void {
  useEffect(() => {
    const say = (): void => void post(`cases/${id}/presence`, { isTyping }).catch(() => undefined);
    say();
    const timer = window.setInterval(say, BEAT_MS);
    return () => window.clearInterval(timer);
  }, [id, isTyping]);
}
