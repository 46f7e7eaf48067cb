import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { explainIssue } from './problems.ts';
import type { z } from 'zod';
import type { Report } from './problems.ts';

/** A folder of content, and what was published over its files: their whole text, or null for a file that is gone. */
export interface Overlaid {
  dir: string;
  over: ReadonlyMap<string, string | null>;
}
export type ContentDir = string | Overlaid;

export const folderOf = (dir: ContentDir): string => (typeof dir === 'string' ? dir : dir.dir);

export function textOf(dir: ContentDir, file: string): string | undefined {
  const over = typeof dir === 'string' ? undefined : dir.over.get(file);
  if (over !== undefined) return over ?? undefined;
  const path = join(folderOf(dir), file);
  return existsSync(path) ? readFileSync(path, 'utf8').normalize('NFC') : undefined;
}

export function readText(dir: ContentDir, file: string, report: Report): string | undefined {
  const text = textOf(dir, file);
  if (text !== undefined) return text;
  report(file, 'không thấy tệp này. Tạo tệp, hoặc xóa cả thư mục của chủ đề.');
  return undefined;
}

export function namesIn(dir: ContentDir, folder: string, wanted: (name: string) => boolean): string[] {
  const path = join(folderOf(dir), folder);
  const names = new Set(existsSync(path) ? readdirSync(path) : []);
  for (const [file, text] of typeof dir === 'string' ? [] : dir.over) {
    if (!file.startsWith(`${folder}/`)) continue;
    const [name = '', ...inside] = file.slice(folder.length + 1).split('/');
    if (text !== null) names.add(name);
    else if (inside.length === 0) names.delete(name);
  }
  return [...names].filter(wanted).sort();
}

/** Reads one YAML file against its schema; what is wrong is reported and the file is left out. */
export function readYaml<Schema extends z.ZodType>(
  dir: ContentDir,
  file: string,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  const data = readData(dir, file, report);
  return data === undefined ? undefined : shaped(data, file, schema, report);
}

/** A YAML file as it is written; undefined when it is missing or cannot be read. */
export function readData(dir: ContentDir, file: string, report: Report): unknown {
  const text = readText(dir, file, report);
  return text === undefined ? undefined : parseYaml(text, file, report);
}

/** The data as the schema knows them; what is wrong is reported. */
export function shaped<Schema extends z.ZodType>(
  data: unknown,
  file: string,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(file, explainIssue(issue, data));
  return undefined;
}

function parseYaml(text: string, file: string, report: Report): unknown {
  try {
    return (parse(text) as unknown) ?? [];
  } catch (error) {
    const at = /line (\d+)/.exec(String(error))?.[1];
    report(file, `dòng ${at ?? '?'} viết sai cách. Xem lại khoảng trắng đầu dòng, dấu hai chấm, dấu nháy.`);
    return undefined;
  }
}
