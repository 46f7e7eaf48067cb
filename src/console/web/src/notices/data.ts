import { useRef } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type {
  CallOutcome,
  NoticeCheckAnswer,
  NoticesAnswer,
  NoticeView,
  NoticeWords,
  OneNoticeAnswer,
  PhoneListAnswer,
} from '../../../../contract/console-notices.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useSlowPoll } from '../live/live.tsx';

const NOTICES = 'notices';
const CALLS = 'notice-calls';
const TYPING_MS = 600;

export const useNotices = () =>
  useQuery({
    queryKey: [NOTICES],
    queryFn: ({ signal }) => get<NoticesAnswer>('notices', signal),
    refetchInterval: useSlowPoll(),
  });

export const useReach = (id: string) =>
  useQuery({
    queryKey: [NOTICES, id],
    queryFn: ({ signal }) => get<OneNoticeAnswer>(`notices/${id}`, signal),
    refetchInterval: useSlowPoll(),
  });

/** Asked for by a button alone: whoever looks is written down. */
export const usePhoneList = (id: string, village: string, skip: number) =>
  useQuery({
    queryKey: [CALLS, id, village, skip],
    queryFn: ({ signal }) =>
      get<PhoneListAnswer>(`notices/${id}/phone-list?village=${village}&skip=${skip}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: useSlowPoll(),
  });

/** 'none': nobody has phoned, after all. */
export function useMark(id: string) {
  return useMutation({
    async mutationFn({ people, outcome }: { people: readonly string[]; outcome: CallOutcome | 'none' }) {
      for (const person of people) await post(`notices/${id}/calls`, { person, outcome });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [CALLS, id] }),
  });
}

/** What the server says to the words while they are typed. */
export function useNoticeCheck(words: NoticeWords, id?: string) {
  const [settled] = useDebouncedValue(JSON.stringify({ words, ...(id && { id }) }), TYPING_MS);
  return useQuery({
    queryKey: ['notice-check', settled],
    queryFn: () => post<NoticeCheckAnswer>('notices/check', JSON.parse(settled) as object),
    placeholderData: (last) => last,
  });
}

const again = (): void => void queries.invalidateQueries({ queryKey: [NOTICES] });

export function useSave(id: string | undefined, onDone: () => void) {
  // A draft that was saved and not proposed is written again, not twice.
  const saved = useRef(id);
  return useMutation({
    async mutationFn({ words, isProposed }: { words: NoticeWords; isProposed: boolean }) {
      const body = { words, ...(saved.current && { id: saved.current }) };
      const { notice } = await post<{ notice: NoticeView }>('notices/save', body);
      saved.current = notice.id;
      if (isProposed) await post(`notices/${notice.id}/propose`);
    },
    onSuccess: onDone,
    onSettled: again,
  });
}

export function useStep(id: string, what: 'approve' | 'stop', onDone: () => void) {
  return useMutation({
    mutationFn: () => post(`notices/${id}/${what}`),
    onSuccess: onDone,
    onSettled: again,
  });
}

export const dayOf = (day: string): string => day.split('-').reverse().join('/');
