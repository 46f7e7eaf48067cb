import { useState } from 'react';
import { Button, Skeleton, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CaseView } from '../../../../contract/console-desk.ts';
import { useMe } from '../session/session.tsx';
import { Problem } from '../ui/problem.tsx';
import { CaseRow } from './case-row.tsx';
import classes from './desk.module.css';
import { SearchResults } from './search-results.tsx';
import { useCases } from './use-cases.ts';
import { VIEW_NAMES } from './words.ts';

export function CaseList({ open }: { open: string | undefined }) {
  const me = useMe();
  const [view, setView] = useState<CaseView>('all');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 300);
  const query = useCases(view);
  const { data, error, refetch } = query;
  const counts = data?.pages[0]?.counts;
  const views: CaseView[] = ['free', 'mine', ...(me.village ? (['village'] as const) : []), 'all', 'closed'];
  return (
    <section className={classes.list} aria-label="Danh sách việc">
      <VisuallyHidden>
        <Title order={1}>Việc</Title>
      </VisuallyHidden>
      <TextInput
        m={8}
        mb={0}
        type="search"
        aria-label="Tìm việc, tên, lời nhắn"
        placeholder="Tìm mã việc, tên, số điện thoại, lời nhắn"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.views}>
        {views.map((one) => (
          <button key={one} className={classes.view} aria-pressed={view === one} onClick={() => setView(one)}>
            {VIEW_NAMES[one]}
            {one !== 'closed' && counts ? ` (${counts[one]})` : ''}
          </button>
        ))}
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {asked ? <SearchResults asked={asked} open={open} /> : <Rows query={query} open={open} />}
    </section>
  );
}

function Rows({ query, open }: { query: ReturnType<typeof useCases>; open: string | undefined }) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <ul className={classes.rows}>
      {!data && !error && <Skeleton component="li" h={240} m={8} />}
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} isOpen={row.id === open} />
      ))}
      {data && rows.length === 0 && (
        <li>
          <Text p="md">Không có việc nào ở đây.</Text>
        </li>
      )}
      {hasNextPage && (
        <li>
          <Button
            variant="subtle"
            fullWidth
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Xem thêm
          </Button>
        </li>
      )}
    </ul>
  );
}
