import type { z } from 'zod';
import type { Notice } from '../domain/notice.ts';
import {
  MAX_CHAT_LINES,
  MAX_CHAT_WORDS,
  MAX_SENTENCE,
  countWords,
  hardWords,
  longSentences,
} from './plain-words.ts';
import { namesIn, readYaml, type ContentDir } from './read-files.ts';
import { noticeSchema } from './schema-notice.ts';
import type { Report } from './problems.ts';
import type { Catalog } from './types.ts';

/** Letters, as in the files. */
const MAX_TITLE = 60;

/** Every notice by its code. */
export function readNotices(dir: ContentDir, report: Report): Map<string, Notice> {
  const notices = new Map<string, Notice>();
  for (const name of namesIn(dir, '_notices', (file) => file.endsWith('.yaml'))) {
    const file = `_notices/${name}`;
    const notice: z.output<typeof noticeSchema> | undefined = readYaml(dir, file, noticeSchema, report);
    if (!notice) continue;
    if (`${notice.id}.yaml` !== name)
      report(file, `«id» là ${notice.id} nhưng tệp tên ${name}. Viết giống nhau.`);
    const other = notices.get(notice.code);
    if (other) report(file, `mã ${notice.code} đã dùng ở ${other.id}. Mỗi thông báo một mã.`);
    notices.set(notice.code, notice);
  }
  return notices;
}

/** Short enough for the chat, plain enough for the loudspeaker, and for people who exist. */
export function checkNotices(catalog: Catalog, report: Report): void {
  for (const notice of catalog.notices.values()) checkNotice(catalog, notice, report);
}

function checkNotice(catalog: Catalog, notice: Notice, report: Report): void {
  for (const problem of noticeProblems(catalog, notice)) report(`_notices/${notice.id}.yaml`, problem);
}

/** What is wrong with a notice, whether it stands in a file or is being written. */
export function noticeProblems(catalog: Catalog, notice: Notice): string[] {
  const problems: string[] = [];
  const profile = [...catalog.profiles.values()].find((one) => one.commune.id === notice.commune);
  if (!profile) problems.push(`không có xã «${notice.commune}». Viết commune.id của một hồ sơ xã.`);
  const known = profile?.villages.map(({ id }) => id) ?? [];
  const strange = notice.villages.filter((id) => !known.includes(id));
  if (profile && strange.length)
    problems.push(`không có thôn ${strange.join(', ')}. Viết id của thôn trong hồ sơ xã.`);
  const unknown = notice.topics.filter((id) => !catalog.intents.has(id));
  if (unknown.length) problems.push(`không có chủ đề ${unknown.join(', ')}. Viết tên thư mục trong intents.`);
  if (notice.until < notice.from) problems.push('ngày hết (until) đang trước ngày bắt đầu (from). Sửa lại.');
  return [...problems, ...wordsProblems(notice)];
}

function wordsProblems({ title, text, loudspeaker }: Notice): string[] {
  const problems: string[] = [];
  if (!title.trim() || title.length > MAX_TITLE)
    problems.push(`tên thông báo viết từ 1 đến ${MAX_TITLE} chữ cái.`);
  const lines = text.trim().split('\n');
  const words = countWords(text);
  if (words === 0) problems.push('chưa có lời thông báo. Viết ít nhất một câu.');
  if (lines.length > MAX_CHAT_LINES)
    problems.push(`text có ${lines.length} dòng. Bớt còn ${MAX_CHAT_LINES} dòng.`);
  if (words > MAX_CHAT_WORDS) problems.push(`text có ${words} chữ. Bớt còn ${MAX_CHAT_WORDS} chữ.`);
  const spoken = loudspeaker === text ? [] : loudspeaker.trim().split('\n');
  return [...problems, ...[title, ...lines, ...spoken].flatMap(lineProblems)];
}

/** Figures may stand here: a notice is about one day, and somebody signed it. */
function lineProblems(line: string): string[] {
  return [
    ...longSentences(line).map((one) => `câu dài: «${one}». Viết nhiều nhất ${MAX_SENTENCE} chữ.`),
    ...hardWords(line).map((word) => `có chữ khó «${word}». Viết bằng tiếng Việt, không viết tắt.`),
  ];
}
