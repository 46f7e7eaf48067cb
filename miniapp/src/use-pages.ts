import { useEffect, useState } from 'react';

/** The two halves of the mini app: each page of either is an entry of one history. */
export type Area = 'home' | 'form';

export interface HistoryEntry {
  area: Area;
  page: string;
  /** Which form, when it was opened from the first page. */
  form?: string;
  registration?: string;
}

export interface Pages<P extends string> {
  page: P;
  go(page: P): void;
  back(): void;
}

export const entryNow = (): HistoryEntry | null => history.state as HistoryEntry | null;

/** The phone's own back button leads to the page before; what belongs to the other half is left to it. */
export function usePages<P extends string>(area: Area, first: P): Pages<P> {
  const [page, setPage] = useState<P>(() => startOf(area, first));
  useEffect(() => {
    const entry = entryNow();
    history.replaceState({ ...(entry?.area === area && entry), area, page: startOf(area, first) }, '');
    const onPop = (event: PopStateEvent): void => {
      const to = event.state as HistoryEntry | null;
      if (!to || to.area === area) setPage((to?.page as P | undefined) ?? first);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [area, first]);
  return {
    page,
    go(next) {
      if (next === page) return;
      history.pushState({ ...entryNow(), area, page: next }, '');
      setPage(next);
    },
    back: () => history.back(),
  };
}

/** A form always begins at its beginning; the first page's half comes back to where it was left. */
function startOf<P extends string>(area: Area, first: P): P {
  const entry = entryNow();
  return area === 'home' && entry?.area === 'home' ? (entry.page as P) : first;
}
