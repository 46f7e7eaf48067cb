import type { Trial } from '../domain/content-change.ts';
import { block, type Reading } from './render.ts';

/** Every section that a citizen would read otherwise, with its topic. */
export function changedWords(now: Reading, then: Reading): Trial['said'] {
  return [...then.catalog.intents.values()].flatMap(({ id, title, sections }) =>
    [...sections.keys()].flatMap((name) => {
      const read = ({ catalog, profile, today }: Reading): string[] =>
        block(catalog, id, name, profile, today);
      const [was, lines] = [read(now), read(then)];
      return lines.join('\n') === was.join('\n') ? [] : [{ name: `${title}: ${name}`, was, lines }];
    }),
  );
}
