import { stripMarks } from '../domain/text.ts';
import type { Report } from './problems.ts';
import type { Catalog, IntentKind } from './types.ts';

const atLeast: Record<IntentKind, number> = {
  guidance: 120,
  emergency: 120,
  staff: 120,
  handoff: 120,
  smalltalk: 40,
  menu: 40,
  none: 300,
};

/** What examines is not taught, and what belongs elsewhere belongs to an intent there is. */
export function checkNegativesAndExam(catalog: Catalog, report: Report): void {
  const taught = new Map<string, string>();
  for (const [id, lines] of catalog.examples) for (const line of lines) taught.set(bareWords(line), id);
  for (const [id, negatives] of catalog.negatives) {
    for (const { text, is } of negatives) {
      if (!catalog.intents.has(is)) report(`${id}/not.yaml`, `«${text}»: không có chủ đề ${is}.`);
      if (is === id) report(`${id}/not.yaml`, `«${text}» ghi là chính chủ đề này. Chuyển sang examples.txt.`);
      const other = taught.get(bareWords(text));
      if (other && other !== is) report(`${id}/not.yaml`, `«${text}» lại là câu mẫu của ${other}.`);
      taught.set(bareWords(text), is);
    }
  }
  for (const { text, intent } of catalog.exam) {
    const other = taught.get(bareWords(text));
    if (other) report(`${intent}/exam.txt`, `«${text}» đã có trong câu dạy của ${other}. Bỏ ở một nơi.`);
  }
}

/** Enough examples, none said twice, none that teach two intents at once. */
export function checkExamples(catalog: Catalog, report: Report): void {
  const owners = new Map<string, string>();
  for (const [id, lines] of catalog.examples) {
    const kind = catalog.intents.get(id)?.kind;
    if (kind && lines.length < atLeast[kind]) {
      report(`${id}/examples.txt`, `có ${lines.length} câu mẫu. Viết thêm cho đủ ${atLeast[kind]} câu.`);
    }
    checkRepeats(id, lines, report);
    for (const line of lines) {
      const bare = stripMarks(bareWords(line));
      const other = owners.get(bare);
      if (other && other !== id) {
        report(`${id}/examples.txt`, `«${line}» cũng có trong ${other}. Chỉ giữ ở một chủ đề.`);
      }
      owners.set(bare, other ?? id);
    }
  }
}

function checkRepeats(id: string, lines: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const line of lines) {
    const words = bareWords(line);
    if (seen.has(words)) report(`${id}/examples.txt`, `«${line}» viết hai lần. Xóa bớt một.`);
    seen.add(words);
  }
}

/** Letters and digits only, when there are any: "Chào!!!" and "chào" are the same example. */
function bareWords(line: string): string {
  const bare = line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || line;
}
