import { useRef } from 'react';
import { Badge, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ContentProblem, TopicAnswer } from '../../../../contract/console-content.ts';
import classes from './content.module.css';
import { GapPicker } from './gap-picker.tsx';

interface SectionEditorProps {
  section: TopicAnswer['sections'][number];
  gaps: TopicAnswer['gaps'];
  text: string;
  problems: readonly ContentProblem[];
  onChange(text: string): void;
}

const BY = { nation: '', province: 'Lời của tỉnh', commune: 'Lời riêng của xã' } as const;

/** One section as plain lines; what is wrong with them stands below. */
export function SectionEditor({ section, gaps, text, problems, onChange }: SectionEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (code: string): void => {
    const at = area.current?.selectionStart ?? text.length;
    onChange(`${text.slice(0, at)}${code}${text.slice(area.current?.selectionEnd ?? at)}`);
  };
  return (
    <Stack gap={4}>
      <Textarea
        ref={area}
        label={section.name}
        {...(section.inChat && { description: 'Nói trong khung chat' })}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={problems.length > 0 ? problems.map((one) => one.text).join('\n') : undefined}
        classNames={{ description: classes.hint, error: classes.wrong, input: classes.typed }}
        autosize
        minRows={2}
      />
      <Gaps text={text} gaps={gaps} />
      <Group gap="xs">
        <GapPicker gaps={gaps} section={section.name} onPick={insert} />
        {BY[section.by] && <Badge color="blue">{BY[section.by]}</Badge>}
      </Group>
    </Stack>
  );
}

/** What the machine writes in place of each gap of these lines today. */
function Gaps({ text, gaps }: Pick<SectionEditorProps, 'text' | 'gaps'>) {
  const codes = [...new Set(text.match(/\{\{[^{}]+\}\}/g) ?? [])];
  const known = codes.flatMap((code) => gaps.find((one) => one.code === code.toLowerCase()) ?? []);
  return known.map(({ code, said }) => (
    <Text key={code} size="sm" className={classes.hint} style={{ overflowWrap: 'anywhere' }}>
      {code} hiện nói: {said}
    </Text>
  ));
}
