import { useQuery } from '@tanstack/react-query';
import type { CommuneAnswer } from '../../../../contract/console-commune.ts';
import { get } from './client.ts';

/** The officer's own commune: its villages and colleagues. */
export function useCommune() {
  return useQuery({
    queryKey: ['commune'],
    queryFn: () => get<CommuneAnswer>('commune'),
    staleTime: 5 * 60_000,
  });
}
