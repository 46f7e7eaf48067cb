import { useState, type FormEvent } from 'react';
import { Button, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ProfileAnswer } from '../../../../contract/console-content.ts';
import { Link } from 'react-router-dom';
import { Problem } from '../ui/problem.tsx';
import classes from './content.module.css';
import { usePropose, useProfile } from './data.ts';
import { PartsList, partPath } from './parts/parts-list.tsx';
import { Refusal } from '../ui/refusal.tsx';

type Key = ProfileAnswer['keys'][number];

/** What is the commune's own: its lists, then each key with its meaning, changed one by one. */
export function ProfileForm() {
  const { data, error, refetch } = useProfile();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  return (
    <Stack>
      <Title order={2} size="h4">
        Hồ sơ xã
      </Title>
      <PartsList parts={data.parts} />
      <Title order={3} size="h5">
        Từng câu
      </Title>
      <Text>Ô nào để trống, trợ lý nói câu thay thế.</Text>
      {data.keys.map((one) =>
        one.part ? (
          <ListKey key={one.key} one={one} part={one.part} />
        ) : (
          <KeyForm key={`${one.key} ${one.base}`} one={one} />
        ),
      )}
    </Stack>
  );
}

function ListKey({ one, part }: { one: Key; part: string }) {
  return (
    <Paper withBorder p="sm">
      <Text fw={600}>{one.what}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {one.value || one.fallback}
      </Text>
      <Button
        component={Link}
        to={partPath(part)}
        variant="default"
        mt="xs"
        aria-label={`Sửa danh sách này: ${one.what}`}
      >
        Sửa danh sách này
      </Button>
    </Paper>
  );
}

function KeyForm({ one }: { one: Key }) {
  const [value, setValue] = useState(one.value);
  const [isSent, setSent] = useState(false);
  const propose = usePropose(() => {
    setValue(one.value);
    setSent(true);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const edit = { kind: 'profile', key: one.key, value } as const;
    propose.mutate({ scope: 'commune', edit, base: one.base, note: '' });
  };
  return (
    <Paper withBorder p="sm" component="form" onSubmit={submit}>
      <TextInput
        label={one.what}
        classNames={{ description: classes.hint }}
        description={one.by === 'province' ? 'Đang lấy lời của tỉnh' : `Để trống thì nói: ${one.fallback}`}
        value={value}
        onChange={(event) => {
          setSent(false);
          setValue(event.currentTarget.value);
        }}
      />
      {value !== one.value && (
        <Button mt="xs" type="submit" loading={propose.isPending}>
          Đề xuất
        </Button>
      )}
      {isSent && <Text role="status">Đã gửi, chờ người khác duyệt.</Text>}
      <Refusal error={propose.error} mt="xs" />
    </Paper>
  );
}
