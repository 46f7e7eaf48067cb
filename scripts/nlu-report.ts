/**
 * `npm run nlu:report [-- --out DIR] [--accept] [--dir intents]`: a page that shows how well messages are understood.
 * `--accept` writes today's result as the floor below which `content:check` refuses a change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadCatalog } from '../src/catalog/load.ts';
import { localTime } from '../src/domain/hours.ts';
import { understand } from '../src/nlu/classifier.ts';
import { floorsOf } from '../src/nlu/exam/floors.ts';
import { grade } from '../src/nlu/exam/grade.ts';
import { reportPage, runOf, type Run } from '../src/nlu/exam/page.ts';
import { styleName } from '../src/nlu/exam/styles.ts';
import { ownModel } from './own-model.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.data/nlu-report' },
    accept: { type: 'boolean', default: false },
    dir: { type: 'string', default: 'intents' },
  },
});
const catalog = loadCatalog(values.dir);
if (catalog.exam.length === 0) {
  console.error(`Không có tin để kiểm tra. Viết vào ${values.dir}/<chủ đề>/exam.txt.`);
  process.exit(1);
}
const started = performance.now();
const model = await ownModel(catalog);
const seconds = (performance.now() - started) / 1000;
const graded = grade(catalog.exam, (text) => understand(model, text));

mkdirSync(values.out, { recursive: true });
const last = join(values.out, 'last.json');
const before = existsSync(last) ? (JSON.parse(readFileSync(last, 'utf8')) as Run) : undefined;
const now = runOf(graded, new Date().toISOString());
const examples = [...catalog.examples.values()].reduce((sum, lines) => sum + lines.length, 0);
const page = join(values.out, 'index.html');
writeFileSync(
  page,
  reportPage({
    graded,
    titleOf: (id) => catalog.intents.get(id)?.title ?? id,
    styleOf: styleName,
    now,
    before,
    taught: { examples, seconds },
  }),
);
writeFileSync(last, JSON.stringify(now));
const { missed, ...figures } = now;
console.log(JSON.stringify(figures));
console.log(`${missed.length} tin chưa hiểu. Mở ${page} để xem.`);
if (values.accept) {
  const file = join(values.dir, '_exam', 'floors.yaml');
  mkdirSync(join(values.dir, '_exam'), { recursive: true });
  const head =
    '# Mức hiểu đã được duyệt. Không sửa tay: npm run nlu:report -- --accept viết lại tệp này.\n# content:check không cho thay đổi nào làm kém hơn.\n';
  writeFileSync(file, head + stringify(floorsOf(graded, localTime(Date.now()).date), { lineWidth: 0 }));
  console.log(`Đã ghi mức mới vào ${file}.`);
}
