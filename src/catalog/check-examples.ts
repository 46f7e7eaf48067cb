import { stripMarks } from '../domain/text.ts';
import type { Report } from './problems.ts';
import type { Catalog, IntentKind } from './types.ts';

const atLeast: Record<IntentKind, number> = {
  guidance: 90,
  emergency: 90,
  staff: 90,
  handoff: 60,
  smalltalk: 40,
  menu: 40,
  none: 280,
};

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
