import { inTime, orNull } from './in-time.ts';
import { toParams, type Platform } from './platform.ts';

declare global {
  interface Window {
    APP_ID?: string;
  }
}

const PATIENCE_MS = 15_000;
/** A hint that nobody should wait for. */
const HINT_PATIENCE_MS = 1_500;

/** Inside Zalo. The SDK is loaded only here: in an ordinary browser its import alone already fails to log in. */
export function zaloPlatform(): Platform {
  // Zalo sets it; the SDK reads it when it is loaded. An inline script in index.html would break the CSP.
  window.APP_ID ??= import.meta.env.VITE_APP_ID;
  const sdk = () => import('./sdk.ts');
  const afterTap = () => import('./sdk-after-tap.ts');
  const close = (): void => void sdk().then(({ closeApp }) => closeApp(), ignore);
  return {
    openParams: async () => toParams((await inTime(sdk(), PATIENCE_MS)).getRouteParams()),
    async accessToken() {
      const { getAccessToken } = await sdk();
      const token = await inTime(getAccessToken(), PATIENCE_MS);
      if (!token) throw new Error('Zalo gave no access token');
      return token;
    },
    async idByOa() {
      const asking = import('./sdk-user.ts').then(({ getUserInfo }) =>
        getUserInfo({ autoRequestPermission: false }),
      );
      const id = asking.then(({ userInfo }) => userInfo.idByOA);
      return (await orNull(id, undefined, HINT_PATIENCE_MS)) ?? undefined;
    },
    canAskPhone: true,
    phoneCode(signal) {
      const code = afterTap().then(({ getPhoneNumber }) => getPhoneNumber());
      return orNull(
        code.then(({ token }) => token),
        signal,
      );
    },
    canScan: true,
    scanQr(signal) {
      const scanned = afterTap().then(({ scanQRCode }) => scanQRCode());
      return orNull(
        scanned.then(({ content }) => content),
        signal,
      );
    },
    openChat() {
      const id = import.meta.env.VITE_OA_ID;
      if (!id) return close();
      afterTap()
        .then(({ openChat }) => openChat({ type: 'oa', id }))
        .catch(close);
    },
    close,
  };
}

function ignore(): void {
  // A page that cannot be closed stays; its own words say how.
}
