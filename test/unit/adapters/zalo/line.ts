import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttp } from '../../../../src/adapters/zalo/http.ts';
import { createMessenger } from '../../../../src/adapters/zalo/messenger.ts';
import { createTokenManager } from '../../../../src/adapters/zalo/tokens.ts';
import type { OaTraits, OaTraitStore, StoredTokens, TokenStore } from '../../../../src/ports.ts';
import { createEmulator, type EmulatorOptions } from '../../../emulator/emulator.ts';

export const OA = '388613280878808645';
export const START = Date.parse('2026-11-23T09:00:00+07:00');
export const HOUR = 3_600_000;
const FIRST = 'first-refresh-token';

/** The port in memory: what a store does, and no more. */
export class MemoryTokens implements TokenStore {
  pair: StoredTokens | null = null;
  readonly writes: StoredTokens[] = [];
  /** Runs before a write is done; throws to make it fail. */
  beforeWrite: () => void | Promise<void> = () => undefined;
  private owner: string | null = null;

  read = async (): Promise<StoredTokens | null> => this.pair;
  write = async (_oaId: string, tokens: StoredTokens): Promise<void> => {
    await this.beforeWrite();
    this.writes.push(tokens);
    this.pair = tokens;
  };
  lock = async (_oaId: string, owner: string): Promise<boolean> => {
    if (this.owner && this.owner !== owner) return false;
    this.owner = owner;
    return true;
  };
  unlock = async (): Promise<void> => {
    this.owner = null;
  };
}

export class MemoryTraits implements OaTraitStore {
  traits: OaTraits = { endpoint: 'v3', buttons: true, v2Dead: false };
  read = async (): Promise<OaTraits> => this.traits;
  write = async (_oaId: string, traits: OaTraits): Promise<void> => {
    this.traits = traits;
  };
}

export interface LineOptions {
  emulator?: Partial<EmulatorOptions>;
  first?: string | undefined;
  oauthUrl?: string;
  openApiUrl?: string;
}

/** The adapter as the server builds it, with the emulator at the other end and ports in memory. */
export async function createLine(options: LineOptions = {}) {
  const time = { now: START };
  const clock = { now: () => time.now };
  const zalo = createEmulator({
    appId: '360846524940903967',
    appSecret: 'app-secret',
    oaId: OA,
    oaName: 'Xã Thử',
    oaSecretKey: 'oa-secret',
    refreshToken: FIRST,
    miniAppId: '1234567890123456789',
    now: clock.now,
    ...options.emulator,
  });
  const server = await zalo.listen();
  const store = new MemoryTokens();
  const traits = new MemoryTraits();
  const alarms: string[] = [];
  const calls: string[] = [];
  const config = { first: 'first' in options ? options.first : FIRST };
  const newTokens = () => {
    const http = createHttp();
    http.interceptors.request.use((request) => {
      calls.push(new URL(request.url ?? '').pathname);
      return request;
    });
    const tokens = createTokenManager({
      http,
      oauthUrl: options.oauthUrl ?? `${server.url}/oauth`,
      appId: '360846524940903967',
      appSecret: 'app-secret',
      store,
      clock,
      firstRefreshToken: () => config.first,
      onRefused: (_oaId, detail) => alarms.push(detail),
    });
    return { http, tokens };
  };
  const { http, tokens } = newTokens();
  const openApiUrl = options.openApiUrl ?? `${server.url}/openapi`;
  const pictures = new Map<string, Buffer>();
  const messenger = createMessenger({
    ...{ http, openApiUrl, tokens, traits, clock, onTrait: () => undefined },
    pictures: {
      read: async (id, conversationId) =>
        conversationId === `${OA}:${hien.userId}` ? (pictures.get(id) ?? null) : null,
    },
  });
  const hien = zalo.citizen('Bà Hiền');
  await hien.sendText('chào');
  return {
    zalo,
    url: server.url,
    http,
    time,
    config,
    store,
    traits,
    alarms,
    tokens,
    messenger,
    pictures,
    hien,
    /** The manager of another process over the same store. */
    anotherProcess: () => newTokens().tokens,
    exchanges: () => calls.filter((path) => path.endsWith('/v4/oa/access_token')).length,
    sends: () => calls.filter((path) => /message/.test(path)).map((path) => path.replace('/openapi', '')),
    send: (text: string, choices?: Parameters<typeof messenger.send>[2]['choices']) =>
      messenger.send(OA, hien.userId, { text, ...(choices && { choices }) }),
    close: server.close,
  };
}

export type Line = Awaited<ReturnType<typeof createLine>>;

/** A platform that says what it is told to say. */
export async function createScript(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => handle(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function say(response: ServerResponse, status: number, body: unknown): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}
