import { useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  Group,
  List,
  MultiSelect,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import type { NoticesAnswer, NoticeView, NoticeWords } from '../../../../contract/console-notices.ts';
import { messageOf } from '../api/client.ts';
import { useCommune } from '../api/commune.ts';
import { useNoticeCheck, useSave } from './data.ts';
import classes from './notices.module.css';
import { Preview } from './preview.tsx';
import { Reach } from './reach.tsx';
import { holds } from '../ui/holds.ts';
import { Refusal } from '../ui/refusal.tsx';

interface ComposeProps {
  /** A draft of one's own; absent for a new one. */
  notice?: NoticeView;
  /** 'YYYY-MM-DD' */
  today: string;
  topics: NoticesAnswer['topics'];
  onDone(): void;
}

const DAY_MS = 86_400_000;
const WEEK = 7;

function wordsOf(notice: NoticeView | undefined, today: string): NoticeWords {
  const until = new Date(Date.parse(today) + WEEK * DAY_MS).toISOString().slice(0, 10);
  if (!notice) return { title: '', text: '', villages: [], topics: [], from: today, until };
  const { title, text, villages, topics, from, until: last } = notice;
  return { title, text, villages, topics, from, until: last };
}

/** What is said, to whom, from when until when; beside it what citizens get. */
export function ComposeForm({ notice, today, topics, onDone }: ComposeProps) {
  const [words, setWords] = useState(() => wordsOf(notice, today));
  const isBegun = words.title.trim() !== '' || words.text.trim() !== '';
  const check = useNoticeCheck(words, notice?.id);
  const save = useSave(notice?.id, onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate({ words, isProposed: true });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Title order={2} size="h4">
          {notice ? `Sửa bản nháp ${notice.code}` : 'Thông báo mới'}
        </Title>
        <WordsFields words={words} topics={topics} onChange={(change) => setWords({ ...words, ...change })} />
        {isBegun && check.data && check.data.problems.length > 0 && <Problems of={check.data.problems} />}
        {check.error && <Alert color="red">{messageOf(check.error)}</Alert>}
        {check.data && <Preview preview={check.data.preview} />}
        {check.data && <Reach reach={check.data.reach} day={check.data.day} />}
        <Refusal error={save.error} />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending} disabled={(check.data?.problems.length ?? 1) > 0}>
            Gửi đề nghị duyệt
          </Button>
          <Button
            variant="default"
            loading={save.isPending}
            onClick={() => save.mutate({ words, isProposed: false })}
          >
            Lưu bản nháp
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Thôi
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Problems({ of }: { of: readonly string[] }) {
  return (
    <Alert color="red" title="Cần sửa trước khi gửi" role="status">
      <List size="sm">
        {of.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

interface FieldsProps {
  words: NoticeWords;
  onChange(change: Partial<NoticeWords>): void;
}

function WordsFields({ words, topics, onChange }: FieldsProps & { topics: NoticesAnswer['topics'] }) {
  return (
    <>
      <TextInput
        label="Tên thông báo"
        value={words.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label="Lời thông báo"
        description="Nhiều nhất ba dòng, mỗi câu ngắn, không viết tắt."
        classNames={{ description: classes.hint }}
        value={words.text}
        maxLength={2000}
        autosize
        minRows={3}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <VillagesField words={words} onChange={onChange} />
      <MultiSelect
        label="Chỉ gửi ai từng hỏi"
        description="Không chọn gì là gửi mọi người. Gõ để tìm."
        classNames={{ description: classes.hint }}
        placeholder="Chọn chủ đề"
        data={topics.map(({ id, title }) => ({ value: id, label: title }))}
        value={words.topics}
        onChange={(chosen) => onChange({ topics: chosen })}
        searchable
        filter={({ options, search }) => options.filter((one) => 'label' in one && holds(one.label, search))}
        hidePickedOptions
        nothingFoundMessage="Không có chủ đề nào tên như vậy."
        maxDropdownHeight={240}
        size="md"
      />
      <Group grow>
        <TextInput
          type="date"
          label="Từ ngày"
          value={words.from}
          required
          onChange={(event) => event.currentTarget.value && onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Đến hết ngày"
          value={words.until}
          required
          onChange={(event) => event.currentTarget.value && onChange({ until: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

function VillagesField({ words, onChange }: FieldsProps) {
  const { data } = useCommune();
  return (
    <Checkbox.Group
      label="Gửi thôn nào"
      description="Không chọn thôn nào là gửi cả xã."
      classNames={{ description: classes.hint }}
      value={words.villages}
      onChange={(villages) => onChange({ villages })}
    >
      <Group gap="xs" mt="xs">
        {(data?.villages ?? []).map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} size="md" mih={44} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
