/** One line of a comparison: in both, only before, or only after. */
export interface DiffLine {
  mark: ' ' | '-' | '+';
  text: string;
}

/** Compares two lists of lines; as many as possible count as having stayed. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = commonLengths(before, after);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const was = before[i];
    const is = after[j];
    if (was !== undefined && was === is) {
      lines.push({ mark: ' ', text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ mark: '-', text: was });
      i += 1;
    } else {
      lines.push({ mark: '+', text: is ?? '' });
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests from i and from j have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const common: number[][] = [];
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row: number[] = [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(at(common, i + 1, j), row[j + 1] ?? 0);
      row[j] = before[i] === after[j] ? 1 + at(common, i + 1, j + 1) : skipped;
    }
    common[i] = row;
  }
  return common;
}

function at(table: readonly (readonly number[] | undefined)[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** `- ` before, `+ ` after, two blanks for what both have. */
export function shownDiff(before: readonly string[], after: readonly string[], indent: string): string[] {
  return diffLines(before, after).map(({ mark, text }) => `${indent}${mark} ${text}`);
}
