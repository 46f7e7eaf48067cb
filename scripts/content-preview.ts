/**
 * `npm run content:preview -- --date YYYY-MM-DD [--profile qn-2024] [--intent id]`: what is said that day, beside today.
 * `… -- --local`: which words are the nation's, the province's, the commune's. Wrong arguments: exit 2.
 */
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/catalog/load.ts';
import { previewOfLayers } from '../src/catalog/preview-local.ts';
import { previewOf } from '../src/catalog/preview.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { day } from '../src/catalog/schema-common.ts';
import { localTime } from '../src/domain/hours.ts';

const USAGE =
  'Cách viết: npm run content:preview -- --date 2027-01-01 [--profile qn-2024] [--intent tên] [--local]';

class WrongArguments extends Error {}

function read() {
  try {
    return parseArgs({
      options: {
        date: { type: 'string' },
        profile: { type: 'string', default: 'qn-2024' },
        intent: { type: 'string' },
        local: { type: 'boolean', default: false },
        /** Another copy of `intents/`. */
        dir: { type: 'string', default: 'intents' },
      },
    }).values;
  } catch {
    const given = process.argv.slice(2).join(' ');
    throw new WrongArguments(`Không hiểu «${given}».`);
  }
}

function run(): string[] {
  const { date, profile: profileId, intent, local, dir } = read();
  if (!date && !local) throw new WrongArguments('Thiếu ngày muốn xem. Thêm --date, hoặc --local.');
  if (date && !day.safeParse(date).success) {
    throw new WrongArguments(`«${date}» không phải một ngày. Viết năm-tháng-ngày, ví dụ 2027-01-01.`);
  }
  const catalog = loadCatalog(dir);
  const profile = catalog.profiles.get(profileId);
  if (!profile) throw new WrongArguments(`Không có hồ sơ xã «${profileId}». ${oneOf(catalog.profiles)}`);
  if (intent && !catalog.intents.has(intent)) {
    throw new WrongArguments(`Không có chủ đề «${intent}». ${oneOf(catalog.intents)}`);
  }
  const today = localTime(Date.now()).date;
  return [
    ...(local ? previewOfLayers(catalog, profile, intent) : []),
    ...(local && date ? [''] : []),
    ...(date ? previewOf({ catalog, profile, today, date, intentId: intent }) : []),
  ];
}

function oneOf(known: ReadonlyMap<string, unknown>): string {
  return `Dùng một trong: ${[...known.keys()].join(', ')}.`;
}

try {
  console.log(run().join('\n'));
} catch (error) {
  const isWrong = error instanceof WrongArguments;
  if (!isWrong && !(error instanceof ContentError)) throw error;
  console.error(isWrong ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = isWrong ? 2 : 1;
}
