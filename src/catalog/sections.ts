import type { Sections } from './types.ts';

export const ANSWER = 'Trả lời';
export const STEPS = 'Các bước';
export const BRING = 'Mang theo';
export const SAFETY = 'An toàn';
export const COPY = 'Nội dung chuyển khoản';

/** Sections that also answer a short question asked after the answer: "ở đâu", "bao nhiêu"… */
export const FACETS = {
  where: 'Ở đâu',
  cost: 'Bao nhiêu',
  when: 'Khi nào',
  long: 'Bao lâu',
  who: 'Ai được',
  call: 'Gọi ai',
  bring: BRING,
} as const;

/** Said in the chat only: other words for «Trả lời». */
export function isAnswer(section: string): boolean {
  return section.startsWith(ANSWER);
}

const listMark = /^(\d+[.)]|[-*•])\s+/;

/** Reads answer.md: `## ` starts a section, every other line is one line of it. */
export function parseSections(markdown: string): Sections {
  const sections = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const raw of markdown.normalize('NFC').split(/\r?\n/)) {
    const line = raw.trim();
    if (line.startsWith('## ')) {
      current = [];
      sections.set(line.slice(3).trim(), current);
    } else if (line && !line.startsWith('# ') && !line.startsWith('<!--')) {
      current?.push(line.replace(listMark, ''));
    }
  }
  return sections;
}
