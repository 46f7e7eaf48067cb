import { auditRoutes } from './console/audit/routes.ts';
import { PARTS } from './catalog/profile-parts.ts';
import type { Catalog } from './catalog/types.ts';
import type { ConsoleOptions } from './compose-console.ts';
import { SHORT_CODE } from './domain/ids.ts';
import type { Route } from './routes.ts';

const MOST_NOTICES = 500;

/** The audit of the communes served here; what officers call by a short code is found by it. */
export function composeAudit({ communes, stores, clock, live }: ConsoleOptions): Route[] {
  return auditRoutes({
    ...stores,
    clock,
    topic: (intent) => live.current().intents.get(intent)?.title ?? intent,
    target: (target) => titleOfTarget(live.current(), target),
    async noticeCodes(communeId) {
      const written = await stores.writtenNotices.list(communeId, MOST_NOTICES);
      return new Map([...communes.inFiles(communeId), ...written].map(({ id, code }) => [id, code]));
    },
    communes: () => communes.all().map(({ commune: { id, name } }) => ({ id, name: name ?? id })),
    async subjectId(communeId, typed) {
      const signs = [...typed.matchAll(SHORT_CODE)][0]?.slice(1);
      const code = signs?.join('').toUpperCase();
      const found = code && (await stores.cases.findBy({ communeId, code }));
      return found ? found.id : typed;
    },
  });
}

/** As a change of the words keeps it: "answer:pay_bills", "profile:contacts", "fact:account.age_self". */
function titleOfTarget({ intents, facts, keys }: Catalog, target: string): string {
  const [kind = '', ...rest] = target.split(':');
  const id = rest.join(':');
  if (kind === 'answer') return intents.get(id)?.title ?? id;
  if (kind !== 'profile') return facts.get(id)?.statement ?? id;
  return id === 'contacts' ? 'Số điện thoại của xã' : (PARTS.get(id)?.title ?? keys.get(id)?.what ?? id);
}
