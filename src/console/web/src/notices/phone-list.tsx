import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import type { PhoneListAnswer } from '../../../../contract/console-notices.ts';
import { usePhoneList } from './data.ts';
import classes from './notices.module.css';
import { Refusal } from '../ui/refusal.tsx';

/** Who must be phoned; shown when it is asked for, since looking is written down. */
export function PhoneList({ id }: { id: string }) {
  const ask = usePhoneList(id);
  if (ask.data) return <People list={ask.data} />;
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" onClick={() => ask.mutate()} loading={ask.isPending}>
        Xem ai phải gọi điện
      </Button>
      <Text size="sm" className={classes.hint}>
        Nhật ký ghi lại ai đã xem.
      </Text>
      <Refusal error={ask.error} />
    </Stack>
  );
}

function People({ list }: { list: PhoneListAnswer }) {
  if (list.total === 0) return <Alert color="green">Không có ai phải gọi điện.</Alert>;
  return (
    <Stack gap="xs">
      <Text size="sm">
        {list.total} người phải gọi điện.
        {list.people.length < list.total && ` Ở đây là ${list.people.length} người.`}
      </Text>
      <Table withTableBorder aria-label="Người phải gọi điện">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tên, thôn</Table.Th>
            <Table.Th>Số máy</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.people.map(({ name, phone, village }, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {name || 'Chưa biết tên'}
                {village && `, ${village}`}
              </Table.Td>
              <Table.Td>
                {phone ? (
                  <a className={classes.call} href={`tel:${phone}`}>
                    {phone}
                  </a>
                ) : (
                  'Chưa có số'
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
