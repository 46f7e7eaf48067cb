import { namesIn, readText, type ContentDir } from './read-files.ts';
import { parseSections } from './sections.ts';
import type { Report } from './problems.ts';
import type { Sections } from './types.ts';

/** Words of provinces and communes: intents/_local/<province or profile>/<intent>.md, by layer and intent. */
export function readLocal(
  dir: ContentDir,
  known: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, ReadonlyMap<string, Sections>> {
  const local = new Map<string, Map<string, Sections>>();
  for (const layer of namesIn(dir, '_local', (name) => !name.startsWith('.'))) {
    if (known.has(layer)) local.set(layer, readAnswers(dir, layer, report));
    else {
      const names = [...known].sort().join(', ');
      report(`_local/${layer}`, `không có tỉnh hay hồ sơ xã nào tên «${layer}». Dùng một trong: ${names}.`);
    }
  }
  return local;
}

function readAnswers(dir: ContentDir, layer: string, report: Report): Map<string, Sections> {
  const answers = new Map<string, Sections>();
  for (const name of namesIn(dir, `_local/${layer}`, (file) => !file.startsWith('.'))) {
    const file = `_local/${layer}/${name}`;
    if (!name.endsWith('.md')) report(file, 'tên tệp phải là <chủ đề>.md. Đổi tên, hoặc xóa tệp.');
    else answers.set(name.slice(0, -3), parseSections(readText(dir, file, report) ?? ''));
  }
  return answers;
}
