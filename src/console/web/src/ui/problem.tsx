import { Alert, Button, Stack } from '@mantine/core';
import { messageOf } from '../api/client.ts';

/** What went wrong in place of what was asked for, and the way to ask again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert color="red" role="alert" m="md">
      <Stack align="flex-start" gap="xs">
        {messageOf(error)}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Thử lại
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
