import { useState } from 'react';
import { Badge, Button, Group, Skeleton, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from 'react-router-dom';
import type { CaseRowShown, CaseView } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import { useMe } from '../session/session.tsx';
import { Problem } from '../ui/problem.tsx';
import classes from './desk.module.css';
import { SearchResults } from './search-results.tsx';
import { useCases } from './use-cases.ts';
import { useNow } from './use-now.ts';
import { lasting, moment, OUTCOME_NAMES, REASONS, VIEW_NAMES } from './words.ts';

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
        placeholder="Tìm mã việc, tên, lời nhắn"
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

export function CaseRow({ row, isOpen }: { row: CaseRowShown; isOpen: boolean }) {
  const { data: commune } = useCommune();
  const now = useNow();
  const village = commune?.villages.find(({ id }) => id === row.village)?.name;
  const holder = commune?.colleagues.find(({ id }) => id === row.assignee)?.name;
  const isLate = row.dueAt !== undefined && row.dueAt < now;
  return (
    <li>
      <Link to={`/viec/${row.id}`} className={classes.row} aria-current={isOpen || undefined}>
        <span className={classes.top}>
          <span>{row.citizen ?? `Việc ${row.code}`}</span>
          <span className={isLate ? classes.late : classes.meta}>
            {row.closedAt !== undefined && row.status === 'closed'
              ? moment(row.closedAt)
              : row.waitingSince === undefined
                ? 'Đã trả lời'
                : `Đợi ${lasting(now - row.waitingSince)}`}
          </span>
        </span>
        {row.last && <div className={classes.said}>{row.last.text}</div>}
        <Group gap={6} mt={2}>
          {row.urgency === 'urgent' && <Badge color="red">Gấp</Badge>}
          <span className={classes.meta}>
            {[REASONS[row.reason], village ?? 'Chưa rõ thôn', status(row, holder)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Group>
      </Link>
    </li>
  );
}

function status(row: CaseRowShown, holder: string | undefined): string {
  if (row.status === 'open') return 'Chưa ai nhận';
  if (row.status === 'closed') return row.outcome ? OUTCOME_NAMES[row.outcome] : 'Đã đóng';
  return holder ?? 'Người khác giữ';
}
