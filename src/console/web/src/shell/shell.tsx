import { useState, type ReactNode } from 'react';
import { AppShell, Drawer, Group, NavLink as Item, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from 'react-router-dom';
import { WaitingCount } from '../approvals/waiting-count.tsx';
import type { ConsolePage } from '../pages.tsx';
import { useMe } from '../session/session.tsx';
import { LiveLine } from '../live/live.tsx';
import { Icon } from '../ui/icon.tsx';
import { WaitingStrip } from './waiting-strip.tsx';
import classes from './shell.module.css';

interface ShellProps {
  pages: readonly ConsolePage[];
  children: ReactNode;
}

/** The frame of every page: a column of links on a desk, a bar under the thumb on a phone. */
export function Shell({ pages, children }: ShellProps) {
  const isPhone = useMediaQuery('(max-width: 62em)', window.innerWidth < 992, {
    getInitialValueInEffect: false,
  });
  const me = useMe();
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: true } }}
      {...(isPhone && { footer: { height: 60 } })}
    >
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
          <Text fw={700} truncate>
            {me.commune}
          </Text>
          <Text size="sm" truncate>
            {me.name}
          </Text>
        </Group>
      </AppShell.Header>
      {isPhone ? (
        <AppShell.Footer className={classes.footer}>
          <Bar pages={pages} />
        </AppShell.Footer>
      ) : (
        <AppShell.Navbar p="xs" aria-label="Các trang">
          <Links pages={pages} />
        </AppShell.Navbar>
      )}
      <AppShell.Main className={classes.main}>
        {me.role === 'province' ? (
          children
        ) : (
          <LiveLine>
            <WaitingStrip />
            {children}
          </LiveLine>
        )}
      </AppShell.Main>
    </AppShell>
  );
}

function Links({ pages, onGo }: { pages: readonly ConsolePage[]; onGo?: () => void }) {
  const here = useLocation().pathname.split('/')[1];
  return pages.map(({ path, title, icon }) => (
    <Item
      key={path}
      component={Link}
      to={`/${path}`}
      label={title}
      leftSection={<Icon name={icon} />}
      rightSection={<WaitingCount pages={[{ path }]} />}
      active={here === path}
      aria-current={here === path ? 'page' : undefined}
      className={classes.link}
      onClick={onGo}
    />
  ));
}

/** The first four pages, and the rest behind one more. */
function Bar({ pages }: { pages: readonly ConsolePage[] }) {
  const [isOpen, setOpen] = useState(false);
  const here = useLocation().pathname.split('/')[1];
  const first = pages.filter(({ isFirst }) => isFirst).slice(0, 4);
  const rest = pages.filter((page) => !first.includes(page));
  return (
    <nav aria-label="Các trang" className={classes.bar}>
      {first.map(({ path, title, icon }) => (
        <Link
          key={path}
          to={`/${path}`}
          className={classes.tab}
          aria-current={here === path ? 'page' : undefined}
        >
          <Icon name={icon} />
          <span>
            {title} <WaitingCount pages={[{ path }]} />
          </span>
        </Link>
      ))}
      <UnstyledButton className={classes.tab} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon name="more" />
        <span>
          Thêm <WaitingCount pages={rest} />
        </span>
      </UnstyledButton>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        title="Các trang khác"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Links pages={rest} onGo={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}
