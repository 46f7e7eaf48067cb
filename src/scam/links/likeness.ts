import { domainToUnicode } from 'node:url';
import { latinised } from '../../domain/look-alikes.ts';
import { stripMarks } from '../../domain/text.ts';

const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/[1!|]/g, 'l'],
  [/3/g, 'e'],
  [/5/g, 's'],
];

/** What an eye reads of a host: letters alike made one, marks, hyphens and dots gone. */
export function skeletonOf(host: string): string {
  let text = stripMarks(latinised(domainToUnicode(host) || host)).replace(/[-_.]/g, '');
  for (const [pattern, letter] of LOOKS) text = text.replace(pattern, letter);
  return text;
}

/** Edits between two short words, neighbours swapped counting as one; `most` + 1 when there are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost];
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps.push((before[j - 2] ?? 0) + 1);
      now.push(Math.min(...steps));
    }
    before = last;
    last = now;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** How many edits still look like the name: none for short ones. */
export function allowedEdits(name: string): number {
  if (name.length < 6) return 0;
  return name.length < 11 ? 1 : 2;
}
