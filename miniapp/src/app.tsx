import { useEffect, useState } from 'react';
import ZmpApp from 'zmp-ui/app';
import { FormOpening } from './form-opening.tsx';
import type { FormLink } from './platform/opening.ts';
import type { Platform } from './platform/platform.ts';

const DEFAULT_FORM = 'open_account';

export function App({ platform }: { platform: Platform }) {
  const [link, setLink] = useState<FormLink | null>(null);
  useEffect(() => {
    const open = (params: Partial<FormLink>): void => setLink({ form: DEFAULT_FORM, ...params });
    // Without its address the form is opened as if by itself; Zalo is asked for the person all the same.
    platform.openParams().then(open, () => open({}));
  }, [platform]);
  return <ZmpApp>{link && <FormOpening platform={platform} link={link} />}</ZmpApp>;
}
