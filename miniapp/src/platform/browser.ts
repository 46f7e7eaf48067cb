import { askPhoneAround, isFramed, tellPhoneAround } from './phone-around.ts';
import { NotInZalo, toParams, type Platform } from './platform.ts';

/** An ordinary browser. The emulator's phone hands the token over in the fragment, and answers what Zalo would ask. */
export function browserPlatform(): Platform {
  const params = toParams(Object.fromEntries(new URLSearchParams(location.search)));
  const token = takeToken();
  // A framed page cannot close itself.
  const close = (): void => (isFramed() ? tellPhoneAround('zalo:closeApp') : window.close());
  return {
    openParams: () => Promise.resolve(params),
    accessToken: () => (token ? Promise.resolve(token) : Promise.reject(new NotInZalo())),
    idByOa: () => Promise.resolve(undefined),
    canAskPhone: true,
    phoneCode: async (signal) => (isFramed() ? askPhoneAround('zalo:getPhoneNumber', signal) : null),
    canScan: true,
    scanQr: async (signal) =>
      isFramed()
        ? askPhoneAround('zalo:scanQRCode', signal)
        : (await import('./paste-dialog.ts')).pasteQr(signal),
    openChat: close,
    close,
  };
}

/** Into memory, and out of the address bar and the history at once. */
function takeToken(): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return fragment.get('zalo_access_token');
}
