import { createSealer } from '../src/adapters/crypto/sealer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { loadConfig } from '../src/config.ts';
import { isInForce, type Notice } from '../src/domain/notice.ts';
import { summarise, type Summary } from '../src/notices/summary.ts';
import { createStores } from '../src/stores.ts';
import { openBesideServer } from './beside-server.ts';

const USAGE = 'npm run notice -- list | npm run notice -- loa <mã>';
const BAR = 24;

/** How far each notice has come, or its text for the loudspeaker. */
async function main([command, code = '']: string[]): Promise<void> {
  const { notices } = loadCatalog('intents');
  const notice = notices.get(code.toUpperCase());
  if (command === 'loa' && notice) return console.log(`${notice.title}\n\n${notice.loudspeaker.trim()}`);
  if (command !== 'list') {
    console.error(code ? `Không có thông báo mã ${code}. ${USAGE}` : USAGE);
    process.exit(2);
  }
  const config = loadConfig();
  const store = await openBesideServer(config);
  const { readers } = await createStores(store, createSealer(config.dataKeys));
  const now = Date.now();
  for (const one of notices.values()) {
    console.log(`${one.code}  ${one.title}  (${stateOf(one, now)})`);
    if (one.status === 'approved') console.log(progress(await summarise(readers, one, now)));
  }
  await store.close();
}

function stateOf(notice: Notice, now: number): string {
  if (notice.status === 'draft') return 'bản nháp';
  if (notice.status === 'withdrawn') return 'đã rút';
  return isInForce(notice, now) ? 'đang gửi' : `từ ${notice.from} đến ${notice.until}`;
}

function progress({ received, waiting, busy, outOfReach, optedOut }: Summary): string {
  const reachable = received + waiting + busy;
  const share = reachable ? received / reachable : 0;
  const filled = Math.round(share * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  return [
    `  ${bar} ${Math.round(share * 100)}%: ${received} người đã nhận, ${waiting + busy} người đang chờ`,
    `  ${outOfReach} người Zalo không cho gửi (đọc loa, dán giấy), ${optedOut} người không nhận thông báo`,
  ].join('\n');
}

await main(process.argv.slice(2));
