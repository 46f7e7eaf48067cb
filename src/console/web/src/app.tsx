import { Suspense } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Center, Loader, MantineProvider } from '@mantine/core';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router-dom';
import { queries } from './api/queries.ts';
import { pagesFor } from './pages.tsx';
import { useScrollTop } from './scroll-top.ts';
import { SessionGate, useMe } from './session/session.tsx';
import { Shell } from './shell/shell.tsx';
import { LoadBoundary } from './ui/load-boundary.tsx';
import { theme, variables } from './ui/theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables}>
      <QueryClientProvider client={queries}>
        <BrowserRouter basename="/console">
          <SessionGate>
            <Desk />
          </SessionGate>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Desk() {
  const pages = pagesFor(useMe().role);
  useScrollTop();
  const waiting = (
    <Center p="xl">
      <Loader aria-label="Đang tải" />
    </Center>
  );
  return (
    <Shell pages={pages}>
      <LoadBoundary>
        <Suspense fallback={waiting}>
          <Routes>
            {pages.map(({ path, Content }) => (
              <Route key={path} path={`${path}/*`} element={<Content />} />
            ))}
            <Route path="*" element={<Navigate to={`/${pages[0]?.path ?? ''}`} replace />} />
          </Routes>
        </Suspense>
      </LoadBoundary>
    </Shell>
  );
}
