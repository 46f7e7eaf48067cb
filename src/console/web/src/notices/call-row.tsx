import { Button, Group, Paper, Text } from '@mantine/core';
import type { CallOutcome, PhoneListAnswer } from '../../../../contract/console-notices.ts';
import { Refusal } from '../ui/refusal.tsx';
import { moment } from '../ui/time.ts';
import { useMark } from './data.ts';
import classes from './notices.module.css';

const CHOICES: readonly (readonly [CallOutcome, string])[] = [
  ['called', 'Đã gọi'],
  ['no_answer', 'Không gặp'],
];
const SAID: Record<CallOutcome, string> = { called: 'đã gọi', no_answer: 'gọi, không gặp' };

interface CallRowProps {
  noticeId: string;
  person: PhoneListAnswer['people'][number];
}

/** One person to phone; a second tap on what was noted takes it back. */
export function CallRow({ noticeId, person: { id, also, name, phone, village, mark } }: CallRowProps) {
  const noting = useMark(noticeId);
  const who = name || 'Chưa biết tên';
  return (
    <Paper withBorder component="li" p="xs">
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>
            {who}
            {village && `, ${village}`}
          </Text>
          {phone ? (
            <a className={classes.call} href={`tel:${phone}`}>
              {phone}
            </a>
          ) : (
            <Text size="sm">Chưa có số</Text>
          )}
          {also.length > 0 && (
            <Text size="sm">{also.length + 1} người dùng chung số này. Gọi một lần là đủ.</Text>
          )}
          {mark && (
            <Text size="sm">
              {mark.by} {SAID[mark.outcome]} lúc {moment(mark.at)}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {CHOICES.map(([outcome, label]) => (
            <Button
              key={outcome}
              variant={mark?.outcome === outcome ? 'filled' : 'default'}
              aria-pressed={mark?.outcome === outcome}
              aria-label={`${label}: ${who}`}
              disabled={noting.isPending}
              onClick={() =>
                noting.mutate({
                  people: [id, ...also],
                  outcome: mark?.outcome === outcome ? 'none' : outcome,
                })
              }
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
      <Refusal error={noting.error} />
    </Paper>
  );
}
