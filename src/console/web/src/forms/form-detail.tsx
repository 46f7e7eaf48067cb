import { useQuery } from '@tanstack/react-query';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import type { FormDetail } from '../../../../contract/console-forms.ts';
import { get } from '../api/client.ts';
import { useSlowPoll } from '../live/live.tsx';
import { Problem } from '../ui/problem.tsx';
import { Answers } from './answers.tsx';
import { Checks } from './checks.tsx';
import { Decide } from './decide.tsx';
import { StatusBadge } from './form-row.tsx';
import { Alike, Consent, History, SaidAfterwards } from './sections.tsx';
import { waited } from './words.ts';
import { datedMoment } from '../ui/time.ts';

/** One form: what was answered, what was looked at, what became of it; what the citizen adds comes in by itself. */
export function FormDetailPage() {
  const { id = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['form', id],
    queryFn: ({ signal }) => get<{ form: FormDetail }>(`registrations/${encodeURIComponent(id)}`, signal),
    refetchInterval: useSlowPoll(),
  });
  return (
    <Stack p="md" maw={760}>
      <div>
        <Button component={Link} to="/phieu" variant="default">
          Về danh sách phiếu
        </Button>
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={300} />}
      {data && <Detail key={id} form={data.form} now={dataUpdatedAt} />}
    </Stack>
  );
}

function Detail({ form, now }: { form: FormDetail; now: number }) {
  const { id, code, title, name, village, createdAt, waitsSince, holder, status } = form;
  const print = `/api/console/registrations/${encodeURIComponent(id)}`;
  return (
    <>
      <div>
        <Title order={1} size="h3">
          {name || title}
        </Title>
        <Text>
          {title} · mã {code} · {village || 'chưa rõ thôn'}
        </Text>
        <Text size="sm">
          Gửi {datedMoment(createdAt)}
          {waitsSince !== undefined && `, đợi ${waited(waitsSince, now)}`}
          {holder && ` · ${holder} đang giữ`}
        </Text>
        <StatusBadge form={form} />
      </div>
      <Decide form={form} />
      <SaidAfterwards words={form.words} />
      <Answers form={form} />
      <Alike forms={form.alike} now={now} />
      <Checks form={form} />
      <History form={form} />
      <Consent form={form} />
      {status !== 'withdrawn' && (
        <Group>
          <Button component="a" href={`${print}/receipt.pdf`} target="_blank" variant="default">
            In giấy báo đã nhận
          </Button>
          {(status === 'asked' || status === 'refused' || status === 'approved') && (
            <Button component="a" href={`${print}/return.pdf`} target="_blank" variant="default">
              In giấy trả lời
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
