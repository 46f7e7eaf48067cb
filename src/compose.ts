import type { RequestListener } from 'node:http';
import type { Config } from './config.ts';
import type { Clock, Newsroom } from './ports.ts';
import { createSealer } from './adapters/crypto/sealer.ts';
import { createDecoder } from './adapters/pictures/decoder.ts';
import { createPictures } from './adapters/pictures/pictures.ts';
import type { MediaFetcher } from './adapters/zalo/media.ts';
import { openStore, type Store } from './adapters/store/connect.ts';
import { createLiveCatalog } from './catalog/live.ts';
import { createCommunes } from './communes.ts';
import { composeDeskConsole } from './compose-console-desk.ts';
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
import { createNewsroom } from './newsroom.ts';
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

/** How soon a case that another process changed is seen. */
const REFRESH_MS = 5_000;

/** Joins stages and adapters. Only this and its `compose-*` parts know them all. */
export async function compose(config: Config, options: ComposeOptions): Promise<Server> {
  const { log, clock, contentDir = 'intents' } = options;
  const metrics = createMetrics();
  const onError = errorSink(log, metrics);
  const words = readWords(config, contentDir, clock);
  const nlu = await composeNlu({ config, ...words, clock, log, metrics });
  const analyse = await composeScam(words.catalog, config.DATA_DIR);
  const newsroom = createNewsroom(onError('newsroom'));
  const { sealer, store, stores } = await openStores(config, clock, newsroom);
  await publishAll({ ...words, stores, log });
  await words.communes.board.refresh(stores.writtenNotices);
  const zalo = composeZalo({ config, ...words, stores, clock, log, onError });
  const { decoder, pictures } = openPictures(zalo.media, metrics);
  const links = signedLinks(config);
  const shared = { config, ...words, stores, sealer, ...links, clock, log, metrics, newsroom };
  const understanding = { classifier: nlu.classifier, analyse, pictures };
  const { workers, desk } = composeWorkers({ ...shared, ...understanding, zalo, onError });
  const atConsole = { desk, refreshMs: refreshEvery(store), media: zalo.media };
  const chats = composeDeskConsole({ ...shared, ...atConsole, onError: onError('console') });
  let isRunning = false;
  const handle = composeHttp({
    ...shared,
    ...{ contentDir, desk },
    deskRoutes: chats.routes,
    sessions: createSessions(config.SESSION_SECRET),
    pages: builtPages(options),
    graph: zalo.graph,
    appIdOf: zalo.users.appIdOf,
    isReady: async () => isRunning && (await store.isReady()),
    onAppended: workers.inbox.add,
    onError: onError('http'),
  });
  const open = [chats, decoder, nlu, store];
  return {
    ...{ stores, store, handle },
    start: async () => {
      await startAll(workers);
      isRunning = true;
    },
    stop: async () => {
      isRunning = false;
      await stopAll(workers);
      for (const one of open) await one.close();
    },
    wake: () => Object.values(workers).forEach((worker) => worker.wake()),
  };
}

function openPictures(media: MediaFetcher, metrics: Metrics) {
  const decoder = createDecoder();
  const onRead = (result: string): void => metrics.pictures.inc({ result });
  return { decoder, pictures: createPictures({ decoder, fetch: media.picture, onRead }) };
}

/** Where other processes write as well, what they wrote is looked for. */
const refreshEvery = ({ kind }: Store): number => (kind === 'embedded' ? 0 : REFRESH_MS);

async function openStores(config: Config, clock: Clock, newsroom: Newsroom) {
  const sealer = createSealer(config.dataKeys);
  const store = await openStore({ mongodbUri: config.MONGODB_URI, dataDir: config.DATA_DIR });
  const stores = await createStores(store, sealer, newsroom);
  if (store.kind === 'embedded') {
    // The folder is ours alone, so whatever was under way belongs to a process that died.
    await Promise.all([stores.outbox.recover(clock.now()), stores.conversations.recover()]);
  }
  return { sealer, store, stores };
}

function readWords(config: Config, contentDir: string, clock: Clock) {
  const profiles = config.oas.map(({ profile }) => profile);
  const live = createLiveCatalog(contentDir, profiles);
  // `catalog`: as in the files, for what no officer changes from the desk.
  return { live, catalog: live.current(), communes: createCommunes(config, live, clock) };
}

type Workers = ReturnType<typeof composeWorkers>['workers'];

async function startAll({ inbox, outbox, timers, notices, content, watch, push }: Workers): Promise<void> {
  await inbox.start();
  outbox.start();
  timers.start();
  notices.start();
  content.start();
  watch.start();
  push.start();
}

/** What makes new work first. */
async function stopAll({ inbox, outbox, timers, notices, content, watch, push }: Workers): Promise<void> {
  await watch.stop();
  await content.stop();
  await notices.stop();
  await timers.stop();
  await inbox.stop();
  await outbox.stop();
  await push.stop();
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
