import { basisOf, concerns, factOn, isReplaced, resolveFact, sourceName } from './facts.ts';
import { localWords } from './local-words.ts';
import { addressWord, applyAddress, placeholdersIn, replacePlaceholders, tidy } from './placeholders.ts';
import { saidBy, sectionsOf, writerOf } from './local-sections.ts';
import { BRING, ANSWER, COPY, SAFETY, STEPS, isAnswer } from './sections.ts';
import type { Placeholder } from './placeholders.ts';
import type { Basis, Catalog, Fact, GuidancePage, Intent, Profile } from './types.ts';

export interface Reading {
  catalog: Catalog;
  profile: Profile;
  today: string;
}

function intentOf(catalog: Catalog, intentId: string): Intent {
  const intent = catalog.intents.get(intentId);
  if (!intent) throw new Error(`unknown intent: ${intentId}`);
  return intent;
}

function factFor(reading: Reading, id: string): Fact {
  const fact = factOn(reading.catalog, id, reading.profile, reading.today);
  if (!fact) throw new Error(`unknown fact: ${id}`);
  return fact;
}

function history({ catalog, profile, today }: Reading, fact: Fact): string {
  if (isReplaced(catalog, fact, profile, today)) return '';
  return resolveFact(fact, profile, today).history ?? '';
}

function profileWords({ catalog, profile }: Reading, key: string): string {
  const said = localWords(profile, key) || catalog.keys.get(key)?.fallback || '';
  return applyAddress(said, profile);
}

function say(reading: Reading, found: Placeholder): string {
  const { profile, today } = reading;
  if (found.kind === 'fact') return resolveFact(factFor(reading, found.name), profile, today).text;
  if (found.kind === 'history') return history(reading, factFor(reading, found.name));
  if (found.kind === 'profile') return profileWords(reading, found.name);
  return found.kind === 'address' ? addressWord(found.name, profile) : '';
}

/** Words about an old document go with it: the whole line disappears when its history is silent. */
function isSilent(reading: Reading, line: string): boolean {
  return placeholdersIn(line).some(
    (found) => found.kind === 'history' && history(reading, factFor(reading, found.name)) === '',
  );
}

/** A list in a profile becomes several lines. */
export function renderLines(reading: Reading, lines: readonly string[]): string[] {
  return lines
    .filter((line) => !isSilent(reading, line))
    .flatMap((line) => replacePlaceholders(line, (found) => say(reading, found)).split('\n'))
    .map(tidy)
    .filter((line) => line !== '');
}

/** The lines of one named block of an answer; none when the intent has no such block. */
export function block(
  catalog: Catalog,
  intentId: string,
  blockName: string,
  profile: Profile,
  today: string,
): string[] {
  const lines = sectionsOf(catalog, intentOf(catalog, intentId), profile).get(blockName) ?? [];
  return renderLines({ catalog, profile, today }, lines);
}

/** What is said in the chat: three short lines at most. */
export function chatAnswer(
  catalog: Catalog,
  intentId: string,
  profile: Profile,
  today: string,
): { lines: string[] } {
  return { lines: block(catalog, intentId, ANSWER, profile, today) };
}

/** The facts an answer of this commune speaks of, in the version of the day. */
export function factsUsed(reading: Reading, intent: Intent): Fact[] {
  const ids = [...sectionsOf(reading.catalog, intent, reading.profile).values()]
    .flat()
    .flatMap(placeholdersIn)
    .filter((found) => found.kind === 'fact' || found.kind === 'history')
    .map((found) => found.name);
  return [...new Set(ids)].map((id) => factFor(reading, id));
}

function basis(reading: Reading, intent: Intent): Basis[] {
  const { catalog, profile, today } = reading;
  return factsUsed(reading, intent)
    .filter((fact) => !isReplaced(catalog, fact, profile, today))
    .filter((fact) => fact.status !== 'seed_historical' || concerns(fact, profile))
    .map((fact) => basisOf(fact, profile, today));
}

/** Whoever reads a page sees which of its words are not the nation's. */
function localBasis({ catalog, profile }: Reading, intent: Intent, shown: readonly string[]): Basis[] {
  return profile.layers.flatMap((layer): Basis[] => {
    const names = shown.filter((name) => writerOf(catalog, intent, profile, name)?.id === layer.id);
    if (names.length === 0) return [];
    const label = `Thay lời chung cả nước ở mục ${names.map((name) => `«${name}»`).join(', ')}.`;
    return [{ text: saidBy(layer), status: 'local', label }];
  });
}

/** The full guidance of an intent, as the mini app and the printed sheet show it. */
export function guidancePage(
  catalog: Catalog,
  intentId: string,
  profile: Profile,
  today: string,
): GuidancePage {
  const intent = intentOf(catalog, intentId);
  const reading = { catalog, profile, today };
  const sections = sectionsOf(catalog, intent, profile);
  const read = (name: string) => renderLines(reading, sections.get(name) ?? []);
  const shown = [...sections.keys()].filter((name) => !intent.chat_only.includes(name) && !isAnswer(name));
  const own = new Set([STEPS, BRING, SAFETY, COPY]);
  const copy = read(COPY);
  return {
    id: intent.id,
    title: intent.title,
    steps: read(STEPS),
    bring: read(BRING),
    safety: read(SAFETY).join(' '),
    extra: shown.filter((name) => !own.has(name)).map((title) => ({ title, lines: read(title) })),
    basis: [...basis(reading, intent), ...localBasis(reading, intent, shown)],
    sources: intent.sources.map(sourceName),
    updatedOn: intent.reviewed_on,
    owner: intent.owner,
    ...(copy.length > 0 && { copyText: copy.join('\n') }),
  };
}
