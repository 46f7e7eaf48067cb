import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../src/compose.ts';
import { loadConfig } from '../src/config.ts';
import { hashLinkCode, newLinkCode } from '../src/escalation/link-code.ts';
import { createLog } from '../src/log.ts';
import { createEmulator } from '../test/emulator/emulator.ts';

/** Paths the assistant answers; everything else on this port is the emulated Zalo. */
const OURS = /^\/(?:webhooks|healthz|readyz|metrics|g|miniapp|api\/miniapp|console)(?:[/?]|$)/;
const FIRST_PORT = Number(process.env.PORT ?? 3000);

const IDS = {
  appId: '360846524940903967',
  oaId: '388613280878808645',
  oaName: 'Xã Nghĩa Hòa (mẫu)',
  miniAppId: '1234567890123456789',
};

/** `npm run demo`: the server and an emulated Zalo on one port of this machine, with keys made for this run. */
async function main(): Promise<void> {
  refuseRealThings();
  buildMiniApp();
  const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-xa-demo-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const http = createServer();
  const port = await listen(http, FIRST_PORT);
  const url = `http://localhost:${port}`;
  const local = `http://127.0.0.1:${port}`;
  const secrets = {
    appSecret: randomBytes(16).toString('hex'),
    oaSecretKey: randomBytes(16).toString('hex'),
    refreshToken: randomBytes(16).toString('hex'),
  };
  let offset = 0;
  const clock = { now: () => Date.now() + offset };
  const emulator = createEmulator({
    ...IDS,
    ...secrets,
    oaType: 4,
    publicUrl: local,
    miniAppUrl: `${url}/miniapp/`,
    webhookUrl: `${local}/webhooks/zalo`,
    links: [
      { title: 'Bàn làm việc của cán bộ', href: '/console/' },
      { title: 'Mini App', href: '/miniapp/?form=open_account' },
      { title: 'Trang hướng dẫn chữ lớn', href: '/g/open_account' },
    ],
    onClockMoved: (ms) => {
      offset += ms;
      server.wake();
    },
  });
  const config = loadConfig(environment(local, url, dataDir, secrets));
  console.log('Đang dạy trợ lý hiểu câu chữ (vài giây)…');
  const server = await compose(config, { log: createLog('warn'), clock });
  http.on('request', (request, response) => {
    if (OURS.test(request.url ?? '')) server.handle(request, response);
    else emulator.handler(request, response);
  });
  await server.start();
  await addDemoOfficer(server, emulator);
  console.log(`\nBản trình diễn chạy tại ${url}`);
  console.log(
    '  điện thoại của người dân, OA Manager, bàn cán bộ và mini app đều có trên trang đó. Ctrl+C để dừng.',
  );

  const stop = async (): Promise<void> => {
    http.close();
    http.closeAllConnections();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

function refuseRealThings(): void {
  const real = ['MONGODB_URI', 'ZALO_OPENAPI_URL', 'ZALO_OAUTH_URL', 'ZALO_GRAPH_URL'].filter(
    (name) => process.env[name],
  );
  if (real.length === 0) return;
  console.error(
    `Bản trình diễn không chạm vào dữ liệu thật: bỏ ${real.join(', ')} khỏi môi trường rồi chạy lại.`,
  );
  process.exit(1);
}

function buildMiniApp(): void {
  if (existsSync('miniapp/www/index.html') || !existsSync('miniapp/index.html')) return;
  console.log('Đang dựng mini app…');
  const { status } = spawnSync('npm', ['run', '--silent', 'build:miniapp'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** The next free port when the usual one is taken. */
async function listen(http: HttpServer, from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      http.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      http.listen(port, '127.0.0.1', () => resolve(true));
    });
    http.removeAllListeners('error');
    if (isFree) return port;
  }
  throw new Error(`no free port from ${from}`);
}

function environment(
  local: string,
  url: string,
  dataDir: string,
  secrets: { appSecret: string; oaSecretKey: string; refreshToken: string },
): Record<string, string> {
  return {
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    ZALO_APP_ID: IDS.appId,
    ZALO_APP_SECRET: secrets.appSecret,
    ZALO_OA_ID: IDS.oaId,
    ZALO_OA_SECRET_KEY: secrets.oaSecretKey,
    ZALO_OA_REFRESH_TOKEN: secrets.refreshToken,
    ZALO_MINIAPP_ID: IDS.miniAppId,
    ZALO_OPENAPI_URL: `${local}/openapi`,
    ZALO_OAUTH_URL: `${local}/oauth`,
    ZALO_GRAPH_URL: `${local}/graph`,
    COMMUNE_PROFILE: 'qn-2024',
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
  };
}

/** An officer with a linked Zalo, so that case cards have somewhere to go: one of the phones of the demo. */
async function addDemoOfficer(
  server: Awaited<ReturnType<typeof compose>>,
  emulator: ReturnType<typeof createEmulator>,
): Promise<void> {
  const code = newLinkCode();
  const officer = { id: 'demo-officer', name: 'chị Mai (cán bộ)', phone: '0255 000 0003', role: 'officer' };
  await server.stores.officers.add({ ...officer, communeId: 'nghia-hoa' }, hashLinkCode(code));
  await emulator.citizen('Chị Mai (cán bộ)').sendText(`#lienket ${code}`);
}

await main();
