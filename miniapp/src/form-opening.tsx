import { useCallback, useEffect, useState } from 'react';
import type { Answers } from '../../src/contract/form.ts';
import { openSitting } from './form/sitting.ts';
import { FormScreens } from './form-screens.tsx';
import { ClosedPage } from './pages/closed-page.tsx';
import type { FormLink } from './platform/opening.ts';
import type { Platform } from './platform/platform.ts';

type Opening = Awaited<ReturnType<typeof openSitting>>;

export interface FormOpeningProps {
  platform: Platform;
  link: FormLink;
  /** To what was sent, and the other forms. */
  onHome(): void;
}

/** From a link to its form. The link from the chat counts only the first time. */
export function FormOpening({ platform, link, onHome }: FormOpeningProps) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const open = useCallback(
    (to: FormLink, before?: Answers) => {
      setOpening(null);
      void openSitting(platform, to, before).then(setOpening);
    },
    [platform],
  );
  useEffect(() => open(link), [open, link]);
  if (opening === null) {
    return (
      <main>
        <p className="waiting" role="status">
          Đang mở phiếu…
        </p>
      </main>
    );
  }
  if (opening.kind === 'closed') {
    return <ClosedPage message={opening.message} onRetry={opening.canRetry ? () => open(link) : undefined} />;
  }
  return (
    <FormScreens
      platform={platform}
      sitting={opening}
      onHome={onHome}
      // What was corrected belongs to the person before.
      onAnother={(answers) => open({ ...link, registration: undefined }, answers)}
    />
  );
}
