import { randomUUID } from 'node:crypto';
import type { HomeAnswer, SessionAnswer, SubmissionAnswer } from '../../src/contract/miniapp-api.ts';
import type { Registered } from '../../src/contract/registration.ts';
import type { Chat } from './chat.ts';

/** Whatever world the server runs in. */
export interface Served {
  url: string;
}

/** A daughter's answers for `open_account`. */
export const FOR_HER_MOTHER = {
  for_whom: 'relative',
  relation: 'parent',
  agreed: 'yes',
  helper_name: 'Lê Thị Lan',
  full_name: 'Nguyễn Thị Sáu',
  birth: '1944',
  id_number: '051144001234',
  phone: '0905 123 456',
  village: 'thu-xa',
  help_at_home: 'needs_help',
};

export interface Answered<T> {
  status: number;
  body: T;
}

/** One call to the mini app's API, as its page makes it. */
export async function callMiniApp<T>(
  world: Served,
  path: string,
  body: unknown,
  session = '',
): Promise<Answered<T>> {
  const answer = await fetch(`${world.url}/api/miniapp/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** Taps a button that opens the mini app: what its address carries. */
export async function opens(chat: Chat, title: string): Promise<Record<string, string>> {
  const tap = await chat.taps(title);
  if (tap.kind !== 'url') throw new Error(`the button gave ${tap.kind}`);
  return Object.fromEntries(new URL(tap.url).searchParams);
}

/** Somebody's mini app, without its page. */
export function miniAppOf(world: Served, chat: Chat) {
  const { accessToken } = chat.phone;
  return {
    home: async () => (await callMiniApp<HomeAnswer>(world, 'home', { accessToken })).body,
    session: (formId: string, more: { token?: string; registrationId?: string; idByOa?: string } = {}) =>
      callMiniApp<SessionAnswer>(world, 'session', { formId, accessToken, ...more }),
    draft: (session: string, answers: Record<string, string>, revision: number) =>
      callMiniApp<{ revision: number }>(world, 'draft', { answers, revision }, session),
    send: ({ session, form }: SessionAnswer, answers: Record<string, string>, submissionId = randomUUID()) =>
      callMiniApp<SubmissionAnswer>(
        world,
        'submissions',
        { submissionId, answers, consent: { version: form.consent.version, accepted: true } },
        session,
      ),
    withdraw: (session: string, registrationId: string) =>
      callMiniApp<{ registration: Registered }>(world, 'withdraw', { registrationId }, session),
    erase: (session: string) => callMiniApp(world, 'erase', { accepted: true }, session),
  };
}
