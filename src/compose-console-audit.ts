import { auditRoutes } from './console/audit/routes.ts';
import type { ConsoleOptions } from './compose-console.ts';
import { SHORT_CODE } from './domain/ids.ts';
import type { Route } from './routes.ts';

/** The audit of the communes served here; what officers call by a short code is found by it. */
export function composeAudit({ communes, stores, clock }: ConsoleOptions): Route[] {
  return auditRoutes({
    ...stores,
    clock,
    communes: () => communes.all().map(({ commune: { id, name } }) => ({ id, name: name ?? id })),
    async subjectId(communeId, typed) {
      const signs = [...typed.matchAll(SHORT_CODE)][0]?.slice(1);
      const code = signs?.join('').toUpperCase();
      const found = code && (await stores.cases.findBy({ communeId, code }));
      return found ? found.id : typed;
    },
  });
}
