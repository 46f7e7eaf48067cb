/** Changed ids on their way to being read: several changes of one within `ms` are one reading, and none is lost. */
export function createGather(options: {
  ms: number;
  read(id: string): Promise<void>;
  onError(error: unknown): void;
}) {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const readAll = async (): Promise<void> => {
    for (const id of [...changed]) {
      changed.delete(id);
      await options.read(id).catch((error: unknown) => {
        changed.add(id);
        throw error;
      });
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    reading = reading.catch(() => undefined).then(readAll);
    return reading;
  };
  return {
    add(id: string): void {
      changed.add(id);
      timer ??= setTimeout(() => void flush().catch(options.onError), options.ms);
    },
    /** Resolves once everything added before has been read. */
    flush,
    stop: (): void => clearTimeout(timer),
  };
}
