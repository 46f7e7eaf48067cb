import type { Page } from 'playwright-core';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';

export interface DraftStub {
  /** What is kept now; null when nothing is. */
  draft: { answers: Record<string, string>; revision: number } | null;
  /** Every save that arrived, in order. */
  saves: { answers: Record<string, string>; revision: number }[];
  /** False: nothing gets through. */
  isOnline: boolean;
  /** What this session's answer says differently, such as a form that no folder of `intents/` has. */
  change?(session: SessionAnswer): SessionAnswer;
}

/**
 * Stands in for `POST /api/miniapp/draft` and for the draft inside the session's answer, until the server keeps drafts.
 * One stub may serve several tabs of one person.
 */
export async function stubDrafts(page: Page, stub: DraftStub = emptyStub()): Promise<DraftStub> {
  const change = stub.change ?? ((session) => session);
  await page.route('**/api/miniapp/draft', (route) => {
    if (!stub.isOnline) return route.abort('internetdisconnected');
    const body = route.request().postDataJSON() as { answers: Record<string, string>; revision: number };
    stub.saves.push(body);
    if (body.revision > (stub.draft?.revision ?? 0))
      stub.draft = Object.keys(body.answers).length ? body : null;
    return route.fulfill({ json: { revision: Math.max(body.revision, stub.draft?.revision ?? 0) } });
  });
  await page.route('**/api/miniapp/session', async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as SessionAnswer;
    await route.fulfill({
      response,
      json: response.ok() ? change({ ...session, draft: stub.draft }) : session,
    });
  });
  await page.route('**/api/miniapp/submissions', async (route) => {
    const response = await route.fetch();
    if (response.ok()) stub.draft = null;
    await route.fulfill({ response });
  });
  return stub;
}

export function emptyStub(): DraftStub {
  return { draft: null, saves: [], isOnline: true };
}
