import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkCatalog } from './catalog/check.ts';
import { loadCatalog } from './catalog/load.ts';
import type { Catalog } from './catalog/types.ts';
import type { TrialFound, TrialNews, TrialTask } from './lesson-trial.ts';
import { understand } from './nlu/classifier.ts';
import { fallenBelow, floorsSchema } from './nlu/exam/floors.ts';
import { grade } from './nlu/exam/grade.ts';
import { examplesOf, loadModel } from './nlu/model/load.ts';

/** Learning is nearly all of it. */
const LEARNT = 90;

const tell = (news: TrialNews): void => void process.send?.(news);

/** What is wrong with the content that was not wrong before. */
function newProblems(before: Catalog, after: Catalog, today: string): string[] {
  const known = new Set(checkCatalog(before, today).problems);
  return checkCatalog(after, today).problems.filter((problem) => !known.has(problem));
}

function withLines(catalog: Catalog, lines: TrialTask['lines']): Catalog {
  const examples = new Map(catalog.examples);
  for (const [intent, more] of lines) examples.set(intent, [...(examples.get(intent) ?? []), ...more]);
  return { ...catalog, examples };
}

async function examine({ dir, today, lines }: TrialTask): Promise<TrialFound> {
  const before = loadCatalog(dir);
  const after = withLines(before, lines);
  const problems = newProblems(before, after, today);
  const file = join(dir, '_exam', 'floors.yaml');
  // As content:check: where no level was ever accepted there is none to fall below.
  if (problems.length || !existsSync(file)) return { problems, fallen: [] };
  const floors = floorsSchema.parse(parse(readFileSync(file, 'utf8')));
  const scratch = mkdtempSync(join(tmpdir(), 'tro-ly-xa-trial-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  let told = 0;
  const model = await loadModel(examplesOf(after), scratch, (share) => {
    const percent = Math.floor(share * LEARNT);
    if (percent > told) tell({ percent: (told = percent) });
  });
  const graded = grade(after.exam, (text) => understand(model, text));
  return { problems, fallen: fallenBelow(graded, floors) };
}

process.once('disconnect', () => process.exit(1));
process.once('message', (task: TrialTask) => {
  void examine(task).then((found) => {
    process.send?.(found satisfies TrialNews, () => process.exit(0));
  });
});
