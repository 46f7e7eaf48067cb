import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Server } from '../../src/compose.ts';
import { loadConfig, type Config } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import { createEmulator, type Citizen, type Emulator, type EmulatorOptions } from '../emulator/emulator.ts';
import { createChat, type Chat } from './chat.ts';
import { APP, environment } from './environment.ts';

export { APP };

export interface WorldOptions {
  profile?: string;
  oaType?: 2 | 4;
  /** Vietnamese local time the story starts, e.g. '2026-11-23T09:00'; default a Monday morning. */
  at?: string;
  env?: Record<string, string>;
  /** Messages registered with the platform. */
  templates?: EmulatorOptions['templates'];
  /** Another copy of `intents/`. */
  contentDir?: string;
}

export interface World {
  emulator: Emulator;
  /** The server, for what no citizen can do: adding officers, looking into the store. */
  readonly server: Server;
  url: string;
  config: Config;
  logs: string[];
  /** A citizen with a phone, as a chat that is written and heard. */
  citizen(name: string): Chat;
  /** Moves both clocks: the platform's and ours. */
  later(ms: number): Promise<void>;
  /** Everything sent has been handled and answered. */
  settled(): Promise<void>;
  /** Stops the server properly and starts it over the same data, with another copy of `intents/`. */
  restart(contentDir: string): Promise<void>;
  stop(): Promise<void>;
}

/** One process plays both sides and clocks jump: order is looked at here, not speed. */
const PATIENCE_MS = 30_000;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The real server over the real store, with the emulator in Zalo's place. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const start = Date.parse(`${options.at ?? '2026-11-23T09:00'}:00+07:00`);
  const offset = start - Date.now();
  let moved = 0;
  const now = (): number => Date.now() + offset + moved;
  const dataDir = mkdtempSync(join(tmpdir(), 'tlx-'));
  reuseModel(dataDir);
  const running: { server?: Server } = {};
  const current = (): Server => {
    if (!running.server) throw new Error('no server is running');
    return running.server;
  };
  const emulator = createEmulator({
    ...APP,
    oaType: options.oaType ?? 4,
    ...(options.templates && { templates: options.templates }),
    webhookDeadlineMs: PATIENCE_MS,
    // The platform adds to its own clock what it is moved by.
    now: () => Date.now() + offset,
    onClockMoved: (ms) => {
      moved += ms;
      running.server?.wake();
    },
  });
  const platform = await emulator.listen();
  // Kept open: a connection that the server closes while a story waits is a webhook that nobody answers.
  const http = createServer({ keepAliveTimeout: 0 }, (request, response) =>
    running.server?.handle(request, response),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const config = loadConfig({
    ...environment(platform.url, url, dataDir),
    COMMUNE_PROFILE: options.profile ?? 'qn-2024',
    BURST_WINDOW_MS: '0',
    ...options.env,
  });
  const logs: string[] = [];
  const run = async (contentDir: string): Promise<void> => {
    running.server = await compose(config, { log: memoryLog(logs), clock: { now }, contentDir });
    await running.server.start();
  };
  await run(options.contentDir ?? 'intents');
  emulator.setWebhookUrl(`${url}/webhooks/zalo`);
  emulator.setMiniAppUrl(`${url}/miniapp/`);
  emulator.setMiniAppWebhookUrl(`${url}/webhooks/miniapp`);
  const world: World = {
    emulator,
    get server() {
      return current();
    },
    url,
    config,
    logs,
    citizen: (name) => createChat(emulator.citizen(name), emulator, () => logs),
    async later(ms) {
      // An echo on its way would come from another day, be refused, and have the webhook switched off.
      await world.settled();
      await emulator.clock.advance(ms);
      current().wake();
      await world.settled();
    },
    settled: () => settled(emulator, url, () => hasWork(current(), now())),
    async restart(contentDir) {
      await current().stop();
      await run(contentDir);
    },
    async stop() {
      await close(http);
      await current().stop();
      await platform.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}

/** Training takes seconds; one run of the tests trains once and every world starts from that file. */
export function reuseModel(dataDir: string): void {
  const cache = process.env.TEST_MODEL_DIR;
  if (cache && existsSync(cache)) cpSync(cache, dataDir, { recursive: true });
}

export function memoryLog(lines: string[]): Log {
  const write = (level: string) => (message: string, meta?: unknown) => {
    lines.push(JSON.stringify({ level, message, ...(meta as object) }));
  };
  const log = { info: write('info'), warn: write('warn'), error: write('error'), debug: write('debug') };
  return log as unknown as Log;
}

/** Work that cannot be done, as in a story about it, is not waited for longer. */
const WORK_LASTS = 150;

/** Quiet for a moment: no webhook in flight, nothing new sent, and nothing left for the server to do now. */
async function settled(emulator: Emulator, url: string, isBusy: () => Promise<boolean>): Promise<void> {
  let quiet = 0;
  let last = -1;
  for (let i = 0; i < 400 && quiet < 4; i += 1) {
    await emulator.idle();
    await new Promise((resolve) => setTimeout(resolve, 40));
    const isQuiet = emulator.sent.length === last && (i > WORK_LASTS || !(await isBusy()));
    quiet = isQuiet ? quiet + 1 : 0;
    last = emulator.sent.length;
  }
  await fetch(`${url}/healthz`);
}

/** A slow machine is silent in the middle of its work: the store knows better. */
async function hasWork({ store }: Server, now: number): Promise<boolean> {
  const due = { $lte: now };
  const counts = await Promise.all([
    store.connection.db?.collection('inbox').countDocuments({ status: 'pending', notBefore: due }),
    store.connection.db?.collection('outbox').countDocuments({ status: 'queued', notBefore: due }),
    store.connection.db?.collection('outbox').countDocuments({ status: 'sending' }),
    store.connection.db?.collection('timers').countDocuments({ status: 'waiting', at: due }),
  ]);
  return counts.some(Boolean);
}

function close(http: HttpServer): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => http.close(() => resolve()));
}

export type { Citizen };
