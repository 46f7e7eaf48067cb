import { basisOf, concerns, factOn, isReplaced, resolveFact, sourceName } from './facts.ts';
import { localWords } from './local-words.ts';
import { addressWord, applyAddress, placeholdersIn, replacePlaceholders, tidy } from './placeholders.ts';
import { BRING, ANSWER, COPY, SAFETY, STEPS, isAnswer } from './sections.ts';
import type { Placeholder } from './placeholders.ts';
import type { Basis, Catalog, Fact, GuidancePage, Intent, Profile } from './types.ts';

interface Reading {
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
  const fact = factOn(reading.catalog, id, reading.today);
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
function renderLines(reading: Reading, lines: readonly string[]): string[] {
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
  const lines = intentOf(catalog, intentId).sections.get(blockName) ?? [];
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

function factsUsed(reading: Reading, intent: Intent): Fact[] {
  const ids = [...intent.sections.values()]
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

/** The full guidance of an intent, as the mini app and the printed sheet show it. */
export function guidancePage(
  catalog: Catalog,
  intentId: string,
  profile: Profile,
  today: string,
): GuidancePage {
  const intent = intentOf(catalog, intentId);
  const reading = { catalog, profile, today };
  const read = (name: string) => renderLines(reading, intent.sections.get(name) ?? []);
  const own = new Set([STEPS, BRING, SAFETY, COPY, ...intent.chat_only]);
  const copy = read(COPY);
  return {
    id: intent.id,
    title: intent.title,
    steps: read(STEPS),
    bring: read(BRING),
    safety: read(SAFETY).join(' '),
    extra: [...intent.sections.keys()]
      .filter((name) => !own.has(name) && !isAnswer(name))
      .map((title) => ({ title, lines: read(title) })),
    basis: basis(reading, intent),
    sources: intent.sources.map(sourceName),
    updatedOn: intent.reviewed_on,
    owner: intent.owner,
    ...(copy.length > 0 && { copyText: copy.join('\n') }),
  };
}
