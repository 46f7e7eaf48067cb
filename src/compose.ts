import type { RequestListener } from 'node:http';
import type { Config } from './config.ts';
import type { Clock } from './ports.ts';
import { createSealer } from './adapters/crypto/sealer.ts';
import { createDecoder } from './adapters/qr/decoder.ts';
import { createPictures } from './adapters/qr/pictures.ts';
import { openStore, type Store } from './adapters/store/connect.ts';
import { createLiveCatalog } from './catalog/live.ts';
import { createCommunes } from './communes.ts';
import { publishAll } from './compose-console-content.ts';
import { composeHttp } from './compose-http.ts';
import { composeNlu } from './compose-nlu.ts';
import { composeScam } from './compose-scam.ts';
import { composeWorkers } from './compose-workers.ts';
import { composeZalo } from './compose-zalo.ts';
import { createStatementLinks } from './escalation/statement-link.ts';
import { createViewLinks } from './escalation/view-link.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createReceiptLinks } from './registration/receipt-link.ts';
import { createSessions } from './registration/session.ts';
import { createStores, type Stores } from './stores.ts';

export interface Server {
  /** For the command line and the demo, which add officers. */
  stores: Stores;
  store: Store;
  /** The webhook door and everything else, ready to be put behind `http.createServer`. */
  handle: RequestListener;
  start(): Promise<void>;
  /** Takes no new work, finishes what is under way, closes the store. */
  stop(): Promise<void>;
  /** Time moved (tests, the demo): look at the timers and the queues now. */
  wake(): void;
}

export interface ComposeOptions {
  log: Log;
  clock: Clock;
  contentDir?: string;
  /** Folders of the built pages. */
  miniAppDir?: string;
  consoleDir?: string;
}

/** Joins stages and adapters. Only this and its `compose-*` parts know them all. */
export async function compose(config: Config, options: ComposeOptions): Promise<Server> {
  const { log, clock, contentDir = 'intents' } = options;
  const metrics = createMetrics();
  const onError = errorSink(log, metrics);
  const words = readWords(config, contentDir, clock);
  const nlu = await composeNlu({ config, ...words, clock, log, metrics });
  const analyse = await composeScam(words.catalog, config.DATA_DIR);
  const sealer = createSealer(config.dataKeys);
  const store = await openStore({ mongodbUri: config.MONGODB_URI, dataDir: config.DATA_DIR });
  const stores = await createStores(store, sealer);
  await publishAll({ ...words, stores, log });
  if (store.kind === 'embedded') {
    // The folder is ours alone, so whatever was under way belongs to a process that died.
    await Promise.all([stores.outbox.recover(clock.now()), stores.conversations.recover()]);
  }
  const zalo = composeZalo({ config, ...words, stores, clock, log, onError });
  const decoder = createDecoder();
  const onRead = (result: string): void => metrics.pictures.inc({ result });
  const pictures = createPictures({ decoder, fetch: zalo.media.picture, onRead });
  const shared = { config, ...words, stores, sealer, ...signedLinks(config), clock, log, metrics };
  const { workers, desk } = composeWorkers({
    ...shared,
    classifier: nlu.classifier,
    analyse,
    pictures,
    zalo,
    onError,
  });
  let isRunning = false;
  const handle = composeHttp({
    ...shared,
    desk,
    sessions: createSessions(config.SESSION_SECRET),
    pages: builtPages(options),
    graph: zalo.graph,
    appIdOf: zalo.users.appIdOf,
    isReady: async () => isRunning && (await store.isReady()),
    onAppended: workers.inbox.add,
    onError: onError('http'),
  });
  const close = async (): Promise<void> => {
    await decoder.close();
    await nlu.close();
    await store.close();
  };
  return {
    stores,
    store,
    handle,
    async start() {
      await startAll(workers);
      isRunning = true;
    },
    async stop() {
      isRunning = false;
      await stopAll(workers);
      await close();
    },
    wake: () => Object.values(workers).forEach((worker) => worker.wake()),
  };
}

function readWords(config: Config, contentDir: string, clock: Clock) {
  const profiles = config.oas.map(({ profile }) => profile);
  const live = createLiveCatalog(contentDir, profiles);
  // `catalog`: as in the files, for what no officer changes from the desk.
  return { live, catalog: live.current(), communes: createCommunes(config, live, clock) };
}

type Workers = ReturnType<typeof composeWorkers>['workers'];

async function startAll({ inbox, outbox, timers, notices, content }: Workers): Promise<void> {
  await inbox.start();
  outbox.start();
  timers.start();
  notices.start();
  content.start();
}

/** What makes new work first. */
async function stopAll({ inbox, outbox, timers, notices, content }: Workers): Promise<void> {
  await content.stop();
  await notices.stop();
  await timers.stop();
  await inbox.stop();
  await outbox.stop();
}

function builtPages({ miniAppDir = 'miniapp/www', consoleDir = 'src/console/web/www' }: ComposeOptions) {
  return [
    { at: '/miniapp', dir: miniAppDir, build: 'npm run build:miniapp' },
    { at: '/console', dir: consoleDir, build: 'npm run build:console' },
  ];
}

/** Links that open something to whoever holds them, each kind signed apart. */
function signedLinks({ SESSION_SECRET: secret, PUBLIC_URL: url }: Config) {
  return {
    viewLinks: createViewLinks(secret, url),
    statementLinks: createStatementLinks(secret, url),
    receiptLinks: createReceiptLinks(secret, url),
  };
}

function errorSink(log: Log, metrics: Metrics) {
  return (place: string) =>
    (error: unknown): void => {
      metrics.errors.inc({ place });
      log.error('unexpected error', {
        place,
        error: error instanceof Error ? error.stack : String(error),
      });
    };
}
