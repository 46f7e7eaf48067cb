import { Alert } from '@mantine/core';
import { messageOf } from '../api/client.ts';

/** Why something was not done, where it was asked for; nothing while nothing was refused. */
export function Refusal({ error, mt }: { error: unknown; mt?: 'xs' }) {
  if (!error) return null;
  return (
    <Alert color="red" role="alert" mt={mt} style={{ whiteSpace: 'pre-line' }}>
      {messageOf(error)}
    </Alert>
  );
}
