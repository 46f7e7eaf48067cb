/** One section of an answer.md with other lines; everything else stays as it is written. No lines: the section goes. */
export function withSection(markdown: string, name: string, lines: readonly string[]): string {
  const all = markdown.normalize('NFC').split(/\r?\n/);
  const isHeading = (text: string): boolean => text.trim().startsWith('## ');
  const from = all.findIndex((text) => isHeading(text) && text.trim().slice(3).trim() === name);
  const written = lines.length > 0 ? [`## ${name}`, '', ...marked(lines, markOf(all, from)), ''] : [];
  if (from < 0) return `${[markdown.trimEnd(), ...written].join('\n').trim()}\n`;
  const length = all.slice(from + 1).findIndex(isHeading);
  const rest = length < 0 ? [] : all.slice(from + 1 + length);
  return `${[...all.slice(0, from), ...written, ...rest].join('\n').trim()}\n`;
}

type Mark = 'number' | 'dash' | 'none';

/** Steps keep their numbers and lists their dashes. */
function markOf(all: readonly string[], from: number): Mark {
  const first = all.slice(from + 1).find((text) => text.trim() !== '') ?? '';
  if (from < 0) return 'none';
  return /^\s*\d+[.)]\s/.test(first) ? 'number' : /^\s*[-*•]\s/.test(first) ? 'dash' : 'none';
}

function marked(lines: readonly string[], mark: Mark): string[] {
  return lines.map((line, index) => {
    if (mark === 'number') return `${index + 1}. ${line}`;
    return mark === 'dash' ? `- ${line}` : line;
  });
}

/** Also where nothing was changed: somebody has read it. */
export function reviewedOn(yaml: string, day: string): string {
  return yaml.replace(/^reviewed_on:.*$/m, `reviewed_on: ${day}`);
}
