import { useState } from 'react';
import { Alert, List, NativeSelect, SimpleGrid, Stack, Title } from '@mantine/core';
import type {
  ContentEdit,
  ContentProblem,
  ContentScope,
  TopicAnswer,
} from '../../../../contract/console-content.ts';
import { useCheck } from './data.ts';
import { Diff } from './diff.tsx';
import { Heard } from './heard.tsx';
import { useKept } from './kept.ts';
import { SectionEditor } from './section-editor.tsx';
import { Rest, Send } from './send.tsx';

type Texts = Record<string, string>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const NONE: Texts = {};

/** The sections that are no longer as they were. */
function editOf(
  topic: TopicAnswer,
  texts: Texts,
  scope: ContentScope,
): Extract<ContentEdit, { kind: 'answer' }> {
  const sections = topic.sections.flatMap(({ name, own, shared, by }) => {
    const text = texts[name];
    if (text === undefined) return [];
    const lines = linesOf(text);
    if (lines.join('\n') === (scope === 'all' ? shared : own).join('\n')) return [];
    // The shared words again: no words of one's own.
    const isShared = scope === 'commune' && by === 'commune' && lines.join('\n') === shared.join('\n');
    return [{ name, lines: isShared ? [] : lines }];
  });
  return { kind: 'answer', intent: topic.id, sections };
}

/** What names no section belongs to the only one that was changed. */
function placed(
  problems: readonly ContentProblem[],
  { sections }: ReturnType<typeof editOf>,
): readonly ContentProblem[] {
  const [only, ...more] = sections;
  if (!only || more.length > 0) return problems;
  return problems.map((one) => ({ ...one, section: one.section ?? only.name }));
}

export function AnswerEditor({ topic }: { topic: TopicAnswer }) {
  const [scope, setScope] = useState<ContentScope>('commune');
  const [texts, setTexts] = useKept<Texts>(`${topic.id} ${scope} ${topic.base[scope]}`, NONE);
  const [isSent, setSent] = useState(false);
  const edit = editOf(topic, texts, scope);
  const isChanged = edit.sections.length > 0;
  const check = useCheck(scope, isChanged ? edit : null);
  const problems = placed(isChanged ? (check.data?.problems ?? []) : [], edit);
  const type = (name: string, text: string): void => {
    setSent(false);
    setTexts({ ...texts, [name]: text });
  };
  const done = (): void => {
    setTexts(NONE);
    setSent(true);
  };
  return (
    <Stack>
      {topic.mayShare && <ScopeSelect scope={scope} onChange={setScope} />}
      <Rules />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Title order={3} size="h5">
            Lời viết
          </Title>
          {topic.sections.map((section) => (
            <SectionEditor
              key={section.name}
              section={section}
              gaps={topic.gaps}
              text={texts[section.name] ?? (scope === 'all' ? section.shared : section.own).join('\n')}
              problems={problems.filter((one) => one.section === section.name)}
              onChange={(text) => type(section.name, text)}
            />
          ))}
        </Stack>
        <Heard topic={topic} said={isChanged ? check.data?.said : undefined} />
      </SimpleGrid>
      {isChanged && check.data && <Diff lines={check.data.diff} />}
      <Rest problems={problems.filter(({ section }) => !section)} />
      {isSent && <Alert color="green">Đã gửi. Người khác duyệt xong thì trợ lý mới nói lời này.</Alert>}
      <Send
        isChecked={!isChanged || check.isCurrent}
        problems={problems.length}
        label={isChanged ? 'Đề xuất' : 'Đã đọc lại, không sửa gì'}
        isShown={isChanged || scope === 'all'}
        proposal={{ scope, edit, base: topic.base[scope] }}
        onDone={done}
      />
    </Stack>
  );
}

function ScopeSelect({ scope, onChange }: { scope: ContentScope; onChange(scope: ContentScope): void }) {
  return (
    <NativeSelect
      size="md"
      label="Sửa lời của ai"
      value={scope}
      onChange={(event) => onChange(event.currentTarget.value as ContentScope)}
      data={[
        { value: 'commune', label: 'Lời riêng của xã mình' },
        { value: 'all', label: 'Lời chung của các xã' },
      ]}
    />
  );
}

function Rules() {
  return (
    <Alert color="blue" title="Luật viết">
      <List size="sm">
        <List.Item>Mỗi dòng là một câu trợ lý nói. Mỗi câu nhiều nhất 15 chữ.</List.Item>
        <List.Item>«Trả lời» nhiều nhất 3 dòng. «Các bước» nhiều nhất 8 bước.</List.Item>
        <List.Item>Không tự viết con số. Bấm «Chèn» để máy điền số của xã, của dữ kiện.</List.Item>
        <List.Item>
          Chữ trong ngoặc {'{{…}}'} là chỗ máy điền. Giữ nguyên hoặc xóa cả ngoặc. Dưới ô ghi chỗ ấy nay nói
          gì.
        </List.Item>
        <List.Item>Lời anh/chị viết: không viết tắt, không tiếng Anh, không trách bà con.</List.Item>
      </List>
    </Alert>
  );
}
