import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Live } from '../../../../contract/console-desk.ts';
import { get, isSessionOver } from '../api/client.ts';

type Hear = (live: Live) => void;

const listeners = new Set<Hear>();
const LineContext = createContext(true);

/** False while news cannot come in. */
export const useIsOnline = (): boolean => useContext(LineContext);

const OFFLINE_MS = 60_000;
/** Where other processes serve the commune as well, what they change is seen so late. */
const ONLINE_MS = 5 * 60_000;

/** How often a page asks by itself, ms: news bring it what changes, as long as they come in. */
export const useSlowPoll = (): number => (useContext(LineContext) ? ONLINE_MS : OFFLINE_MS);

/** Calls `hear` with every piece of news while the page is shown. `hear` must be stable. */
export function useNews(hear: Hear): void {
  useEffect(() => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [hear]);
}

/** One stream for the whole desk. The browser comes back by itself and says what it has seen last. */
export function LiveLine({ children }: { children: ReactNode }) {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    let stream: EventSource;
    let timer = 0;
    const open = (): void => {
      stream = new EventSource('/api/console/live');
      stream.onopen = () => setOnline(true);
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const live = JSON.parse(data) as Live;
        for (const hear of listeners) hear(live);
      };
      stream.onerror = () => {
        setOnline(false);
        if (stream.readyState !== EventSource.CLOSED) return;
        // Refused: the session may have ended, and asking anything says so.
        get('me').catch(() => undefined);
        timer = window.setTimeout(reopen, 5_000);
      };
    };
    const reopen = (): void => {
      // Asked for anew once somebody has signed in.
      if (isSessionOver()) return void (timer = window.setTimeout(reopen, 1_000));
      open();
      // A new stream knows nothing of the old one: everything is asked for anew.
      for (const hear of listeners) hear({ kind: 'reset' });
    };
    open();
    return () => {
      stream.close();
      window.clearTimeout(timer);
    };
  }, []);
  return <LineContext.Provider value={isOnline}>{children}</LineContext.Provider>;
}
