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
  const file = `_notices/${notice.id}.yaml`;
  const profile = [...catalog.profiles.values()].find((one) => one.commune.id === notice.commune);
  if (!profile) report(file, `không có xã «${notice.commune}». Viết commune.id của một hồ sơ xã.`);
  const known = profile?.villages.map(({ id }) => id) ?? [];
  const strange = notice.villages.filter((id) => !known.includes(id));
  if (profile && strange.length)
    report(file, `không có thôn ${strange.join(', ')}. Viết id của thôn trong hồ sơ xã.`);
  const unknown = notice.topics.filter((id) => !catalog.intents.has(id));
  if (unknown.length) report(file, `không có chủ đề ${unknown.join(', ')}. Viết tên thư mục trong intents.`);
  const lines = notice.text.trim().split('\n');
  const words = countWords(notice.text);
  if (lines.length > MAX_CHAT_LINES)
    report(file, `text có ${lines.length} dòng. Bớt còn ${MAX_CHAT_LINES} dòng.`);
  if (words > MAX_CHAT_WORDS) report(file, `text có ${words} chữ. Bớt còn ${MAX_CHAT_WORDS} chữ.`);
  for (const line of [notice.title, ...lines, ...notice.loudspeaker.trim().split('\n')])
    checkLine(file, line, report);
}

/** Figures may stand here: a notice is about one day, and somebody signed it. */
function checkLine(file: string, line: string, report: Report): void {
  for (const sentence of longSentences(line)) {
    report(file, `câu dài: «${sentence}». Viết nhiều nhất ${MAX_SENTENCE} chữ.`);
  }
  for (const word of hardWords(line))
    report(file, `có chữ khó «${word}». Viết bằng tiếng Việt, không viết tắt.`);
}
