/** Runs one scan at a time: a wake during a scan makes exactly one more follow. */
export function createLoop(options: {
  scan(): Promise<void>;
  pollMs: number;
  onError(error: unknown): void;
}) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let isStopped = true;
  const wake = (): void => {
    if (isStopped) return;
    if (running) {
      again = true;
      return;
    }
    running = options
      .scan()
      .catch(options.onError)
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  return {
    start(): void {
      isStopped = false;
      timer = setInterval(wake, options.pollMs);
      wake();
    },
    wake,
    isStopped: (): boolean => isStopped,
    async stop(): Promise<void> {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
