import type { Models } from './models.ts';

export type FiguresModels = Pick<Models, 'inbox' | 'cases' | 'officers' | 'registrations' | 'shown'>;

/** As many ids as one query may name. */
const CHUNK = 200;

export async function* chunksOf<T>(found: AsyncIterable<T>): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of found) {
    some.push(one);
    if (some.length < CHUNK) continue;
    yield some;
    some = [];
  }
  if (some.length) yield some;
}
