import type { Catalog, Intent, Layer, Profile, Sections } from './types.ts';

/** The sections of an answer as this commune says them: its own words, else its province's, else the nation's. */
export function sectionsOf(catalog: Catalog, intent: Intent, profile: Profile): Sections {
  const names = [...intent.sections.keys()];
  if (profile.layers.every((layer) => !catalog.local.get(layer.id)?.has(intent.id))) return intent.sections;
  return new Map(names.map((name) => [name, wordsOf(catalog, intent, profile, name)]));
}

function wordsOf(catalog: Catalog, intent: Intent, profile: Profile, name: string): readonly string[] {
  const writer = writerOf(catalog, intent, profile, name);
  const sections = writer ? catalog.local.get(writer.id)?.get(intent.id) : intent.sections;
  return sections?.get(name) ?? [];
}

/** Whose words a section is in this commune; undefined when they are the nation's. */
export function writerOf(
  catalog: Catalog,
  intent: Intent,
  profile: Profile,
  section: string,
): Layer | undefined {
  return profile.layers.findLast((layer) => catalog.local.get(layer.id)?.get(intent.id)?.has(section));
}

/** "Lời riêng của xã Nghĩa Hòa", "Lời của tỉnh Quảng Ngãi" */
export function saidBy({ level, name }: Layer): string {
  return level === 'commune' ? `Lời riêng của ${name}` : `Lời của ${name}`;
}
