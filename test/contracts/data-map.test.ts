import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Schema } from 'mongoose';
import { defineModels, type Models } from '../../src/adapters/store/models.ts';
import { DATA_MAP } from '../../src/domain/data-map/index.ts';
import { dataMapMarkdown } from '../../src/domain/data-map/markdown.ts';
import { linkedOfficer } from '../support/officers.ts';
import { FOR_HER_MOTHER, miniAppOf } from '../support/mini-app.ts';
import { targets } from '../support/store-targets.ts';
import { inAWorld } from '../support/story.ts';

/** Every path that holds a value; of a list of documents their own paths. */
function pathsOf(schema: Schema, before = ''): string[] {
  return Object.entries(schema.paths).flatMap(([path, type]) => {
    const inner = (type as { schema?: Schema }).schema;
    return inner ? pathsOf(inner, `${before}${path}.`) : [`${before}${path}`];
  });
}

describe('The data map', () => {
  const [target] = targets;
  let opened: Awaited<ReturnType<NonNullable<typeof target>['open']>> | undefined;
  let models: Models;
  beforeAll(async () => {
    opened = await target?.open();
    if (!opened) throw new Error('no store');
    models = await defineModels(opened.connection);
  });
  afterAll(() => opened?.close());
  const stored = () => Object.values(models).map((model) => [model.collection.name, model.schema] as const);

  it('knows every collection, and none that is not there', () => {
    expect(
      stored()
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(DATA_MAP).sort());
  });

  it('knows every field of every model, nested ones too, and no field that no model has', () => {
    const ofModels = stored().flatMap(([name, schema]) => pathsOf(schema).map((path) => `${name}.${path}`));
    const ofMap = Object.entries(DATA_MAP).flatMap(([name, { fields }]) =>
      Object.keys(fields).map((path) => `${name}.${path}`),
    );
    expect(ofModels).toContain('registrations.answers.sealed');
    expect(ofModels.filter((path) => !ofMap.includes(path))).toEqual([]);
    expect(ofMap.filter((path) => !ofModels.includes(path))).toEqual([]);
  });

  it('says why, how long and who, everywhere', () => {
    const sets = Object.values(DATA_MAP);
    const said = sets.flatMap(({ title, purpose, kept, seenBy }) => [title, purpose, kept, seenBy]);
    const fields = sets.flatMap((one) => Object.values(one.fields).map(({ what }) => what));
    expect([...said, ...fields].filter((words) => words.trim().length < 3)).toEqual([]);
  });

  it('is what docs/data-map.md says: npm run --silent privacy:map -- --write', () => {
    expect(readFileSync('docs/data-map.md', 'utf8')).toBe(dataMapMarkdown());
  });
});

/** As somebody who has the file would look for them; as whole words, since a seal may spell anything inside. */
const TELLING = ['Nguyễn', 'nguyen', 'Sáu', '1944', '051144001234', '0905123456', '0905', 'cụ bị ngã'];

/** The values alone: the names of the questions are no secret. */
function valuesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
  return [String(value)];
}

describe('A form on disk', () => {
  const world = inAWorld();
  const raw = async (name: string) =>
    (await world().server.store.connection.db?.collection(name).find({}).toArray()) ?? [];

  it('holds no name, number, birth or word that somebody could read', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const app = miniAppOf(world(), world().citizen('Chị Lan'));
    const { body } = await app.session('open_account');
    await app.send(body, FOR_HER_MOTHER);
    await mai.hears('Dân vừa gửi phiếu');
    const begun = (await app.session('receive_allowance')).body;
    await app.draft(begun.session, { ...FOR_HER_MOTHER, note: 'cụ bị ngã' }, 1);
    await world().settled();

    const [sent] = await raw('registrations');
    const [draft] = await raw('form_drafts');
    expect(sent?.answers).toHaveLength(Object.keys(FOR_HER_MOTHER).length);
    expect(draft?.sealed.length).toBeGreaterThan(40);
    const ofCitizen = { ...sent, consent: { ...sent?.consent, text: '' }, createdAt: 0 };
    const lying = [...valuesIn(ofCitizen), ...valuesIn({ ...draft, at: 0 })].join('\n');
    const lies = (word: string): boolean =>
      new RegExp(`(?<![\\p{L}\\p{N}+/=])${word}(?![\\p{L}\\p{N}+/=])`, 'iu').test(lying);
    expect(lies('open_account')).toBe(true);
    expect(TELLING.filter(lies)).toEqual([]);
    // By its id alone, as on the form's case: members of a village have to find theirs. A draft is nobody's yet.
    expect(sent?.village).toBe('thu-xa');
    expect(valuesIn({ ...sent, village: '' })).not.toContain('thu-xa');
    expect(valuesIn(draft)).not.toContain('thu-xa');
  });
});
