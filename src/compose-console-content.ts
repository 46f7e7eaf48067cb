import { localTime } from './domain/hours.ts';
import { diffLines } from './catalog/diff.ts';
import { lostVillages, trialOf } from './catalog/desk-trial.ts';
import { factsOf, profileOfDesk, topicOf, topicsOf } from './catalog/desk-views.ts';
import type { LiveCatalog } from './catalog/live.ts';
import { PARTS } from './catalog/profile-parts.ts';
import type { ConsoleOptions } from './compose-console.ts';
import { contentRoutes } from './console/content/routes.ts';
import type { ContentBook, ContentEdit } from './domain/content-change.ts';
import type { Log } from './log.ts';
import type { FormsCursor, VillageRecords } from './ports.ts';
import type { Route } from './routes.ts';
import type { Stores } from './stores.ts';

const AT_ONCE = 100;

interface Publishing {
  live: LiveCatalog;
  stores: Pick<Stores, 'contentChanges'>;
  log: Log;
}

/** What the store holds becomes what citizens hear; what no longer fits the files is left out and told. */
export async function publishAll({ live, stores, log }: Publishing): Promise<void> {
  const published = await stores.contentChanges.published();
  if (published.length === 0 && live.version() === 0) return;
  const skipped = live.replay(published);
  if (skipped.length > 0)
    log.error('published words no longer fit the files and are not said', { ids: skipped });
}

/** The officers' pages of words, facts and the profile. */
export function composeConsoleContent(options: ConsoleOptions): Route[] {
  const { stores, clock, newsroom } = options;
  return contentRoutes({
    ...stores,
    clock,
    book: bookOf(options),
    villageRecords: withOldForms(stores),
    onChanged: (communeId) => newsroom.tell({ kind: 'changed', communeId, what: 'content' }),
  });
}

/** Also by the answers of forms from before villages were kept beside them. */
function withOldForms({
  villageRecords,
  registrationDesk,
}: Pick<Stores, 'villageRecords' | 'registrationDesk'>): VillageRecords {
  const isAnswered = async (communeId: string, village: string): Promise<boolean> => {
    const within = { village, held: [] };
    for (let last: FormsCursor | undefined; ;) {
      const forms = await registrationDesk.page({ communeId, within }, AT_ONCE, last);
      if (forms.some(({ answers }) => Object.values(answers).includes(village))) return true;
      last = forms.at(-1);
      if (!last || forms.length < AT_ONCE) return false;
    }
  };
  return {
    async inUse(communeId, villages) {
      const used = new Set(await villageRecords.inUse(communeId, villages));
      for (const one of villages) if (!used.has(one) && (await isAnswered(communeId, one))) used.add(one);
      return [...used];
    },
  };
}

function bookOf({ live, communes, clock, stores, log }: ConsoleOptions): ContentBook {
  const today = (): string => localTime(clock.now()).date;
  const reading = (communeId: string) => ({
    catalog: live.current(),
    profile: communes.profile(communeId),
    today: today(),
  });
  return {
    overview: (communeId) => ({ topics: topicsOf(reading(communeId)) }),
    topic: (communeId, intent) => topicOf(reading(communeId), intent),
    facts: (communeId) => factsOf(reading(communeId)),
    profile: (communeId) => profileOfDesk(reading(communeId)),
    titleOf: (edit) => titleOf(live, edit),
    trial(draft, reader) {
      // Not `communes.profile`, which falls back to the first commune.
      const profile = communes.all().find(({ commune }) => commune.id === reader);
      return profile ? trialOf(live, draft, profile, today()) : null;
    },
    without(id) {
      const { catalog, problems } = live.without(id, today());
      const lost = communes.all().flatMap((profile) => {
        const left = catalog?.profiles.get(profile.id);
        return left ? lostVillages(profile, left) : [];
      });
      return { problems: problems.map((text) => ({ text })), lost };
    },
    diff: diffLines,
    refresh: () => publishAll({ live, stores, log }),
  };
}

function titleOf(live: LiveCatalog, edit: ContentEdit): string {
  const catalog = live.current();
  if (edit.kind === 'answer') return catalog.intents.get(edit.intent)?.title ?? edit.intent;
  if (edit.kind === 'part') return PARTS.get(edit.part)?.title ?? edit.part;
  if (edit.kind === 'profile') return catalog.keys.get(edit.key)?.what ?? edit.key;
  return catalog.facts.get(edit.fact)?.statement ?? edit.fact;
}
