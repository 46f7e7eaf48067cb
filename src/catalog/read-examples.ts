import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText, readYaml } from './read-files.ts';
import { negativesSchema } from './schema-negative.ts';
import type { Report } from './problems.ts';
import type { ExamMessage, Negative } from './types.ts';

/** One utterance per line; `#` starts a comment line. */
export function readExamples(
  dir: string,
  ids: readonly string[],
  report: Report,
): Map<string, readonly string[]> {
  return new Map(
    ids.map((id) => {
      const lines = linesOf(readText(dir, `${id}/examples.txt`, report) ?? '');
      return [id, lines.filter((line) => !line.startsWith('#'))];
    }),
  );
}

/** What sounds like an intent but is another, from `not.yaml`, by the intent it is not. */
export function readNegatives(
  dir: string,
  ids: readonly string[],
  report: Report,
): Map<string, readonly Negative[]> {
  const found = ids.filter((id) => existsSync(join(dir, id, 'not.yaml')));
  return new Map(found.map((id) => [id, readYaml(dir, `${id}/not.yaml`, negativesSchema, report) ?? []]));
}

/** Messages that examine and never teach, from `exam.txt`: one per line, under `## <style>`. */
export function readExam(dir: string, ids: readonly string[], report: Report): ExamMessage[] {
  return ids
    .filter((id) => existsSync(join(dir, id, 'exam.txt')))
    .flatMap((intent) => {
      let style = '';
      return linesOf(readText(dir, `${intent}/exam.txt`, report) ?? '').flatMap((text): ExamMessage[] => {
        if (text.startsWith('## ')) style = text.slice(3).trim();
        return text.startsWith('#') ? [] : [{ text, intent, style }];
      });
    });
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
