/** `npm run content:check [-- folder [YYYY-MM-DD]]`: one readable line per problem, exit 1 when there are any. */
import { checkCatalog } from '../src/catalog/check.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';

const [dir = 'intents', today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)] =
  process.argv.slice(2);

function run(): number {
  const catalog = loadCatalog(dir);
  const { problems, reminders } = checkCatalog(catalog, today);
  for (const line of problems) console.error(line);
  for (const line of reminders) console.log(`Nhắc: ${line}`);
  if (problems.length > 0) return 1;
  const examples = [...catalog.examples.values()].reduce((sum, lines) => sum + lines.length, 0);
  console.log(
    `Nội dung tốt: ${catalog.intents.size} chủ đề, ${catalog.facts.size} dữ kiện, ${examples} câu mẫu, ${catalog.profiles.size} hồ sơ xã.`,
  );
  return 0;
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
