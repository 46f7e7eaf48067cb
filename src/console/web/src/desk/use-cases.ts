import { useCallback } from 'react';
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { CasesAnswer, CaseView, Live } from '../../../../contract/console-desk.ts';
import { get } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useNews } from '../live/live.tsx';

const CASES = 'cases';

/** The cases of a view, page by page. A case that changes brings a fresh list, at most twice a second. */
export function useCases(view: CaseView) {
  useNews(useCallback((live: Live) => (live.kind === 'case' || live.kind === 'reset') && refreshSoon(), []));
  return useInfiniteQuery<CasesAnswer, Error, InfiniteData<CasesAnswer>, string[], number>({
    queryKey: [CASES, view],
    queryFn: ({ pageParam, signal }) => get<CasesAnswer>(`cases?view=${view}&skip=${pageParam}`, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((sum, page) => sum + page.rows.length, 0) : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

let timer = 0;

export function refreshSoon(): void {
  if (timer) return;
  timer = window.setTimeout(() => {
    timer = 0;
    void queries.invalidateQueries({ queryKey: [CASES] });
    void queries.invalidateQueries({ queryKey: ['waiting'] });
  }, 500);
}
