import { figuresRoutes } from './console/figures/routes.ts';
import type { ConsoleOptions } from './compose-console.ts';
import type { Route } from './routes.ts';

/** Sums of the communes served here, with the names of the content. */
export function composeFigures({ catalog, communes, stores, clock }: ConsoleOptions): Route[] {
  const topics = Object.fromEntries([...catalog.intents.values()].map(({ id, title }) => [id, title]));
  return figuresRoutes({
    ...stores,
    clock,
    topics: () => topics,
    communes: () =>
      communes.all().map(({ commune, hours, holidays, villages }) => ({
        id: commune.id,
        name: commune.name ?? commune.id,
        hours: { week: hours, holidays },
        villages: villages.map(({ id, name }) => ({ id, name })),
      })),
  });
}
