import { useEffect, useState } from 'react';
import type { Page } from './walk.ts';

export interface Pages {
  page: Page;
  go(page: Page): void;
  back(): void;
}

/** The phone's own back button leads to the previous question: each page is an entry of the history. */
export function usePages(): Pages {
  const [page, setPage] = useState<Page>('welcome');
  useEffect(() => {
    history.replaceState({ page: 'welcome' }, '');
    const onPop = (event: PopStateEvent): void => {
      setPage((event.state as { page?: Page } | null)?.page ?? 'welcome');
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  return {
    page,
    go(next) {
      if (next === page) return;
      history.pushState({ page: next }, '');
      setPage(next);
    },
    back: () => history.back(),
  };
}
