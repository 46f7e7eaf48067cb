import { z } from 'zod';
import type { Practice } from '../domain/practice.ts';
import { applyAddress } from './placeholders.ts';
import { namesIn, readYaml, type ContentDir } from './read-files.ts';
import type { Report } from './problems.ts';
import { day, source, words } from './schema-common.ts';
import type { Profile } from './types.ts';

const FOLDER = 'check_scam';

const practiceSchema = z.strictObject({
  owner: words,
  reviewed_on: day,
  sources: z.array(source).min(1),
  signs: z.array(words).length(5),
  tricks: z.array(words).min(3),
  quiz: z.array(z.strictObject({ ask: words, answer: z.enum(['scam', 'real']), why: words })).length(3),
});

export function readPractice(dir: ContentDir, report: Report): Practice | undefined {
  if (!namesIn(dir, FOLDER, (name) => name === 'practice.yaml').length) return undefined;
  return readYaml(dir, `${FOLDER}/practice.yaml`, practiceSchema, report);
}

export function addressedPractice({ signs, tricks, quiz }: Practice, profile: Profile): Practice {
  const read = (text: string): string => applyAddress(text, profile);
  return {
    signs: signs.map(read),
    tricks: tricks.map(read),
    quiz: quiz.map((one) => ({ ...one, ask: read(one.ask), why: read(one.why) })),
  };
}
