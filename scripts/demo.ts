import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPasswords } from '../src/console/auth/password.ts';
import { hashLinkCode, newLinkCode } from '../src/escalation/link-code.ts';
import { createLog } from '../src/log.ts';
import { openOnePort, type OnePort } from './one-port.ts';

const FIRST_PORT = Number(process.env.PORT ?? 3000);

/** Known to whoever reads this: the demonstration listens on this machine only, and holds nobody's data. */
const DEMO_PASSWORD = 'ban trinh dien';
const OFFICERS = [
  { id: 'demo-mai', name: 'Chị Mai', phone: '0912 000 003', role: 'officer' },
  { id: 'demo-dung', name: 'Anh Dũng', phone: '0912 000 004', role: 'village', village: 'thu-xa' },
  { id: 'demo-binh', name: 'Ông Bình', phone: '0912 000 005', role: 'head' },
  { id: 'demo-tinh', name: 'Cô Tỉnh', phone: '0912 000 006', role: 'province' },
  { id: 'demo-quan', name: 'Anh Quản', phone: '0912 000 007', role: 'admin' },
] as const;

const ROLES = {
  officer: 'cán bộ xã',
  village: 'tổ công nghệ số thôn',
  head: 'lãnh đạo xã',
  province: 'tỉnh',
  admin: 'quản trị viên',
} as const;

const LINKS = [
  {
    title: 'Bàn làm việc của cán bộ',
    href: '/console/',
    note: `Vào bằng tên ${OFFICERS.map(({ name, role }) => `“${name}” (${ROLES[role]})`).join(', ')}. Mật khẩu của cả năm: “${DEMO_PASSWORD}”`,
  },
  { title: 'Trang hướng dẫn chữ lớn', href: '/g/open_account', note: 'Đọc to, in ra giấy' },
];

/** `npm run demo`: everything on one port, with three phones to begin with. */
async function main(): Promise<void> {
  refuseRealThings();
  buildPages();
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

function buildPages(): void {
  for (const page of ['miniapp', 'console']) {
    console.log(`Đang dựng trang ${page === 'console' ? 'cán bộ' : 'mini app'}…`);
    const { status } = spawnSync('npm', ['run', '--silent', `build:${page}`], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

/** An officer with a linked Zalo, so that case cards have somewhere to go, and two citizens with a phone. */
async function addDemoPeople({ server, emulator }: OnePort): Promise<void> {
  const hash = await createPasswords().hash(DEMO_PASSWORD);
  for (const officer of OFFICERS) {
    const code = newLinkCode();
    await server.stores.accounts.add({ ...officer, communeId: 'nghia-hoa' }, hashLinkCode(code));
    await server.stores.accounts.setPassword(officer.id, { hash });
    if (officer.id === 'demo-mai') await emulator.citizen('Chị Mai (cán bộ)').sendText(`#lienket ${code}`);
  }
  // A narrow screen shows the last one.
  emulator.citizen('Anh Phạm Văn Dũng');
  emulator.citizen('Bà Nguyễn Thị Hiền');
}

await main();
