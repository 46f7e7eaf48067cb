import { useCallback } from 'react';
import type { Changed, Live } from '../../../../contract/console-desk.ts';
import { isBeingWritten } from '../content/kept.ts';
import { queries } from '../api/queries.ts';
import { useNews } from './live.tsx';

/** What the pages ask for under these names; only what is on the screen is asked for at once. */
const SHOWN: Record<Changed, readonly string[]> = {
  forms: ['forms', 'form'],
  lessons: ['lessons', 'approvals'],
  trial: ['lesson-trial'],
  notices: ['notices', 'approvals'],
  calls: ['notice-calls'],
  content: ['content', 'approvals'],
};

/** Keeps every page fresh: what has changed is asked for anew. */
export function useFreshPages(): void {
  useNews(useCallback(hear, []));
}

function hear(live: Live): void {
  if (live.kind === 'changed') askAgain(SHOWN[live.what]);
  if (live.kind === 'reset') askAgain(Object.values(SHOWN).flat());
  // What a citizen answers to a form stands in its case.
  if (live.kind === 'case' && live.row.registrationId)
    void queries.invalidateQueries({ queryKey: ['form', live.row.registrationId] });
}

function askAgain(names: readonly string[]): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, part, id] }) =>
      names.includes(String(name)) && !(part === 'topic' && isBeingWritten(String(id))),
  });
}
