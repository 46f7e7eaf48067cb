import { orNull } from './in-time.ts';

/** The emulated phone, when the page is in its frame: served by the same host, and nobody else is asked or believed. */
export const isFramed = (): boolean => window.parent !== window;

export function tellPhoneAround(message: unknown): void {
  window.parent.postMessage(message, location.origin);
}

/** Null when the person refuses, or nobody answers or waits any more. */
export function askPhoneAround(
  type: 'zalo:getPhoneNumber' | 'zalo:scanQRCode',
  signal?: AbortSignal,
): Promise<string | null> {
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const listening = new AbortController();
  const answer = new Promise<string | undefined>((resolve) => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== window.parent || origin !== location.origin) return;
      const said = Object(data) as { type?: unknown; id?: unknown; value?: unknown };
      if (said.type !== 'zalo:answer' || said.id !== id) return;
      resolve(typeof said.value === 'string' ? said.value : undefined);
    };
    window.addEventListener('message', onMessage, { signal: listening.signal });
  });
  tellPhoneAround({ type, id });
  return orNull(answer, signal).finally(() => listening.abort());
}
