import { useState } from 'react';
import { Button, Group as Row, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import type { LessonGroupSeen, LessonsAnswer } from '../../../../contract/console-lessons.ts';
import { useLessonChange } from './queries.ts';
import { Refusal } from '../ui/refusal.tsx';

const NONE_OF_OURS = 'out_of_scope';

interface GroupProps {
  group: LessonGroupSeen;
  topics: LessonsAnswer['topics'];
}

/** Messages that say the same. The first tap is a guess, where there is a good one. */
export function Group({ group, topics }: GroupProps) {
  const { ids, texts, count, lastOn, guesses } = group;
  const change = useLessonChange();
  const label = (intent: string): void => change.mutate({ what: 'label', ids, intent });
  const titleOf = (id: string): string => topics.find((one) => one.id === id)?.title ?? id;
  const [representative = ''] = texts;
  return (
    <Paper withBorder p="md" component="section" aria-label={`Nhóm câu: ${representative}`}>
      <Stack gap="sm">
        <Stack component="ul" gap={4} m={0} pl="md">
          {texts.map((text) => (
            <Text component="li" key={text} style={{ overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          ))}
        </Stack>
        <Text size="sm">
          {count} tin, gần nhất ngày {lastOn.split('-').reverse().join('/')}
        </Text>
        <Row gap="xs">
          {guesses
            .filter((id) => id !== NONE_OF_OURS)
            .map((id) => (
              <Button
                key={id}
                variant="light"
                onClick={() => label(id)}
                disabled={change.isPending}
                h="auto"
                py={8}
                styles={{ label: { whiteSpace: 'normal' } }}
              >
                Là: {titleOf(id)}
              </Button>
            ))}
          <Button variant="default" onClick={() => label(NONE_OF_OURS)} disabled={change.isPending}>
            Ngoài phạm vi
          </Button>
          <Button
            variant="default"
            onClick={() => change.mutate({ what: 'drop', ids })}
            disabled={change.isPending}
          >
            Bỏ qua
          </Button>
        </Row>
        <Pick topics={topics} guesses={guesses} onPicked={label} isPending={change.isPending} />
        <Refusal error={change.error} />
      </Stack>
    </Paper>
  );
}

interface PickProps extends Pick<GroupProps, 'topics'> {
  guesses: readonly string[];
  isPending: boolean;
  onPicked(intent: string): void;
}

/** Any other topic; the guesses stand first. */
function Pick({ topics, guesses, isPending, onPicked }: PickProps) {
  const [picked, setPicked] = useState('');
  const place = (id: string): number => (guesses.includes(id) ? guesses.indexOf(id) : guesses.length);
  const sorted = topics
    .filter(({ id }) => id !== NONE_OF_OURS)
    .sort((a, b) => place(a.id) - place(b.id) || a.title.localeCompare(b.title, 'vi'));
  return (
    <Row align="flex-end" gap="xs">
      <NativeSelect
        size="md"
        label="Là chủ đề"
        style={{ flex: 1, minWidth: 0 }}
        value={picked}
        onChange={(event) => setPicked(event.currentTarget.value)}
        data={[
          { value: '', label: 'Chọn chủ đề' },
          ...sorted.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button onClick={() => onPicked(picked)} disabled={picked === '' || isPending}>
        Ghi
      </Button>
    </Row>
  );
}
