import { useMutation, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import type {
  ContentCheckAnswer,
  ContentAnswer,
  ContentChangeView,
  ContentEdit,
  ContentScope,
  FactsAnswer,
  ProfileAnswer,
  ReadingAnswer,
  TopicAnswer,
} from '../../../../contract/console-content.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useSlowPoll } from '../live/live.tsx';

const CONTENT = 'content';
/** Long enough that nobody is corrected in the middle of a word. */
const TYPING_MS = 700;

export const useOverview = () =>
  useQuery({
    queryKey: [CONTENT],
    queryFn: ({ signal }) => get<ContentAnswer>('content', signal),
    refetchInterval: useSlowPoll(),
  });
export const useTopic = (id: string) =>
  useQuery({
    queryKey: [CONTENT, 'topic', id],
    queryFn: ({ signal }) => get<TopicAnswer>(`content/topics/${encodeURIComponent(id)}`, signal),
  });
export const useFacts = () =>
  useQuery({
    queryKey: [CONTENT, 'facts'],
    queryFn: ({ signal }) => get<FactsAnswer>('content/facts', signal),
  });
export const useProfile = () =>
  useQuery({
    queryKey: [CONTENT, 'profile'],
    queryFn: ({ signal }) => get<ProfileAnswer>('content/profile', signal),
  });
export const useChanges = () =>
  useQuery({
    queryKey: [CONTENT, 'changes'],
    queryFn: ({ signal }) => get<{ changes: ContentChangeView[] }>('content/changes', signal),
    refetchInterval: useSlowPoll(),
  });

/** Costs the server a reading of all the words: asked for once, not with every piece of news. */
export const useReading = (id: string) =>
  useQuery({
    queryKey: ['content-reading', id],
    queryFn: ({ signal }) => get<ReadingAnswer>(`content/changes/${id}/reading`, signal),
  });

const again = (): void => void queries.invalidateQueries({ queryKey: [CONTENT] });

/** What the server holds against the words while they are typed; nothing while they are as before. */
export function useCheck(scope: ContentScope, edit: ContentEdit | null) {
  const text = JSON.stringify({ scope, edit });
  const [settled] = useDebouncedValue(text, TYPING_MS);
  const query = useQuery({
    queryKey: ['content-check', settled],
    queryFn: () => post<ContentCheckAnswer>('content/check', JSON.parse(settled) as object),
    enabled: edit !== null && settled === text,
    placeholderData: (last) => last,
  });
  return { ...query, isCurrent: settled === text && !query.isFetching };
}

export interface Proposal {
  scope: ContentScope;
  edit: ContentEdit;
  base: string;
  note: string;
}

export function usePropose(onDone: () => void) {
  return useMutation({
    mutationFn: (proposal: Proposal) => post('content/propose', proposal),
    onSuccess() {
      again();
      onDone();
    },
  });
}

export function useDecision(id: string) {
  return useMutation({
    mutationFn: ({ what, reason }: { what: 'publish' | 'refuse' | 'roll-back'; reason?: string }) =>
      post(`content/changes/${id}/${what}`, reason === undefined ? {} : { reason }),
    onSettled: again,
  });
}

export const dayOf = (day: string): string => day.split('-').reverse().join('/');
