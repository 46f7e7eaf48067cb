import { toParams, type Platform } from './platform.ts';
import type * as Sdk from './sdk.ts';

declare global {
  interface Window {
    APP_ID?: string;
  }
}

const PATIENCE_MS = 15_000;

/** Inside Zalo. The SDK is loaded only here: in an ordinary browser its import alone already fails to log in. */
export function zaloPlatform(): Platform {
  let sdk: Promise<typeof Sdk> | undefined;
  const load = (): Promise<typeof Sdk> => {
    // Zalo sets it; the SDK reads it when it is loaded. An inline script in index.html would break the CSP.
    window.APP_ID ??= import.meta.env.VITE_APP_ID;
    return (sdk ??= import('./sdk.ts'));
  };
  return {
    openParams: async () => toParams((await load()).getRouteParams()),
    async accessToken() {
      const { getAccessToken } = await load();
      const token = await inTime(getAccessToken());
      // The SDK answers "" when Zalo refused without saying so.
      if (!token) throw new Error('Zalo gave no access token');
      return token;
    },
    close: () => void load().then(({ closeApp }) => closeApp()),
  };
}

/** Some SDK calls never settle when the person dismisses what Zalo shows. */
function inTime<T>(call: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Zalo did not answer in time')), PATIENCE_MS);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
