import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashLinkCode, newLinkCode } from '../src/escalation/link-code.ts';
import { createLog } from '../src/log.ts';
import { openOnePort, type OnePort } from './one-port.ts';

const FIRST_PORT = Number(process.env.PORT ?? 3000);

const LINKS = [
  { title: 'Bàn làm việc của cán bộ', href: '/console/', note: 'Mở việc từ thẻ trên máy chị Mai' },
  { title: 'Trang hướng dẫn chữ lớn', href: '/g/open_account', note: 'Đọc to, in ra giấy' },
];

/** `npm run demo`: everything on one port, with three phones to begin with. */
async function main(): Promise<void> {
  refuseRealThings();
  buildMiniApp();
  const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-xa-demo-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  console.log('Đang dạy trợ lý hiểu câu chữ (vài giây)…');
  const demo = await openOnePort({ dataDir, port: FIRST_PORT, log: createLog('warn'), links: LINKS });
  await addDemoPeople(demo);
  console.log(`\nBản trình diễn chạy tại ${demo.url}`);
  console.log(
    '  điện thoại của người dân, OA Manager, bàn cán bộ và mini app đều có trên trang đó. Ctrl+C để dừng.',
  );
  const stop = async (): Promise<void> => {
    await demo.stop();
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
  if (!existsSync('miniapp/index.html')) return;
  console.log('Đang dựng mini app…');
  const { status } = spawnSync('npm', ['run', '--silent', 'build:miniapp'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** An officer with a linked Zalo, so that case cards have somewhere to go, and two citizens with a phone. */
async function addDemoPeople({ server, emulator }: OnePort): Promise<void> {
  const code = newLinkCode();
  const officer = { id: 'demo-officer', name: 'chị Mai', phone: '0255 000 0003', role: 'officer' };
  await server.stores.officers.add({ ...officer, communeId: 'nghia-hoa' }, hashLinkCode(code));
  await emulator.citizen('Chị Mai (cán bộ)').sendText(`#lienket ${code}`);
  // A narrow screen shows the last one.
  emulator.citizen('Anh Phạm Văn Dũng');
  emulator.citizen('Bà Nguyễn Thị Hiền');
}

await main();
