import { useState } from 'react';
import { Button, Checkbox, Group as Row, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import type { LessonGroupSeen, LessonsAnswer } from '../../../../contract/console-lessons.ts';
import { DropButton } from './drop-button.tsx';
import { useLessonChange } from './queries.ts';
import { Refusal } from '../ui/refusal.tsx';

const NONE_OF_OURS = 'out_of_scope';

interface GroupProps {
  group: LessonGroupSeen;
  topics: LessonsAnswer['topics'];
}

/** Messages that say the same, or nearly: what is not of them is taken out first. The first tap is a guess. */
export function Group({ group, topics }: GroupProps) {
  const { sentences, count, lastOn, guesses } = group;
  const [out, setOut] = useState<readonly string[]>([]);
  const change = useLessonChange();
  const chosen = sentences.filter(({ text }) => !out.includes(text));
  const ids = chosen.flatMap((one) => one.ids);
  const isStill = change.isPending || ids.length === 0;
  const label = (intent: string): void => change.mutate({ what: 'label', ids, intent });
  return (
    <Paper withBorder p="md" component="section" aria-label={`Nhóm câu: ${sentences[0]?.text ?? ''}`}>
      <Stack gap="sm">
        <Sentences sentences={sentences} out={out} onChange={setOut} />
        <Text size="sm">
          {count} tin, gần nhất ngày {lastOn.split('-').reverse().join('/')}
        </Text>
        <Row gap="xs">
          <Guesses guesses={guesses} topics={topics} isDisabled={isStill} onPicked={label} />
          <Button variant="default" onClick={() => label(NONE_OF_OURS)} disabled={isStill}>
            Ngoài phạm vi
          </Button>
          <DropButton
            label="Bỏ qua"
            texts={chosen.map(({ text }) => text)}
            isDisabled={isStill}
            onDrop={() => change.mutate({ what: 'drop', ids })}
          />
        </Row>
        <Pick topics={topics} guesses={guesses} onPicked={label} isPending={isStill} />
        <Refusal error={change.error} />
      </Stack>
    </Paper>
  );
}

interface SentencesProps extends Pick<LessonGroupSeen, 'sentences'> {
  out: readonly string[];
  onChange(out: readonly string[]): void;
}

/** What is not ticked stays, and comes again as a group of its own. */
function Sentences({ sentences, out, onChange }: SentencesProps) {
  if (sentences.length < 2) return <Text style={{ overflowWrap: 'anywhere' }}>{sentences[0]?.text}</Text>;
  return (
    <Stack gap={0}>
      <Text size="sm">Câu nào hỏi chuyện khác thì bỏ dấu chọn. Câu ấy ở lại, xem sau.</Text>
      {sentences.map(({ text }) => (
        <Checkbox
          key={text}
          size="md"
          py={10}
          label={text}
          styles={{ label: { overflowWrap: 'anywhere' } }}
          checked={!out.includes(text)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? out.filter((one) => one !== text) : [...out, text])
          }
        />
      ))}
    </Stack>
  );
}

interface GuessesProps extends Pick<GroupProps, 'topics'> {
  guesses: readonly string[];
  isDisabled: boolean;
  onPicked(intent: string): void;
}

function Guesses({ guesses, topics, isDisabled, onPicked }: GuessesProps) {
  return guesses
    .filter((id) => id !== NONE_OF_OURS)
    .map((id) => (
      <Button
        key={id}
        variant="light"
        onClick={() => onPicked(id)}
        disabled={isDisabled}
        h="auto"
        py={8}
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        Là: {topics.find((one) => one.id === id)?.title ?? id}
      </Button>
    ));
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
