import { Skeleton, Stack, Text } from '@mantine/core';
import { Problem } from '../ui/problem.tsx';
import classes from './content.module.css';
import { useReading } from './data.ts';

/** How citizens read it now and would read it then; of a fact also where it comes from. */
export function Reading({ id }: { id: string }) {
  const { data, error, refetch } = useReading(id);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={80} mt="xs" />;
  return (
    <Stack gap="xs" mt="xs">
      {data.details.map(({ label, text }) => (
        <Text key={label} size="sm">
          <b>{label}:</b> {text}
        </Text>
      ))}
      {data.said.length === 0 && <Text size="sm">Hôm nay chưa có câu trả lời nào đọc khác đi.</Text>}
      {data.said.map(({ name, was, lines }) => (
        <div key={name}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Heard title="Nay bà con thấy" lines={was} />
          <Heard title="Duyệt rồi bà con thấy" lines={lines} />
        </div>
      ))}
    </Stack>
  );
}

function Heard({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <Text size="sm" mt={4}>
        {title}:
      </Text>
      <div className={classes.bubble}>
        {lines.length === 0 && <p>Không nói gì.</p>}
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </>
  );
}
