import { forZalo } from './adapters/pictures/for-zalo.ts';
import type { MediaFetcher } from './adapters/zalo/media.ts';
import type { Catalog } from './catalog/types.ts';
import type { Communes } from './communes.ts';
import { actRoutes } from './console/desk/act-routes.ts';
import { createBoard } from './console/desk/board.ts';
import { followNews } from './console/desk/follow.ts';
import { createLiveHub } from './console/desk/live.ts';
import type { DeskOptions, ReadyWords } from './console/desk/options.ts';
import { pictureRoutes } from './console/desk/picture-routes.ts';
import { revealRoutes } from './console/desk/reveal-route.ts';
import { createPresence } from './console/desk/presence.ts';
import { deskRoutes } from './console/desk/routes.ts';
import { hasPhone, phoneIn } from './console/forms/meant.ts';
import { isAlive } from './domain/console-session.ts';
import { longNumbers } from './domain/numbers.ts';
import type { TapTitles } from './domain/tapped.ts';
import { createCaseActs } from './escalation/console-desk.ts';
import type { Desk } from './escalation/open-case.ts';
import type { Clock, Newsroom } from './ports.ts';
import type { Route } from './routes.ts';
import type { Stores } from './stores.ts';

export interface DeskConsoleOptions {
  catalog: Catalog;
  communes: Communes;
  stores: Stores;
  clock: Clock;
  desk: Desk;
  newsroom: Newsroom;
  media: Pick<MediaFetcher, 'fetch'>;
  /** How often everything is read anew, ms; 0 where no other process writes. */
  refreshMs: number;
  onError(error: unknown): void;
}

/** Cases and conversations for the officers' page, and the stream of what happens in them. */
export function composeDeskConsole(options: DeskConsoleOptions): { routes: Route[]; close(): void } {
  const { communes, stores, clock, desk, newsroom, media, refreshMs, onError } = options;
  const board = createBoard({ caseDesk: stores.caseDesk, newsroom, onError });
  const hub = createLiveHub();
  const shared: DeskOptions = {
    ...stores,
    ...{ board, hub, newsroom, clock },
    presence: createPresence(),
    acts: createCaseActs({ ...stores, ...desk }),
    hours: (communeId) => communes.words(communeId).commune.hours,
    responseMinutes: (communeId) => communes.profile(communeId).response_minutes,
    tapTitles: (communeId) => tapTitles(options, communeId),
    publicNumbers: createPublicNumbers(communes),
    ready: (communeId) => readyWords(options, communeId),
    fetchMedia: media.fetch,
    forZalo,
    formsByPhone: (communeId, asked) => formsByPhone(options, communeId, asked),
    async isStill(sessionId) {
      const session = await stores.consoleSessions.find(sessionId);
      return session !== null && isAlive(session, clock.now());
    },
  };
  const stop = followNews(shared);
  const timer = refreshMs ? setInterval(() => void board.refresh().catch(onError), refreshMs) : undefined;
  return {
    routes: [...deskRoutes(shared), ...actRoutes(shared), ...pictureRoutes(shared), ...revealRoutes(shared)],
    close() {
      clearInterval(timer);
      stop();
      board.close();
      hub.close();
    },
  };
}

/** Forms looked through for a phone, the newest. */
const SEARCHED = 500;

async function formsByPhone({ catalog, stores }: DeskConsoleOptions, communeId: string, asked: string) {
  const phone = phoneIn(asked);
  if (!phone) return [];
  const newest = await stores.registrationDesk.page({ communeId }, SEARCHED);
  return newest.filter((one) => hasPhone(one, phone, (id) => catalog.forms.get(id)));
}

function tapTitles({ catalog, communes }: DeskConsoleOptions, communeId: string): TapTitles {
  return {
    topic: (id) => catalog.intents.get(id)?.title,
    village: (id) => communes.profile(communeId).villages.find((one) => one.id === id)?.name,
  };
}

/** Whatever number stands in the commune's profile is there to be given to everybody. */
function createPublicNumbers(communes: Communes): DeskOptions['publicNumbers'] {
  const known = new WeakMap<object, ReadonlySet<string>>();
  return (communeId) => {
    const profile = communes.profile(communeId);
    const numbers = known.get(profile) ?? longNumbers(JSON.stringify(profile));
    known.set(profile, numbers);
    return numbers;
  };
}

/** A reply by hand has no buttons and no card below it. */
const withoutButtons = (lines: readonly string[]): string =>
  lines.filter((line) => !/bấm nút|bên dưới|dưới đây/iu.test(line)).join('\n');

/** The answers that citizens get, for an officer to send again, and the words officers write most. */
function readyWords({ catalog, communes }: DeskConsoleOptions, communeId: string): ReadyWords {
  const words = communes.words(communeId);
  const guidance = [...catalog.intents.values()]
    .filter(({ kind }) => kind === 'guidance' || kind === 'emergency')
    .map(({ id, title }) => ({ intent: id, title, text: withoutButtons(words.chat(id)) }))
    .filter(({ text }) => text !== '');
  const canned = [
    { title: words.phrase('reply_seen_title'), text: words.phrase('reply_seen') },
    { title: words.phrase('reply_call_title'), text: words.phrase('reply_call') },
    { title: words.phrase('reply_visit_title'), text: words.phrase('reply_visit') },
    { title: words.phrase('reply_papers_title'), text: words.phrase('reply_papers') },
    { title: words.phrase('reply_office_title'), text: words.phrase('reply_office') },
  ];
  return { canned, guidance };
}
