import { MAX_SENTENCE, figuresIn, hardWords, longSentences } from './plain-words.ts';
import { ANSWER, SAFETY, STEPS } from './sections.ts';
import type { Report } from './problems.ts';
import type { Catalog, Intent } from './types.ts';

const required: Record<Intent['kind'], readonly string[]> = {
  guidance: [ANSWER, STEPS, SAFETY],
  emergency: [ANSWER, STEPS, SAFETY, 'Thẻ khẩn cấp', 'Hỏi thêm', 'Sau một giờ', 'Ngày hôm sau'],
  handoff: [ANSWER, SAFETY],
  staff: [ANSWER, SAFETY],
  smalltalk: [ANSWER, SAFETY],
  menu: [ANSWER, SAFETY],
  none: [ANSWER, SAFETY],
};

/** The words as the officer wrote them, before facts and local words are put in. */
export function checkWritten(catalog: Catalog, report: Report): void {
  for (const intent of catalog.intents.values()) {
    for (const name of required[intent.kind]) {
      if (!intent.sections.get(name)?.length) {
        report(`${intent.id}/answer.md`, `thiếu mục «## ${name}». Thêm mục đó và ít nhất một câu.`);
      }
    }
    checkText(`${intent.id}/intent.yaml`, `${intent.title}. ${intent.menu}`, report);
    for (const line of [...intent.sections.values()].flat()) {
      checkText(`${intent.id}/answer.md`, line, report);
      checkWholeSentence(`${intent.id}/answer.md`, line, report);
    }
  }
  for (const [layer, answers] of catalog.local) {
    for (const [intentId, sections] of answers) {
      for (const line of [...sections.values()].flat()) {
        checkText(`_local/${layer}/${intentId}.md`, line, report);
        checkWholeSentence(`_local/${layer}/${intentId}.md`, line, report);
      }
    }
  }
  for (const [key, phrase] of Object.entries(catalog.phrases)) {
    for (const line of phrase.split('\n')) checkPhrase(`_phrases/chat.yaml (${key})`, line, report);
  }
  for (const { key, fallback } of catalog.keys.values()) {
    checkText(`_profiles/_keys.yaml (${key})`, fallback, report);
  }
}

/** A gap counts as one word: what fills it is somebody's name, a number, a time. */
function checkPhrase(file: string, line: string, report: Report): void {
  checkText(file, line, report);
  for (const sentence of longSentences(line.replace(/\{\{[^{}]*\}\}/g, 'x'))) {
    report(file, `câu dài: «${sentence}». Viết nhiều nhất ${MAX_SENTENCE} chữ.`);
  }
}

export function checkText(file: string, text: string, report: Report): void {
  const own = text.replace(/\{\{[^{}]*\}\}/g, '');
  const figure = figuresIn(own);
  if (figure) {
    report(file, `có con số «${figure}» ở «${text}». Thay bằng {{fact …}} hoặc {{profile …}}.`);
  }
  for (const word of hardWords(own)) {
    report(file, `có chữ khó «${word}» ở «${text}». Viết bằng tiếng Việt, không viết tắt.`);
  }
  if (/(?<!\p{L})bác(?!\p{L})/iu.test(own) || /(?<!\p{L}|con )cháu(?!\p{L})/iu.test(own)) {
    report(file, `xưng hô viết thẳng ở «${text}». Viết {{bác}} hoặc {{cháu}}, để xã đổi được.`);
  }
}

/** A fact is one or more whole sentences, so nothing may lean on it. */
function checkWholeSentence(file: string, line: string, report: Report): void {
  for (const match of line.matchAll(/\{\{\s*(?:fact|history)\s+(\S+)\s*\}\}/g)) {
    const before = line.slice(0, match.index).trimEnd();
    const after = line.slice(match.index + match[0].length).trimStart();
    if (!/(^|[.!?:])$/.test(before) || !/^($|\p{Lu}|\{\{)/u.test(after)) {
      report(file, `{{fact ${match[1]}}} phải đứng riêng thành câu. Tách câu trước và sau bằng dấu chấm.`);
    }
  }
}
