import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreError } from './errors.ts';
import type { FromWorker, Start, ToWorker } from './protocol.ts';

export { StoreError } from './errors.ts';

export interface EmbeddedStore {
  /** For mongoose.connect; names the database too. */
  uri: string;
  close(): Promise<void>;
  /** Writes a consistent copy of the whole store to a new file, while it runs. */
  backup(file: string): Promise<void>;
}

export interface EmbeddedStoreOptions {
  dataDir: string;
  /** Listens on 127.0.0.1 instead of a private unix socket: every user of this machine can then read the data. */
  port?: number;
  /** How often expired documents are deleted. MongoDB's minute unless a test is in a hurry. */
  reapEveryMs?: number;
}

/** Starts the embedded store in a worker thread. dataDir is created if missing (0700). Rejects with a StoreError. */
export async function startEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  if (options.port !== undefined) {
    console.error(
      `embedded store: port ${options.port} on 127.0.0.1 has no password; every user of this machine can read the data.`,
    );
  }
  const start: Start = {
    dataDir: resolve(options.dataDir),
    port: options.port,
    reapEveryMs: options.reapEveryMs ?? 60_000,
  };
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: start, execArgv: [] });
  const uri = await ready(worker);
  const ask = asker(worker);
  let closing: Promise<void> | undefined;
  return {
    uri,
    close: () => (closing ??= closeWorker(worker, ask)),
    backup: (file) => ask({ ask: 'backup', file: resolve(file) }),
  };
}

function ready(worker: Worker): Promise<string> {
  return new Promise((done, refuse) => {
    worker.once('error', refuse);
    worker.once('message', (message: FromWorker) => {
      // From here on an error of the worker is not handled on purpose: a server without its store must stop.
      worker.removeListener('error', refuse);
      if (message.told === 'ready') done(message.uri);
      else if (message.told === 'refused') refuse(new StoreError(message.code, message.message));
    });
  });
}

type Question = { ask: 'close' } | { ask: 'backup'; file: string };

function asker(worker: Worker): (question: Question) => Promise<void> {
  const waiting = new Map<number, (failure: string | undefined) => void>();
  let last = 0;
  worker.on('message', (message: FromWorker) => {
    if (message.told === 'done') waiting.get(message.id)?.(message.failure);
  });
  return (question) =>
    new Promise((done, refuse) => {
      last += 1;
      waiting.set(last, (failure) =>
        failure === undefined ? done() : refuse(new StoreError('unusable', failure)),
      );
      worker.postMessage({ ...question, id: last } satisfies ToWorker);
    });
}

async function closeWorker(worker: Worker, ask: (question: Question) => Promise<void>): Promise<void> {
  const exited = new Promise<void>((done) => worker.once('exit', () => done()));
  await ask({ ask: 'close' });
  await exited;
}
