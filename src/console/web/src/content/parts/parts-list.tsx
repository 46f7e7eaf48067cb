import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { ProfilePart } from '../../../../../contract/console-content.ts';
import classes from '../content.module.css';

export const partPath = (part: string): string => `/noi-dung/ho-so/${part}`;

/** What the commune's lists hold; each is written on a page of its own. */
export function PartsList({ parts }: { parts: readonly ProfilePart[] }) {
  return (
    <Stack component="section" aria-labelledby="danh-sach" gap="xs">
      <Title order={3} size="h5" id="danh-sach">
        Danh sách và giờ giấc
      </Title>
      {parts.map(({ part, title, rows, add }) => (
        <Paper key={part} withBorder p="sm" component={Link} to={partPath(part)} className={classes.row}>
          <Text fw={600}>{title}</Text>
          {add && <Text size="sm">{rows.length === 0 ? 'Chưa ghi gì' : `Đang có ${rows.length} mục`}</Text>}
        </Paper>
      ))}
    </Stack>
  );
}
