import { lazy, Suspense, useEffect, useState } from 'react';
import ZmpApp from 'zmp-ui/app';
import { LoadBoundary } from './load-boundary.tsx';
import type { FormLink } from './platform/opening.ts';
import type { OpenParams, Platform } from './platform/platform.ts';
import type { HistoryEntry } from './use-pages.ts';

// Each half is loaded when it is first shown: most people come from a button in the chat, straight to a form.
const FormOpening = lazy(async () => ({ default: (await import('./form-opening.tsx')).FormOpening }));
const HomeOpening = lazy(async () => ({ default: (await import('./home/home-opening.tsx')).HomeOpening }));

type Shown = { area: 'form'; link: FormLink } | { area: 'home'; registration?: string | undefined };

export function App({ platform }: { platform: Platform }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const first = (params: OpenParams): void => setShown(shownBy(params));
    // Without its address the app is opened as if by itself; Zalo is asked for the person all the same.
    platform.openParams().then(first, () => first({}));
    const onPop = ({ state }: PopStateEvent): void => {
      const to = state as HistoryEntry | null;
      setShown((now) => (to && to.area !== now?.area ? shownAgain(to) : now));
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [platform]);
  const onForm = (form: string, registration?: string): void => {
    history.pushState({ area: 'form', page: 'welcome', form, registration }, '');
    setShown({ area: 'form', link: { form, ...(registration && { registration }) } });
  };
  const onHome = (): void => {
    history.pushState({ area: 'home', page: 'home' }, '');
    setShown({ area: 'home' });
  };
  return (
    <ZmpApp>
      <LoadBoundary>
        <Suspense fallback={<Waiting />}>
          {shown?.area === 'form' && <FormOpening {...{ platform, onHome }} link={shown.link} />}
          {shown?.area === 'home' && (
            <HomeOpening {...{ platform, onForm }} registration={shown.registration} />
          )}
        </Suspense>
      </LoadBoundary>
    </ZmpApp>
  );
}

/** A form by its name; a sent form, or nothing, is the first page's. */
function shownBy({ form, registration, ...rest }: OpenParams): Shown {
  return form
    ? { area: 'form', link: { form, ...(registration && { registration }), ...rest } }
    : { area: 'home', registration };
}

function shownAgain({ area, form = '', registration }: HistoryEntry): Shown {
  return area === 'form' ? { area, link: { form, ...(registration && { registration }) } } : { area: 'home' };
}

function Waiting() {
  return (
    <main>
      <p className="waiting" role="status">
        Đang mở…
      </p>
    </main>
  );
}
