import { useState } from 'react';
import type { HomeAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Registered } from '../../../src/contract/registration.ts';
import type { Platform } from '../platform/platform.ts';
import { usePages } from '../use-pages.ts';
import { ErasePage } from './erase-page.tsx';
import { ErasedPage } from './erased-page.tsx';
import { HomePage } from './home-page.tsx';
import { LegalPage } from './legal-page.tsx';
import { SentPage } from './sent-page.tsx';
import { WithdrawPage } from './withdraw-page.tsx';

export type HomePageName =
  'home' | 'privacy' | 'terms' | 'erase' | 'erased' | `sent/${string}` | `withdraw/${string}`;

export interface HomeScreensProps {
  platform: Platform;
  home: HomeAnswer;
  registration?: string | undefined;
  onForm(form: string, registration?: string): void;
  onReopen(): void;
}

/** The first half of the app: what can be begun, what was sent, and what is done with it. */
export function HomeScreens({ platform, home, registration, onForm, onReopen }: HomeScreensProps) {
  const isThere = home.registrations.some(({ id }) => id === registration);
  const { page, go, back } = usePages<HomePageName>('home', isThere ? `sent/${registration}` : 'home');
  const [sent, setSent] = useState(home.registrations);
  const { commune, session } = home;
  const [kind, id = ''] = page.split('/');
  const one = sent.find((known) => known.id === id);
  const update = (changed: Registered): void => {
    setSent(sent.map((known) => (known.id === changed.id ? changed : known)));
    go(`sent/${changed.id}`);
  };
  if (kind === 'privacy' || kind === 'terms')
    return <LegalPage which={kind} {...{ commune }} onBack={back} />;
  if (kind === 'erased') return <ErasedPage {...{ commune }} onClose={() => platform.close()} />;
  const frame = { commune, onReopen, onBack: back };
  if (kind === 'erase') return <ErasePage {...{ ...frame, session }} onErased={() => go('erased')} />;
  if (one && kind === 'withdraw') {
    return <WithdrawPage {...{ ...frame, session }} registered={one} onWithdrawn={update} />;
  }
  if (one) {
    return (
      <SentPage
        {...{ commune }}
        registered={one}
        onFix={() => onForm(one.formId, one.id)}
        onWithdraw={() => go(`withdraw/${one.id}`)}
        onAsk={() => platform.openChat()}
        onBack={() => go('home')}
      />
    );
  }
  return <HomePage {...{ home, sent, go }} onForm={(form) => onForm(form)} />;
}
