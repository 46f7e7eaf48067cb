import { Button, Group, Text } from '@mantine/core';

interface PagerProps {
  skip: number;
  perPage: number;
  total: number;
  /** Which of how many are shown, in words. */
  said?: string;
  onGo(skip: number): void;
}

/** The page before and the one after; nothing where all is shown. */
export function Pager({ skip, perPage, total, said, onGo }: PagerProps) {
  if (total <= perPage && skip === 0) return null;
  return (
    <Group gap="xs">
      <Button variant="default" disabled={skip === 0} onClick={() => onGo(Math.max(0, skip - perPage))}>
        Trang trước
      </Button>
      <Button variant="default" disabled={skip + perPage >= total} onClick={() => onGo(skip + perPage)}>
        Trang sau
      </Button>
      {said && <Text size="sm">{said}</Text>}
    </Group>
  );
}
