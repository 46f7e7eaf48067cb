import { createHash } from 'node:crypto';
import { createPress } from './adapters/pdf/press.ts';
import type { ConsoleOptions } from './compose-console.ts';
import type { SignedIn } from './console/auth/guard.ts';
import type { FormsOptions, Outcome } from './console/forms/options.ts';
import { formsRoutes } from './console/forms/routes.ts';
import { nextSeq } from './domain/ids.ts';
import { decideForm } from './escalation/decide-form.ts';
import type { Officer } from './ports.ts';
import { sameKeys } from './registration/keys.ts';
import { createReceipts } from './registration/receipt.ts';
import { createReturnLetters } from './registration/return-letter.ts';
import type { Route } from './routes.ts';

/** Forms in the console: the same decision as in an officer's chat, and the same press as for citizens. */
export function formsConsole(options: ConsoleOptions): Route[] {
  const { config, catalog, communes, stores, sealer, clock } = options;
  const form = (id: string) => catalog.forms.get(id);
  const papers = { ...stores, clock, press: createPress(), form, words: communes.words };
  return formsRoutes({
    ...stores,
    clock,
    form,
    providerName: (id) => catalog.providers.find((one) => one.id === id)?.name,
    villagesOf: (communeId) => communes.profile(communeId).villages,
    sameKeys: ({ communeId, answers }, definition) => sameKeys(sealer, communeId, definition, answers),
    decide: deciding(options),
    letters: {
      receipt: createReceipts({ ...papers, miniAppId: config.ZALO_MINIAPP_ID ?? '' }),
      return: createReturnLetters(papers),
    },
  });
}

function deciding({ desk, stores, clock }: ConsoleOptions): FormsOptions['decide'] {
  return async ({ form, record, verdict, requestId }, { id, role }): Promise<Outcome> => {
    // Not from the session: the name is said to the citizen.
    const officer = await stores.officers.find(id);
    if (!officer) return { kind: 'over' };
    const now = clock.now();
    const { oaId, communeId, conversationId = '' } = form;
    const decided = await decideForm(desk, {
      ...{ form, record, officer, verdict },
      origin: {
        eventId: eventIdOf(form.id, id, requestId),
        seq: nextSeq(now),
        at: now,
        ...{ oaId, communeId, conversationId },
        userId: conversationId.slice(oaId.length + 1),
      },
      mayOverrule: (holder) => mayOverrule(role, holder),
    });
    return decided.kind === 'told' ? { kind: 'told' } : decided;
  };
}

/** The same request of the same officer on the same form is the same event. */
function eventIdOf(...parts: string[]): string {
  return `console-${createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32)}`;
}

/** Who asks in a village leaves the deciding to the commune; who speaks in OA Manager may be the one who decides here. */
function mayOverrule(role: SignedIn['role'], holder: Officer | null): boolean {
  if (role === 'village') return false;
  return role !== 'officer' || holder === null || holder.role === 'village';
}
