import { Text } from '@mantine/core';

/** Who takes over while one is away, by name. */
export function StandIns({ names }: { names: readonly string[] }) {
  if (names.length === 0)
    return <Text fw={600}>Chưa có ai nhận việc thay. Anh/chị nói với lãnh đạo xã trước khi vắng.</Text>;
  return (
    <Text>
      Nhận việc thay khi anh/chị vắng: <b>{names.join(', ')}</b>.
    </Text>
  );
}
