/** Whether two words differ by at most `budget` letters left out, put in, changed or swapped with their neighbour. */
export function isNear(a: string, b: string, budget: number): boolean {
  return distanceWithin(a, b, budget) <= budget;
}

/** Damerau-Levenshtein; `budget` + 1 as soon as it is certain to be more. */
export function distanceWithin(a: string, b: string, budget: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > budget) return budget + 1;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_one, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, { i, j, row, previous, twoAgo }));
    if (Math.min(...row) > budget) return budget + 1;
    [twoAgo, previous] = [previous, row];
  }
  return Math.min(previous[b.length] ?? Infinity, budget + 1);
}

interface Cell {
  i: number;
  j: number;
  row: readonly number[];
  previous: readonly number[];
  twoAgo: readonly number[];
}

function cell(a: string, b: string, { i, j, row, previous, twoAgo }: Cell): number {
  const changed = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, changed);
  const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwapped ? Math.min(best, at(twoAgo, j - 2) + 1) : best;
}

function at(line: readonly number[], place: number): number {
  return line[place] ?? Infinity;
}

/** How many slips a name of so many letters forgives. */
export function budgetOf(name: string): number {
  const letters = name.replace(/\s/g, '').length;
  return letters >= 9 ? 2 : letters >= 6 ? 1 : 0;
}
