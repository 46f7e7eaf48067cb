import type { Config } from './config.ts';
import type { Catalog } from './catalog/types.ts';
import type { LiveCatalog } from './catalog/live.ts';
import type { Communes } from './communes.ts';
import { composeAudit } from './compose-console-audit.ts';
import { composeOnCall } from './compose-console-on-call.ts';
import { composeFigures } from './compose-console-figures.ts';
import { composeLessons } from './compose-console-lessons.ts';
import { composeConsoleNotices } from './compose-console-notices.ts';
import { composeConsoleContent } from './compose-console-content.ts';
import { composePushRoutes } from './compose-push.ts';
import type { Log } from './log.ts';
import { formsConsole } from './compose-console-forms.ts';
import { approvalsRoutes } from './console/approvals/routes.ts';
import { createPasswords } from './console/auth/password.ts';
import { authRoutes } from './console/auth/routes.ts';
import { communeRoutes } from './console/commune/routes.ts';
import { staffRoutes } from './console/staff/routes.ts';
import { hashLinkCode, newLinkCode } from './escalation/link-code.ts';
import { tellFreed } from './escalation/free-case.ts';
import type { Desk } from './escalation/open-case.ts';
import type { Clock, Newsroom, Sealer } from './ports.ts';
import type { Route } from './routes.ts';
import type { Stores } from './stores.ts';

export interface ConsoleOptions {
  config: Config;
  catalog: Catalog;
  live: LiveCatalog;
  log: Log;
  communes: Communes;
  stores: Stores;
  sealer: Sealer;
  clock: Clock;
  newsroom: Pick<Newsroom, 'tell'>;
  /** What officers reach citizens and each other with. */
  desk: Desk;
  /** Made before, because the workers' news flow into them. */
  deskRoutes: readonly Route[];
  /** Where the content was read from. */
  contentDir: string;
  onError(error: unknown): void;
}

/** The officers' API, part by part. */
export function composeConsole(options: ConsoleOptions): Route[] {
  return [
    ...peopleRoutes(options),
    ...namesRoutes(options),
    ...composeOnCall(options),
    ...approvalsRoutes(options.stores),
    ...composePushRoutes(options),
    ...composeFigures(options),
    ...composeAudit(options),
    ...composeLessons(options),
    ...composeConsoleContent(options),
    ...composeConsoleNotices(options),
    ...formsConsole(options),
    ...options.deskRoutes,
  ];
}

/** One queue of passwords for all of it. */
function peopleRoutes({ config, communes, stores, clock, desk }: ConsoleOptions): Route[] {
  const shared = { ...stores, clock, passwords: createPasswords() };
  return [
    ...authRoutes({
      ...shared,
      publicUrl: config.PUBLIC_URL,
      communeName: (communeId) => communes.profile(communeId).commune.name ?? 'xã',
    }),
    ...staffRoutes({
      ...shared,
      newLink,
      async tellFreed(from, caseIds) {
        const seed = String(clock.now());
        for (const caseId of caseIds)
          await tellFreed({ ...stores, ...desk }, { caseId, from, why: 'left', seed });
      },
      // Not `profile`, which falls back to the first commune.
      villages: (communeId) => communes.all().find(({ commune }) => commune.id === communeId)?.villages,
    }),
  ];
}

function namesRoutes({ catalog, communes, stores }: ConsoleOptions): Route[] {
  const topics = Object.fromEntries([...catalog.intents.values()].map(({ id, title }) => [id, title]));
  const forms = Object.fromEntries([...catalog.forms.values()].map(({ id, title }) => [id, title]));
  return communeRoutes({
    ...stores,
    villagesOf: (communeId) => communes.profile(communeId).villages,
    topics: () => topics,
    forms: () => forms,
  });
}

/** The code for the officer, the hash for the store. */
export function newLink(): { code: string; hash: string } {
  const code = newLinkCode();
  return { code, hash: hashLinkCode(code) };
}
