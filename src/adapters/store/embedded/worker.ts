import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from './errors.ts';
import { removeOwner, socketPath, writeOwner } from './folder.ts';
import type { FromWorker, Start, ToWorker } from './protocol.ts';
import { startReaper } from './reaper.ts';
import { StoreServer } from './server.ts';
import type { Store } from './store.ts';
import { openStore } from './store.ts';

const { dataDir, port, reapEveryMs } = workerData as Start;

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function run(): Promise<void> {
  const store = await openStore(dataDir);
  try {
    await serve(store);
  } catch (error) {
    store.db.close();
    throw error;
  }
}

async function serve(store: Store): Promise<void> {
  const socket = port === undefined ? socketPath(dataDir) : undefined;
  const { server, uri } = await StoreServer.listen(
    store,
    socket ? { socket: socket.file } : { port: port ?? 0 },
  );
  const stopReaper = startReaper(store, server.commits, reapEveryMs);
  writeOwner(dataDir, { pid: process.pid, uri });

  async function close(): Promise<void> {
    stopReaper();
    await server.close();
    removeOwner(dataDir);
    socket?.remove();
    store.db.close();
  }

  parentPort?.on('message', (message: ToWorker) => {
    const work = message.ask === 'close' ? close() : Promise.resolve().then(() => backup(message.file));
    const done = (failure?: string): void => {
      tell({ told: 'done', id: message.id, failure });
      if (message.ask === 'close') parentPort?.close();
    };
    work.then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error.message : String(error)),
    );
  });

  function backup(file: string): void {
    server.commits.flush();
    store.db.backup(file);
  }

  tell({ told: 'ready', uri });
}

run().catch((error: unknown) => {
  const { code, message } =
    error instanceof StoreError
      ? error
      : new StoreError('unusable', `The store cannot start: ${String(error)}`);
  tell({ told: 'refused', code, message });
  parentPort?.close();
});
