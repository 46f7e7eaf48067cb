import { localTime } from '../domain/hours.ts';
import type { ContentChange } from '../domain/content-change.ts';
import { checkCatalog } from './check.ts';
import { loadCatalog } from './load.ts';
import { ContentError } from './problems.ts';
import { applied, type Applied } from './published.ts';
import type { Overlaid } from './read-files.ts';
import type { Catalog } from './types.ts';

/** The words in use: the files, and over them what officers published, in order. */
export interface LiveCatalog {
  current(): Catalog;
  /** Another number whenever `current` is another. */
  version(): number;
  files(): Overlaid;
  /** From now on these are published. Answers the ids of those that cannot stand over the files any more. */
  replay(changes: readonly ContentChange[]): string[];
  /** The words with one change more, and what would be wrong then and is not now. */
  trial(change: Applied, today: string): { catalog?: Catalog; problems: string[] };
  /** What would be wrong without one of the published changes. */
  without(id: string, today: string): { catalog?: Catalog; problems: string[] };
}

/**
 * `served`: the profiles of this server; without them every profile.
 * @throws ContentError when the files alone cannot be used
 */
export function createLiveCatalog(dir: string, served?: readonly string[]): LiveCatalog {
  const base = loadCatalog(dir);
  const ours = [...base.profiles.values()].filter(({ id }) => !served || served.includes(id));
  const profileIdOf = (communeId: string): string =>
    ours.find(({ commune }) => commune.id === communeId)?.id ?? '';
  const over = (files: Overlaid, change: Applied): Overlaid =>
    applied(files, change, profileIdOf(change.communeId));
  let now = { files: { dir, over: new Map<string, string | null>() } as Overlaid, catalog: base, version: 0 };
  let published: readonly ContentChange[] = [];
  const known = { of: -1, today: '', problems: new Set<string>() };
  const problemsNow = (today: string): ReadonlySet<string> => {
    if (known.of === now.version && known.today === today) return known.problems;
    const problems = new Set(checkCatalog(now.catalog, today).problems);
    Object.assign(known, { of: now.version, today, problems });
    return problems;
  };
  const judge = (files: Overlaid, today: string): { catalog?: Catalog; problems: string[] } => {
    const read = readOver(files, base);
    if (Array.isArray(read)) return { problems: read };
    const before = problemsNow(today);
    return { catalog: read, problems: checkCatalog(read, today).problems.filter((one) => !before.has(one)) };
  };
  return {
    current: () => now.catalog,
    version: () => now.version,
    files: () => now.files,
    replay(changes) {
      const skipped: string[] = [];
      const none: Overlaid = { dir, over: new Map() };
      let files = changes.map(dated).reduce(over, none);
      let read = readOver(files, base);
      if (Array.isArray(read)) {
        // One of them no longer fits the files: which one, is found by going through them.
        [files, read] = [none, base];
        for (const change of changes) {
          const next = over(files, dated(change));
          const tried = readOver(next, base);
          if (Array.isArray(tried)) skipped.push(change.id);
          else [files, read] = [next, tried];
        }
      }
      const catalog = read;
      published = changes.filter(({ id }) => !skipped.includes(id));
      now = { files, catalog, version: now.version + 1 };
      return skipped;
    },
    trial: (change, today) => judge(over(now.files, change), today),
    without(id, today) {
      const rest = published.filter((one) => one.id !== id).map(dated);
      return judge(rest.reduce(over, { dir, over: new Map() }), today);
    },
  };
}

const dated = (change: ContentChange): Applied => ({
  communeId: change.communeId,
  edit: change.edit,
  on: localTime(change.decidedAt ?? change.proposedAt).date,
});

/** The words, or what is wrong with them. */
function readOver(files: Overlaid, base: Catalog): Catalog | string[] {
  try {
    return loadCatalog(files, base);
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}
