import { NotInZalo, toParams, type Platform } from './platform.ts';

const FRAGMENT = 'zalo_access_token';

/** An ordinary browser: the emulator's phone hands the citizen's token over in the fragment. */
export function browserPlatform(): Platform {
  const params = toParams(Object.fromEntries(new URLSearchParams(location.search)));
  const token = takeToken();
  return {
    openParams: () => Promise.resolve(params),
    accessToken: () => (token ? Promise.resolve(token) : Promise.reject(new NotInZalo())),
    close() {
      // A framed page cannot close itself; the emulated phone listens for this.
      if (window.parent !== window) window.parent.postMessage('zalo:closeApp', location.origin);
      else window.close();
    },
  };
}

/** Into memory, and out of the address bar and the history at once. */
function takeToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get(FRAGMENT);
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return token;
}
