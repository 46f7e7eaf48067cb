/**
 * `npm run content:export -- --data DIR --to DIR [--from intents]`: a copy of the words with everything that officers
 * published written into it. The server must not be running on the same folder. Exit 1 when the copy has problems, 2 for
 * wrong arguments.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createContentChanges } from '../src/adapters/store/content-store.ts';
import { openStore } from '../src/adapters/store/connect.ts';
import { defineModels } from '../src/adapters/store/models.ts';
import { checkCatalog } from '../src/catalog/check.ts';
import { createLiveCatalog } from '../src/catalog/live.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { localTime } from '../src/domain/hours.ts';
import type { ContentChange } from '../src/ports.ts';

const USAGE = 'Cách viết: npm run content:export -- --data thư-mục-dữ-liệu --to thư-mục-mới [--from intents]';

async function publishedIn(dataDir: string): Promise<ContentChange[]> {
  const mongodbUri = process.env['MONGODB_URI'];
  const store = await openStore({ mongodbUri, dataDir });
  try {
    return await createContentChanges(await defineModels(store.connection)).published();
  } finally {
    await store.close();
  }
}

async function run(): Promise<number> {
  const { data, to, from } = parseArgs({
    options: {
      data: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string', default: 'intents' },
    },
  }).values;
  if (!data || !to || !existsSync(data))
    throw new TypeError('Thiếu --data hoặc --to, hoặc không có thư mục ấy.');
  if (existsSync(to) && readdirSync(to).length > 0) throw new TypeError(`${to} đã có tệp. Chọn thư mục mới.`);
  const changes = await publishedIn(data);
  const live = createLiveCatalog(from);
  const skipped = live.replay(changes);
  cpSync(from, to, { recursive: true });
  for (const [file, text] of live.files().over) {
    const path = join(to, file);
    if (text === null) rmSync(path, { force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  for (const id of skipped) console.error(`${id}: không còn hợp với tệp gốc, chưa ghi vào.`);
  const { problems } = checkCatalog(loadCatalog(to), localTime(Date.now()).date);
  for (const line of problems) console.error(line);
  console.log(`Đã ghi ${changes.length - skipped.length} lần sửa vào ${to}.`);
  return skipped.length + problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const isWrong = error instanceof TypeError;
  if (!isWrong) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
