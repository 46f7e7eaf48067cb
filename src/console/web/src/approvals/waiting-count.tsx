import { useQuery } from '@tanstack/react-query';
import { Badge } from '@mantine/core';
import type { ApprovalsAnswer } from '../../../../contract/console-approvals.ts';
import { get } from '../api/client.ts';
import { useMe } from '../session/session.tsx';

const EVERY_MS = 60_000;
const KINDS: Record<string, keyof ApprovalsAnswer> = {
  'noi-dung': 'content',
  'thong-bao': 'notices',
  'chua-hieu': 'lessons',
};

/** How much waits for this officer's word on these pages; nothing where nothing does. */
export function WaitingCount({ pages }: { pages: readonly { path: string }[] }) {
  const isChief = ['head', 'admin'].includes(useMe().role);
  const { data } = useQuery({
    queryKey: ['approvals'],
    queryFn: ({ signal }) => get<ApprovalsAnswer>('approvals', signal),
    enabled: isChief,
    refetchInterval: EVERY_MS,
  });
  const kinds = pages.flatMap(({ path }) => KINDS[path] ?? []);
  const count = kinds.reduce((sum, kind) => sum + (data?.[kind] ?? 0), 0);
  if (count === 0) return null;
  return (
    <Badge color="red.9" size="sm" circle={count < 10} aria-label={`${count} chờ anh/chị duyệt`} role="img">
      {count}
    </Badge>
  );
}
