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
