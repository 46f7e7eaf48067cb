import { addressWord, replacePlaceholders, tidy } from './placeholders.ts';
import type { Profile } from './types.ts';

/** Somebody's own words and addresses are never touched up. */
const AS_WRITTEN = /\{\{(?:text|said|url)\}\}/;

/** A phrase with its gaps filled: {{bác}} by the profile, the rest by the caller. Line by line, empty lines fall out. */
export function renderPhrase(
  phrase: string,
  profile: Profile,
  gaps: Readonly<Record<string, string>>,
): string {
  return phrase
    .trim()
    .split('\n')
    .map((line) => {
      const filled = replacePlaceholders(line, (found) =>
        found.kind === 'address' ? addressWord(found.name, profile) : (gaps[found.name] ?? ''),
      );
      return AS_WRITTEN.test(line) ? filled.trim() : tidy(filled);
    })
    .filter((line) => line !== '')
    .join('\n');
}
