import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;
let offset = 0;

const clocks = new Set<() => void>();

/** The server's clock counts, not the one of a cheap phone. */
export function setServerNow(now: number): void {
  offset = now - Date.now();
  for (const tick of clocks) tick();
}

/** Epoch ms, moving every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const tick = (): void => setNow(Date.now() + offset);
    tick();
    const timer = window.setInterval(tick, EVERY_MS);
    clocks.add(tick);
    return () => {
      window.clearInterval(timer);
      clocks.delete(tick);
    };
  }, []);
  return now;
}
