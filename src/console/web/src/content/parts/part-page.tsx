import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { Problem } from '../../ui/problem.tsx';
import { useProfile } from '../data.ts';
import { PartEditor } from './part-editor.tsx';

/** One list of the commune's profile. */
export function PartPage() {
  const { part: name } = useParams();
  const { data, error, refetch } = useProfile();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  const part = data.parts.find((one) => one.part === name);
  return (
    <Stack>
      <Link to="/noi-dung/ho-so" style={{ display: 'inline-flex', minHeight: 44, alignItems: 'center' }}>
        Về hồ sơ xã
      </Link>
      {!part && <Alert color="red">Không có danh sách này.</Alert>}
      {part && (
        <>
          <Title order={2} size="h4">
            {part.title}
          </Title>
          <Text>{part.hint}</Text>
          {part.by === 'province' && (
            <Text size="sm">Đang lấy của tỉnh. Sửa ở đây thì thành của riêng xã.</Text>
          )}
          <PartEditor key={`${part.part} ${part.base}`} part={part} />
        </>
      )}
    </Stack>
  );
}
