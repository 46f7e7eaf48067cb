import { Stack, Text, Title } from '@mantine/core';
import type { ContentCheckAnswer, TopicAnswer } from '../../../../contract/console-content.ts';
import classes from './content.module.css';

interface HeardProps {
  topic: TopicAnswer;
  /** As it would be with what was typed; until then as it is. */
  said?: ContentCheckAnswer['said'] | undefined;
}

/** The sections as a citizen gets them, with the commune's figures filled in. */
export function Heard({ topic, said }: HeardProps) {
  const lines = new Map(said?.map((one) => [one.name, one.lines]));
  return (
    <Stack gap="xs" component="section" aria-label="Bà con thấy">
      <Title order={3} size="h5">
        Bà con thấy{said && said.length > 0 ? ' (bản đang viết)' : ''}
      </Title>
      {topic.sections.map(({ name, said: now }) => (
        <div key={name}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <div className={classes.bubble}>
            {(lines.get(name) ?? now).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        </div>
      ))}
    </Stack>
  );
}
