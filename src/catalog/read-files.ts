import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { explainIssue } from './problems.ts';
import type { z } from 'zod';
import type { Report } from './problems.ts';

export function readText(dir: string, file: string, report: Report): string | undefined {
  const path = join(dir, file);
  if (existsSync(path)) return readFileSync(path, 'utf8').normalize('NFC');
  report(file, 'không thấy tệp này. Tạo tệp, hoặc xóa cả thư mục của chủ đề.');
  return undefined;
}

export function namesIn(dir: string, folder: string, wanted: (name: string) => boolean): string[] {
  const path = join(dir, folder);
  return existsSync(path) ? readdirSync(path).filter(wanted).sort() : [];
}

/** Reads one YAML file against its schema; what is wrong is reported and the file is left out. */
export function readYaml<Schema extends z.ZodType>(
  dir: string,
  file: string,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  const data = readData(dir, file, report);
  return data === undefined ? undefined : shaped(data, file, schema, report);
}

/** A YAML file as it is written; undefined when it is missing or cannot be read. */
export function readData(dir: string, file: string, report: Report): unknown {
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
