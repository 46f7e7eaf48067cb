import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { Live, WaitingAnswer } from '../../../../contract/console-desk.ts';
import { get } from '../api/client.ts';
import { refreshSoon } from '../desk/use-cases.ts';
import { useNow } from '../desk/use-now.ts';
import { lasting } from '../ui/time.ts';
import { useFreshPages } from '../live/fresh.ts';
import { useIsOnline, useNews } from '../live/live.tsx';
import classes from './shell.module.css';

/** On every page: who waits longer than the commune allows itself, and that news do not come in. */
export function WaitingStrip() {
  const isOnline = useIsOnline();
  const now = useNow();
  useFreshPages();
  useNews(useCallback((live: Live) => (live.kind === 'case' || live.kind === 'reset') && refreshSoon(), []));
  const { data } = useQuery({
    queryKey: ['waiting'],
    queryFn: () => get<WaitingAnswer>('waiting'),
    refetchInterval: 60_000,
  });
  return (
    <>
      {!isOnline && (
        <div className={classes.strip} data-kind="offline" role="status">
          Mất kết nối, đang nối lại. Việc mới có thể chưa hiện.
        </div>
      )}
      {data && data.late > 0 && (
        <Link to="/viec" className={classes.strip} data-kind="late">
          {data.late} việc đợi quá lâu
          {data.oldest !== undefined && `, lâu nhất ${lasting(now - data.oldest)}`}
        </Link>
      )}
    </>
  );
}
