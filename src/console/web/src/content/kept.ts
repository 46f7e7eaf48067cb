import { useEffect, useState } from 'react';

const PLACE = 'content:';

/** What is half written stays through a reload, on this device only. */
export function useKept<T>(key: string, first: T): [T, (value: T) => void] {
  const place = `${PLACE}${key}`;
  const [value, set] = useState<T>(() => {
    const kept = sessionStorage.getItem(place);
    return kept ? (JSON.parse(kept) as T) : first;
  });
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(first)) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(value));
  });
  return [value, set];
}

/** Whether somebody at this device is in the middle of this topic: its words are not changed under their hands. */
export const isBeingWritten = (topic: string): boolean =>
  Object.keys(sessionStorage).some((key) => key.startsWith(`${PLACE}${topic} `));
