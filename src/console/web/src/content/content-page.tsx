import { Button, Group, Stack, Title } from '@mantine/core';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { ChangesList } from './changes.tsx';
import { useOverview } from './data.ts';
import { FactsList } from './facts.tsx';
import { PartPage } from './parts/part-page.tsx';
import { ProfileForm } from './profile-form.tsx';
import { TopicPage } from './topic-page.tsx';
import { TopicsList } from './topics.tsx';

const BASE = '/noi-dung';

/** What the assistant says: topics, facts, the commune's profile, and what waits for a second person. */
export function ContentPage() {
  return (
    <Stack p="md" maw={1040}>
      <Title order={1} size="h3">
        Nội dung
      </Title>
      <Parts />
      <Routes>
        <Route index element={<TopicsList />} />
        <Route path="chu-de/:id" element={<TopicPage />} />
        <Route path="du-kien" element={<FactsList />} />
        <Route path="ho-so" element={<ProfileForm />} />
        <Route path="ho-so/:part" element={<PartPage />} />
        <Route path="cho-duyet" element={<ChangesList />} />
        <Route path="*" element={<Navigate to={BASE} replace />} />
      </Routes>
    </Stack>
  );
}

function Parts() {
  const here = useLocation().pathname;
  const { data } = useOverview();
  const parts = [
    { to: BASE, title: 'Chủ đề' },
    { to: `${BASE}/du-kien`, title: 'Dữ kiện' },
    { to: `${BASE}/ho-so`, title: 'Hồ sơ xã' },
    { to: `${BASE}/cho-duyet`, title: data?.waiting ? `Chờ duyệt (${data.waiting})` : 'Chờ duyệt' },
  ];
  return (
    <Group component="nav" aria-label="Các phần của nội dung" gap="xs">
      {parts.map(({ to, title }) => {
        const isHere =
          here === to || (to === BASE ? here.startsWith(`${BASE}/chu-de`) : here.startsWith(`${to}/`));
        return (
          <Button
            key={to}
            component={Link}
            to={to}
            variant={isHere ? 'filled' : 'default'}
            aria-current={isHere ? 'page' : undefined}
          >
            {title}
          </Button>
        );
      })}
    </Group>
  );
}
