import type { Profile } from './types.ts';

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

export type Placeholder =
  | { kind: 'fact' | 'history' | 'profile'; name: string }
  | { kind: 'address'; name: 'bác' | 'Bác' | 'cháu' | 'Cháu' }
  | { kind: 'unknown'; name: string };

function read(inside: string): Placeholder {
  const [, kind, name] = /^(fact|history|profile)\s+(\S+)$/.exec(inside) ?? [];
  if (name && (kind === 'fact' || kind === 'history' || kind === 'profile')) return { kind, name };
  if (inside === 'bác' || inside === 'Bác' || inside === 'cháu' || inside === 'Cháu') {
    return { kind: 'address', name: inside };
  }
  return { kind: 'unknown', name: inside };
}

export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].map((match) => read(match[1] ?? ''));
}

export function replacePlaceholders(text: string, say: (placeholder: Placeholder) => string): string {
  return text.replace(pattern, (_whole, inside: string) => say(read(inside)));
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/** {{bác}} and {{cháu}} become the words this commune uses for "you" and "I". */
export function addressWord(name: 'bác' | 'Bác' | 'cháu' | 'Cháu', profile: Profile): string {
  const word = name.toLowerCase() === 'bác' ? profile.address.you : profile.address.me;
  return name === name.toLowerCase() ? word : capitalise(word);
}

export function applyAddress(text: string, profile: Profile): string {
  return replacePlaceholders(text, (found) =>
    found.kind === 'address' ? addressWord(found.name, profile) : `{{${found.name}}}`,
  );
}

/** One space between words, none before a full stop or comma, a capital at the start. */
export function tidy(text: string): string {
  return capitalise(
    text
      .replace(/\s+/g, ' ')
      .replace(/\s+([.,!?;:])/g, '$1')
      .replace(/\.{2}(?!\.)/g, '.')
      .trim(),
  );
}
