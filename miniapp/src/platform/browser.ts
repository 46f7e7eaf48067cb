import { NotInZalo, toParams, type Platform } from './platform.ts';

/** An ordinary browser: the emulator's phone hands over in the fragment what Zalo would give. */
export function browserPlatform(): Platform {
  const params = toParams(Object.fromEntries(new URLSearchParams(location.search)));
  const { token, ...given } = takeFragment();
  let { phoneCode } = given;
  const close = (): void => {
    // A framed page cannot close itself; the emulated phone listens for this.
    if (window.parent !== window) window.parent.postMessage('zalo:closeApp', location.origin);
    else window.close();
  };
  return {
    openParams: () => Promise.resolve(params),
    accessToken: () => (token ? Promise.resolve(token) : Promise.reject(new NotInZalo())),
    idByOa: () => Promise.resolve(undefined),
    canAskPhone: true,
    phoneCode() {
      const code = phoneCode;
      // Zalo's own works once, too.
      phoneCode = null;
      return Promise.resolve(code);
    },
    canScan: true,
    scanQr: async (signal) => (await import('./paste-dialog.ts')).pasteQr(signal),
    openChat: close,
    close,
  };
}

/** Into memory, and out of the address bar and the history at once. */
function takeFragment(): { token: string | null; phoneCode: string | null } {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return { token: fragment.get('zalo_access_token'), phoneCode: fragment.get('zalo_phone_code') };
}
