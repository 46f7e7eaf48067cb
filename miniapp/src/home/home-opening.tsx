import { useCallback, useEffect, useState } from 'react';
import { ClosedPage } from '../pages/closed-page.tsx';
import { openFirstPage, type OpenedHome } from '../platform/opening-home.ts';
import type { Platform } from '../platform/platform.ts';
import { HomeScreens } from './home-screens.tsx';

export interface HomeOpeningProps {
  platform: Platform;
  /** The sent form to begin with. */
  registration?: string | undefined;
  onForm(form: string, registration?: string): void;
}

/** Asks once who it is and what they sent; again whenever the first half of the app comes back. */
export function HomeOpening({ platform, registration, onForm }: HomeOpeningProps) {
  const [opened, setOpened] = useState<OpenedHome | null>(null);
  const open = useCallback(() => {
    setOpened(null);
    void openFirstPage(platform).then(setOpened);
  }, [platform]);
  useEffect(open, [open]);
  if (opened === null) {
    return (
      <main>
        <p className="waiting" role="status">
          Đang mở…
        </p>
      </main>
    );
  }
  if (opened.kind === 'closed') {
    return <ClosedPage message={opened.message} onRetry={opened.canRetry ? open : undefined} />;
  }
  return <HomeScreens {...{ platform, registration, onForm }} home={opened.home} onReopen={open} />;
}
