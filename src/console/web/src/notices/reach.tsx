import { List, Progress, Stack, Text } from '@mantine/core';
import type { NoticeReach } from '../../../../contract/console-notices.ts';

interface ReachProps {
  reach: NoticeReach;
  day: { perDay: number; spent: number };
}

/** Whom it would reach now, who must be told another way, and how much of the day is left. */
export function Reach({ reach, day }: ReachProps) {
  const people = reach.waiting + reach.busy;
  const days = Math.ceil(people / Math.max(1, day.perDay));
  return (
    <List size="sm" spacing={4}>
      <List.Item>
        Gửi được ngay: <b>{people} người</b>
        {reach.busy > 0 && ` (${reach.busy} người đang nói với cán bộ, gửi sau)`}.
      </List.Item>
      <List.Item>
        Quá 7 ngày chưa nhắn, Zalo không cho gửi: <b>{reach.outOfReach} người</b>. Phải gọi điện hoặc đọc loa.
      </List.Item>
      <List.Item>Không nhận thông báo: {reach.optedOut} người.</List.Item>
      <List.Item>
        Mỗi ngày gửi nhiều nhất {day.perDay} tin, hôm nay đã gửi {day.spent}.
        {days > 1 && ` Gửi hết mất khoảng ${days} ngày.`}
      </List.Item>
      <List.Item>Ai chưa nhắn với xã lần nào thì nghe loa, đọc giấy.</List.Item>
    </List>
  );
}

/** Nobody is left whom it can reach now. */
export const isAllSent = ({ received, waiting, busy }: NoticeReach): boolean =>
  received > 0 && waiting + busy === 0;

/** How far it has come, of those it can reach. */
export function Sent({ reach }: { reach: NoticeReach }) {
  const all = reach.received + reach.waiting + reach.busy;
  const percent = all ? Math.round((reach.received / all) * 100) : 0;
  return (
    <Stack gap={4}>
      <Text size="sm">
        {isAllSent(reach)
          ? `Đã gửi hết ${all} người. Ai nhắn lại cho xã trước ngày hết thì máy gửi tiếp.`
          : `Đã gửi ${reach.received} trên ${all} người (${percent}%).`}
      </Text>
      <Progress value={percent} aria-label={`Đã gửi ${percent}%`} />
    </Stack>
  );
}
