import type { ConsoleOptions } from './compose-console.ts';
import { onCallRoutes } from './console/on-call/routes.ts';
import { windowIsOpen } from './domain/window.ts';
import { whoToTell } from './escalation/card.ts';
import type { Route } from './routes.ts';

export function composeOnCall({ stores, clock, communes }: ConsoleOptions): Route[] {
  return onCallRoutes({
    ...stores,
    clock,
    villagesOf: (communeId) => communes.profile(communeId).villages,
    async isOpen(conversationId, now) {
      const found = await stores.conversations.find(conversationId);
      return found !== null && windowIsOpen(found.lastCitizenAt, now);
    },
    whoToTell: (officers, village, now) =>
      whoToTell(officers, { urgency: 'normal', ...(village && { village }) }, now),
  });
}
