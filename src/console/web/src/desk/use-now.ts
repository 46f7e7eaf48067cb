import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;
let offset = 0;

/** The server's clock counts, not the one of a cheap phone. */
export const setServerNow = (now: number): void => void (offset = now - Date.now());

/** Epoch ms, moving every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const tick = (): void => setNow(Date.now() + offset);
    tick();
    const timer = window.setInterval(tick, EVERY_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
