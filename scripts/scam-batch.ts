import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSealer } from '../src/adapters/crypto/sealer.ts';
import { createPress } from '../src/adapters/pdf/press.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import type { Catalog } from '../src/catalog/types.ts';
import { loadConfig } from '../src/config.ts';
import { localTime } from '../src/domain/hours.ts';
import { batchCsv, batchPaper, batchRow, type BatchOf, type BatchRow } from '../src/escalation/batch.ts';
import { linksIn } from '../src/scam/links/extract.ts';
import { createLosses, SCAM_FORM } from '../src/statements.ts';
import { createStores, type Stores } from '../src/stores.ts';
import { openBesideServer } from './beside-server.ts';
import { showProgress } from './progress.ts';

const USAGE = `npm run scam:batch -- --since YYYY-MM-DD [--until YYYY-MM-DD] --commune ID --out THƯ_MỤC [--with-contacts]
Ghi một tệp CSV và một bản in PDF về các vụ mất tiền, để gửi Công an, Ngân hàng Nhà nước. Ngày --until cũng được tính.
Không có tên, số máy người dân; --with-contacts thêm vào tệp CSV khi cơ quan điều tra yêu cầu.`;
const DAY = 24 * 3_600_000;

class Refused extends Error {}

interface Wish extends BatchOf {
  communeId: string;
  dir: string;
  name: string;
}

/** Wrong days, an unknown commune and files that are there already are said before anything is opened. */
function wished(args: string[], catalog: Catalog): Wish {
  const { since = '', until, commune: communeId = '', out: dir = '', ...rest } = parsed(args);
  if (!since || !communeId || !dir) throw new Refused(USAGE);
  const from = dayStart(since);
  const to = (until ? dayStart(until) : dayStart(localTime(Date.now()).date)) + DAY;
  if (to <= from) throw new Refused('Ngày --until phải sau ngày --since.');
  const profile = [...catalog.profiles.values()].find(({ commune }) => commune.id === communeId);
  if (!profile) {
    const known = [...catalog.profiles.values()].map(({ commune }) => commune.id);
    throw new Refused(`Không có xã "${communeId}". Các xã đang có: ${known.join(', ')}`);
  }
  const name = `lua-dao-${communeId}-${since}-${localTime(to - DAY).date}`;
  for (const file of [`${name}.csv`, `${name}.pdf`]) {
    if (existsSync(join(dir, file)))
      throw new Refused(`Đã có tệp ${join(dir, file)}. Xóa hoặc chọn thư mục khác.`);
  }
  const commune = profile.commune.name ?? 'xã';
  return { communeId, commune, from, to, dir, name, withContacts: rest['with-contacts'] ?? false };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    since: text,
    until: text,
    commune: text,
    out: text,
    'with-contacts': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Refused(USAGE);
  }
}

function dayStart(day: string): number {
  const at = Date.parse(`${day}T00:00:00+07:00`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) && localTime(at).date === day;
  if (!isDay) throw new Refused(`"${day}" không phải ngày. Viết như 2026-11-26.`);
  return at;
}

async function rowsOf(stores: Stores, catalog: Catalog, { communeId, from, to }: Wish): Promise<BatchRow[]> {
  const form = (id: string) => catalog.forms.get(id);
  const lossIn = createLosses({ ...stores, form });
  const records = await stores.cases.between(communeId, 'money_lost', from, to);
  const report = showProgress(process.stderr, 'Đang đọc các vụ');
  const rows: BatchRow[] = [];
  for (const record of records) {
    const loss = await lossIn(record);
    const links = loss.told.flatMap(({ text }) => linksIn(text)).map(({ host, path }) => host + path);
    rows.push(batchRow(record, loss, links, form(SCAM_FORM)));
    report(rows.length / records.length);
  }
  return rows;
}

/** Readable by their owner alone: they go to the police, not to everybody on this machine. */
function write(file: string, content: string | Buffer): void {
  writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  chmodSync(file, 0o600);
}

async function main(): Promise<void> {
  const catalog = loadCatalog('intents');
  const wish = wished(process.argv.slice(2), catalog);
  const config = loadConfig();
  const store = await openBesideServer(config);
  try {
    const rows = await rowsOf(await createStores(store, createSealer(config.dataKeys)), catalog, wish);
    mkdirSync(wish.dir, { recursive: true, mode: 0o700 });
    const base = join(wish.dir, wish.name);
    write(`${base}.csv`, batchCsv(rows, wish));
    write(`${base}.pdf`, await createPress().print(batchPaper(rows, wish)));
    console.log(`Đã ghi ${rows.length} vụ: ${base}.csv, ${base}.pdf`);
    if (wish.withContacts) console.log('Tệp CSV có tên, số máy người dân. Chỉ giao cho cơ quan điều tra.');
  } finally {
    await store.close();
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
