import { useCallback } from 'react';
import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { CaseRowShown, CasesAnswer, CaseView, Live } from '../../../../contract/console-desk.ts';
import { get } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { setServerNow } from './use-now.ts';
import { useNews } from '../live/live.tsx';

const CASES = 'cases';

/** The cases of a view, page by page. A case that changes brings a fresh list, at most twice a second. */
export function useCases(view: CaseView) {
  useNews(useCallback(hear, []));
  return useInfiniteQuery<CasesAnswer, Error, InfiniteData<CasesAnswer>, string[], number>({
    queryKey: [CASES, view],
    async queryFn({ pageParam, signal }) {
      const answer = await get<CasesAnswer>(`cases?view=${view}&skip=${pageParam}`, signal);
      setServerNow(answer.now);
      return answer;
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((sum, page) => sum + page.rows.length, 0) : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** A row that is shown changes where it stands; only a case that is new, or gone, asks for the list again at once. */
function hear(live: Live): void {
  if (live.kind === 'reset') return refreshSoon();
  if (live.kind !== 'case') return;
  const { row } = live;
  const isShown = queries
    .getQueriesData<InfiniteData<CasesAnswer>>({ queryKey: [CASES] })
    .some(([, data]) =>
      data?.pages.some((page) => page.rows.some((one) => one.id === row.id && isAlike(one, row))),
    );
  if (!isShown) return refreshSoon();
  queries.setQueriesData<InfiniteData<CasesAnswer>>(
    { queryKey: [CASES] },
    (data) => data && withRow(data, row),
  );
}

/** In the same hands: it belongs to the same lists. */
const isAlike = (one: CaseRowShown, other: CaseRowShown): boolean =>
  one.status === other.status && one.assignee === other.assignee;

function withRow(data: InfiniteData<CasesAnswer>, row: CaseRowShown): InfiniteData<CasesAnswer> {
  const pages = data.pages.map((page) => ({
    ...page,
    rows: page.rows.map((one) => (one.id === row.id ? row : one)),
  }));
  return { ...data, pages };
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
