import { useState } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { FormRow, FormsAnswer } from '../../../../contract/console-forms.ts';
import { get } from '../api/client.ts';
import { useSlowPoll } from '../live/live.tsx';
import { Problem } from '../ui/problem.tsx';
import { BatchBar } from './batch-bar.tsx';
import { pathOf, type Filter } from './filter.ts';
import { Filters } from './filters.tsx';
import { FormCard } from './form-row.tsx';
import classes from './forms.module.css';

const ALL: Filter = { q: '', status: '', form: '', village: '' };
const isOpen = ({ status }: FormRow): boolean =>
  status === 'sent' || status === 'reading' || status === 'asked';

/** Newest first, thirty at a time. */
export function FormsList() {
  const [filter, setFilter] = useState<Filter>(ALL);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery({
    queryKey: ['forms', filter],
    queryFn: ({ pageParam, signal }) => get<FormsAnswer>(pathOf(filter, pageParam), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: useSlowPoll(),
  });
  const forms = list.data?.pages.flatMap((page) => page.forms) ?? [];
  const choose = (id: string, isChosen: boolean): void => {
    const rest = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...rest, id] : rest));
  };
  return (
    <Stack p="md" maw={960} gap="sm">
      <Title order={1} size="h3">
        Phiếu
      </Title>
      <Filters filter={filter} counts={list.data?.pages[0]?.counts} onChange={setFilter} />
      <BatchBar
        forms={forms.filter((one) => chosen.has(one.id) && isOpen(one))}
        onDone={() => setChosen(new Set())}
      />
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton h={200} />}
      {list.data && forms.length === 0 && <Text>Không có phiếu nào như vậy.</Text>}
      <ul className={classes.list} aria-label="Các phiếu">
        {forms.map((form) => (
          <FormCard
            key={form.id}
            form={form}
            now={list.dataUpdatedAt}
            {...(isOpen(form) && {
              isChosen: chosen.has(form.id),
              onChoose: (isChosen: boolean) => choose(form.id, isChosen),
            })}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          Xem thêm
        </Button>
      )}
    </Stack>
  );
}
