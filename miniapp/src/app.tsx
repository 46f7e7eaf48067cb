import { useCallback, useEffect, useState } from 'react';
import ZmpApp from 'zmp-ui/app';
import { FormScreens } from './form-screens.tsx';
import { ClosedPage } from './pages/closed-page.tsx';
import { openForm, type Opened } from './platform/opening.ts';
import type { Platform } from './platform/platform.ts';

/** Opens the form once: the link from the chat counts only the first time. */
export function App({ platform }: { platform: Platform }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback(() => {
    setOpened(null);
    void openForm(platform).then(setOpened);
  }, [platform]);
  useEffect(open, [open]);
  return (
    <ZmpApp>
      {opened === null && (
        <main>
          <p className="waiting" role="status">
            Đang mở phiếu…
          </p>
        </main>
      )}
      {opened?.kind === 'closed' && (
        <ClosedPage message={opened.message} onRetry={opened.canRetry ? open : undefined} />
      )}
      {opened?.kind === 'open' && <FormScreens platform={platform} session={opened.session} />}
    </ZmpApp>
  );
}
