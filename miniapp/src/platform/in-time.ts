/** The result of a call that may never settle; rejects when it is late, or when nobody waits for it any more. */
export function inTime<T>(call: Promise<T>, patienceMs: number, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => () => reject(new Error(why));
    const onAbort = giveUp('nobody waits for it any more');
    const timer = setTimeout(giveUp('no answer in time'), patienceMs);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    call.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    });
  });
}

/** Somebody reads what they are asked, or looks for the card. */
const PERSON_PATIENCE_MS = 90_000;

/**
 * A person who refuses (-201, -202, -2002, -2003), an app that may not ask (-1401, -1403), a Zalo that is too old or
 * never answers, or an "" where Zalo refused without saying so: to the form it is all the same.
 */
export function orNull(
  call: Promise<string | undefined>,
  signal?: AbortSignal,
  patienceMs = PERSON_PATIENCE_MS,
): Promise<string | null> {
  return inTime(call, patienceMs, signal).then(
    (value) => value || null,
    () => null,
  );
}
