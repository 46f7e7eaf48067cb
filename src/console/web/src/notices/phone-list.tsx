import { useState } from 'react';
import { Alert, Button, NativeSelect, Progress, Skeleton, Stack, Text } from '@mantine/core';
import type { NoticeView, PhoneListAnswer } from '../../../../contract/console-notices.ts';
import { useCommune } from '../api/commune.ts';
import { useMe } from '../session/session.tsx';
import { Pager } from '../ui/pager.tsx';
import { Problem } from '../ui/problem.tsx';
import { CallRow } from './call-row.tsx';
import { usePhoneList } from './data.ts';
import classes from './notices.module.css';

/** Who must be phoned; shown when it is asked for, since looking is written down. */
export function PhoneList({ notice }: { notice: NoticeView }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <People notice={notice} />;
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" onClick={() => setOpen(true)}>
        Xem ai phải gọi điện
      </Button>
      <Text size="sm" className={classes.hint}>
        Nhật ký ghi lại ai đã xem.
      </Text>
    </Stack>
  );
}

function People({ notice }: { notice: NoticeView }) {
  const isOfVillage = useMe().role === 'village';
  const [{ village, skip }, setWanted] = useState({ village: '', skip: 0 });
  const { data, error, refetch } = usePhoneList(notice.id, village, skip);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={120} />;
  return (
    <Stack gap="xs" component="section" aria-label={`Gọi điện báo thông báo ${notice.code}`}>
      {!isOfVillage && (
        <VillageChoice
          villages={notice.villages}
          village={village}
          onChange={(chosen) => setWanted({ village: chosen, skip: 0 })}
        />
      )}
      <Called list={data} />
      <ul className={classes.people} aria-label="Người phải gọi điện">
        {data.people.map((person) => (
          <CallRow key={person.id} noticeId={notice.id} person={person} />
        ))}
      </ul>
      <Pager
        skip={data.skip}
        perPage={data.perPage}
        total={data.total}
        {...(data.people.length > 0 && { said: saidOf(data) })}
        onGo={(next) => setWanted({ village, skip: next })}
      />
      {!isOfVillage && data.total > 0 && (
        <Button
          component="a"
          variant="default"
          href={`/api/console/notices/${notice.id}/phone-list.csv?village=${village}`}
          download
          style={{ alignSelf: 'flex-start' }}
        >
          Tải danh sách
        </Button>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  /** Those the notice is for; empty: all of the commune. */
  villages: readonly string[];
  village: string;
  onChange(village: string): void;
}

function VillageChoice({ villages, village, onChange }: ChoiceProps) {
  const { data } = useCommune();
  const offered = (data?.villages ?? []).filter(({ id }) => villages.length === 0 || villages.includes(id));
  if (offered.length < 2) return null;
  return (
    <NativeSelect
      size="md"
      label="Thôn"
      value={village}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: 'Tất cả' }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function Called({ list: { total, called, noAnswer } }: { list: PhoneListAnswer }) {
  if (total === 0) return <Alert color="green">Không có ai phải gọi điện.</Alert>;
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        Đã gọi {called}/{total} người{noAnswer > 0 && `, ${noAnswer} người không gặp`}.
      </Text>
      <Progress value={(called / total) * 100} aria-label={`Đã gọi ${called} trên ${total} người`} />
    </Stack>
  );
}

const saidOf = ({ skip, perPage, total }: PhoneListAnswer): string =>
  `Người ${skip + 1} đến ${Math.min(skip + perPage, total)}, trên ${total}.`;
