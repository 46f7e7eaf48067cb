import { relationsHeard } from '../relation.ts';
import type { Relation } from '../relation-words.ts';
import { foundAt, type Found } from './found.ts';
import { readingOf, type Reading } from './reading.ts';

/** The people a message is about: "má tui", "ông nội nằm liệt". The rules and the list are those of `relationIn`. */
export function relationsIn(input: string | Reading): Found<'relation', Relation>[] {
  const reading = readingOf(input);
  return relationsHeard(reading).map(({ relation, start, end }) =>
    foundAt(reading, 'relation', relation, start, end),
  );
}
