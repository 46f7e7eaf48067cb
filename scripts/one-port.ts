import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { compose, type Server } from '../src/compose.ts';
import { loadConfig, type Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import { createEmulator, type Emulator, type PageLink } from '../test/emulator/emulator.ts';

/** Paths the assistant answers; everything else on this port is the emulated Zalo. */
const OURS =
  /^\/(?:webhooks|healthz|readyz|metrics|[gn]|miniapp|api\/(?:miniapp|console)|console|to-trinh|giay-bao|privacy|terms)(?:[/?]|$)/;

const IDS = {
  appId: '360846524940903967',
  oaId: '388613280878808645',
  oaName: 'Xã Nghĩa Hòa (mẫu)',
  miniAppId: '1234567890123456789',
};

interface Secrets {
  appSecret: string;
  oaSecretKey: string;
  refreshToken: string;
  miniAppApiKey: string;
}

export interface OnePortOptions {
  dataDir: string;
  /** The first port to try, then the 50 above it; 0 is any free one. */
  port: number;
  log: Log;
  links?: PageLink[];
  /** Where the clock of both starts from; the emulator can move it on. */
  now?: () => number;
}

export interface OnePort {
  url: string;
  config: Config;
  server: Server;
  emulator: Emulator;
  stop(): Promise<void>;
}

/** The server and an emulated Zalo on one port of this machine, with keys made for this run: the demo and its test. */
export async function openOnePort(options: OnePortOptions): Promise<OnePort> {
  const running: { answer?: RequestListener; server?: Server } = {};
  const http = createServer((request, response) => (running.answer ?? starting)(request, response));
  const port = await listen(http, options.port);
  // One name for everything: recordings are fetched only from the host of the configured API.
  const url = `http://localhost:${port}`;
  const secrets = {
    appSecret: secret(),
    oaSecretKey: secret(),
    refreshToken: secret(),
    miniAppApiKey: secret(),
  };
  const start = options.now ?? Date.now;
  let moved = 0;
  const emulator = createEmulator({
    ...IDS,
    ...secrets,
    oaType: 4,
    publicUrl: url,
    miniAppUrl: `${url}/miniapp/`,
    webhookUrl: `${url}/webhooks/zalo`,
    links: options.links,
    // The platform adds to its own clock what it is moved by.
    now: start,
    onClockMoved: (ms) => {
      moved += ms;
      running.server?.wake();
    },
  });
  emulator.setMiniAppWebhookUrl(`${url}/webhooks/miniapp`);
  const config = loadConfig(environment(url, options.dataDir, secrets));
  const server = await compose(config, { log: options.log, clock: { now: () => start() + moved } });
  running.server = server;
  running.answer = (request, response) => {
    if (OURS.test(request.url ?? '')) server.handle(request, response);
    else emulator.handler(request, response);
  };
  await server.start();
  return {
    url,
    config,
    server,
    emulator,
    async stop() {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      // Pages keep an event stream open for as long as they are shown.
      http.closeAllConnections();
      await Promise.all([closed, server.stop()]);
    },
  };
}

/** Whoever looks too early sees that it is coming, and the page itself looks again. */
const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2' });
  response.end('<meta http-equiv="refresh" content="2"><p>Trợ lý đang học câu chữ, xin chờ vài giây…</p>');
};

function secret(): string {
  return randomBytes(16).toString('hex');
}

async function listen(http: HttpServer, from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      http.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      http.listen(port, '127.0.0.1', () => resolve(true));
    });
    http.removeAllListeners('error');
    const address = http.address();
    if (isFree && typeof address === 'object' && address) return address.port;
  }
  throw new Error(`no free port from ${from}`);
}

function environment(url: string, dataDir: string, secrets: Secrets): Record<string, string> {
  return {
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    ZALO_APP_ID: IDS.appId,
    ZALO_APP_SECRET: secrets.appSecret,
    ZALO_OA_ID: IDS.oaId,
    ZALO_OA_SECRET_KEY: secrets.oaSecretKey,
    ZALO_OA_REFRESH_TOKEN: secrets.refreshToken,
    ZALO_MINIAPP_ID: IDS.miniAppId,
    ZALO_MINIAPP_API_KEY: secrets.miniAppApiKey,
    ZALO_OPENAPI_URL: `${url}/openapi`,
    ZALO_OAUTH_URL: `${url}/oauth`,
    ZALO_GRAPH_URL: `${url}/graph`,
    COMMUNE_PROFILE: 'qn-2024',
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
  };
}
