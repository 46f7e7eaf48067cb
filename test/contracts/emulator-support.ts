import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { createEmulator } from '../emulator/emulator.ts';
import type { Emulator, EmulatorOptions } from '../emulator/emulator.ts';

export interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  body: Record<string, unknown> & { event_name: string; message?: { msg_id: string; text?: string } };
}

/** A webhook that remembers what it got and answers as it is told. */
export async function startReceiver() {
  const received: Received[] = [];
  const state = { status: 200 };
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    received.push({ headers: req.headers, raw, body: JSON.parse(raw) as Received['body'] });
    res.statusCode = state.status;
    res.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  };
  return { url: `http://127.0.0.1:${port}/webhooks/zalo`, received, state, close };
}

export const START = Date.UTC(2026, 2, 2, 2, 0, 0);

export const OPTIONS: EmulatorOptions = {
  appId: '360846524940903967',
  appSecret: 'app-secret',
  oaId: '388613280878808645',
  oaName: 'UBND xã Thử Nghiệm',
  oaSecretKey: 'oa-secret-key',
  refreshToken: 'first-refresh-token',
  miniAppId: '1234567890123456789',
  miniAppUrl: 'http://127.0.0.1:3000/miniapp/',
};

/** An emulator that listens, with a receiver behind it and a clock that stands still until it is moved. */
export async function startWorld(overrides: Partial<EmulatorOptions> = {}) {
  const receiver = await startReceiver();
  const emulator = createEmulator({
    ...OPTIONS,
    now: () => START,
    webhookUrl: receiver.url,
    ...overrides,
  });
  const server = await emulator.listen();
  const close = async () => {
    await emulator.idle();
    await server.close();
    await receiver.close();
  };
  return { emulator, receiver, api: new Api(server.url), close };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The bot's side of the wire, as bare as it can be. */
export class Api {
  readonly url: string;
  accessToken = '';
  private refreshToken = OPTIONS.refreshToken;

  constructor(url: string) {
    this.url = url;
  }

  async token(refreshToken: string, secret = 'app-secret') {
    const response = await fetch(`${this.url}/oauth/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: secret },
      body: new URLSearchParams({
        refresh_token: refreshToken,
        app_id: OPTIONS.appId,
        grant_type: 'refresh_token',
      }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string | number> };
  }

  async signIn(): Promise<void> {
    const { body } = await this.token(this.refreshToken);
    this.accessToken = String(body['access_token']);
    this.refreshToken = String(body['refresh_token']);
  }

  async post(path: string, body: unknown) {
    const response = await fetch(`${this.url}/openapi${path}`, {
      method: 'POST',
      headers: { access_token: this.accessToken, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  async get(path: string, data?: unknown) {
    const query = data === undefined ? '' : `?data=${encodeURIComponent(JSON.stringify(data))}`;
    const response = await fetch(`${this.url}/openapi${path}${query}`, {
      headers: { access_token: this.accessToken },
    });
    return (await response.json()) as Answer;
  }

  send(userId: string, message: unknown, path = '/v3.0/oa/message/cs') {
    return this.post(path, { recipient: { user_id: userId }, message });
  }
}

export interface Answer {
  error: number;
  message: string;
  data?: Record<string, unknown>;
}

export function withButtons(text: string, buttons: unknown[]): object {
  return { text, attachment: { type: 'template', payload: { buttons } } };
}

export type { Emulator };
