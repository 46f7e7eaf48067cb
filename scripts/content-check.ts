/** `npm run content:check [-- folder [YYYY-MM-DD]]`: one readable line per problem, exit 1 when there are any. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkCatalog } from '../src/catalog/check.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import type { Catalog } from '../src/catalog/types.ts';
import { understand } from '../src/nlu/classifier.ts';
import { brokenFloors, floorsSchema } from '../src/nlu/exam/floors.ts';
import { grade } from '../src/nlu/exam/grade.ts';
import { ownModel } from './own-model.ts';

const [dir = 'intents', today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)] =
  process.argv.slice(2);

function dataIn(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What the change would make the assistant misunderstand; nothing where no level was ever accepted. */
async function brokenBy(catalog: Catalog): Promise<string[]> {
  const file = join(dir, '_exam', 'floors.yaml');
  if (!existsSync(file)) return [];
  const floors = floorsSchema.safeParse(dataIn(file));
  if (!floors.success) return [`${file}: không đọc được. Chạy npm run nlu:report -- --accept để viết lại.`];
  const model = await ownModel(catalog);
  return brokenFloors(
    grade(catalog.exam, (text) => understand(model, text)),
    floors.data,
  );
}

async function run(): Promise<number> {
  const catalog = loadCatalog(dir);
  const { problems, reminders } = checkCatalog(catalog, today);
  for (const line of problems) console.error(line);
  for (const line of reminders) console.log(`Nhắc: ${line}`);
  if (problems.length > 0) return 1;
  const broken = await brokenBy(catalog);
  for (const line of broken) console.error(line);
  if (broken.length > 0) return 1;
  const examples = [...catalog.examples.values()].reduce((sum, lines) => sum + lines.length, 0);
  console.log(
    `Nội dung tốt: ${catalog.intents.size} chủ đề, ${catalog.facts.size} dữ kiện, ${examples} câu mẫu, ${catalog.profiles.size} hồ sơ xã.`,
  );
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
