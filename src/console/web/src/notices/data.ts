import { useRef } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type {
  NoticeCheckAnswer,
  NoticesAnswer,
  NoticeView,
  NoticeWords,
  OneNoticeAnswer,
  PhoneListAnswer,
} from '../../../../contract/console-notices.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';

const NOTICES = 'notices';
const TYPING_MS = 600;
/** The engine sends a round a minute. */
const SENDING_MS = 30_000;

export const useNotices = () =>
  useQuery({ queryKey: [NOTICES], queryFn: ({ signal }) => get<NoticesAnswer>('notices', signal) });

export const useReach = (id: string, isMoving: boolean) =>
  useQuery({
    queryKey: [NOTICES, id],
    queryFn: ({ signal }) => get<OneNoticeAnswer>(`notices/${id}`, signal),
    refetchInterval: isMoving ? SENDING_MS : false,
  });

/** Asked for by a button alone: whoever looks is written down. */
export const usePhoneList = (id: string) =>
  useMutation({ mutationFn: () => get<PhoneListAnswer>(`notices/${id}/phone-list`) });

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
