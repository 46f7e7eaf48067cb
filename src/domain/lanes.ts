export interface LanesOptions {
  /** How many lanes work at the same time. */
  atOnce: number;
  pollMs: number;
  /** Lanes with work waiting in the store: found at start, after a crash, and when something was put off. */
  find(): Promise<string[]>;
  /** Works one lane; true when more is waiting in it. */
  run(lane: string, isStopped: () => boolean): Promise<boolean>;
  onError(error: unknown): void;
}

/**
 * One lane per citizen: work in a lane is done one piece at a time and in order, lanes run side by side.
 * Whoever adds work names the lane, so the store is asked only now and then.
 */
export function createLanes(options: LanesOptions) {
  const ready = new Set<string>();
  const busy = new Map<string, Promise<void>>();
  const more = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> | null = null;
  let isStopped = true;

  const add = (lane: string): void => {
    if (busy.has(lane)) more.add(lane);
    else ready.add(lane);
    pump();
  };
  const pump = (): void => {
    for (const lane of ready) {
      if (isStopped || busy.size >= options.atOnce) return;
      ready.delete(lane);
      launch(lane);
    }
  };
  const launch = (lane: string): void => {
    const job = options
      .run(lane, () => isStopped)
      .then((hasMore) => void (hasMore && more.add(lane)))
      .catch(options.onError)
      .finally(() => {
        busy.delete(lane);
        if (more.delete(lane)) ready.add(lane);
        pump();
      });
    busy.set(lane, job);
  };
  const poll = (): void => {
    // A full house knows its work already.
    if (isStopped || polling || ready.size > options.atOnce) return;
    polling = options
      .find()
      .then((lanes) => lanes.filter((lane) => !busy.has(lane)).forEach(add))
      .catch(options.onError)
      .finally(() => {
        polling = null;
      });
  };
  return {
    add,
    /** Look into the store now: time has moved. */
    wake: poll,
    start(): void {
      isStopped = false;
      timer = setInterval(poll, options.pollMs);
      poll();
      pump();
    },
    async stop(): Promise<void> {
      isStopped = true;
      clearInterval(timer);
      await polling;
      await Promise.all(busy.values());
    },
  };
}
