import type { z } from 'zod';
import type { Answers } from '../../src/contract/form.ts';
import {
  refusal,
  sessionAnswer,
  submissionAnswer,
  type Refusal,
  type SessionAnswer,
  type SubmissionAnswer,
} from '../../src/contract/miniapp-api.ts';

export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; status: number; refusal: Refusal }
  /** No answer, or none that can be read: the same request may be sent again. */
  | { kind: 'unreachable' };

const PATIENCE_MS = 20_000;
/** Served by our own server the API is next door; inside Zalo it is wherever the build was told. */
const BASE: string = location.pathname.startsWith('/miniapp') ? '' : (import.meta.env.VITE_API_URL ?? '');

export function openSession(body: {
  formId: string;
  accessToken: string;
  token?: string;
}): Promise<Outcome<SessionAnswer>> {
  return post('/api/miniapp/session', body, sessionAnswer);
}

export function sendSubmission(
  session: string,
  body: { submissionId: string; answers: Answers; consent: { version: string; accepted: true } },
): Promise<Outcome<SubmissionAnswer>> {
  return post('/api/miniapp/submissions', body, submissionAnswer, session);
}

async function post<T>(
  path: string,
  body: unknown,
  shape: z.ZodType<T>,
  session?: string,
): Promise<Outcome<T>> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`${BASE}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      body: JSON.stringify(body),
      signal: timer.signal,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'ok', value: shape.parse(answer) };
    return { kind: 'refused', status: response.status, refusal: refusal.parse(answer) };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timeout);
  }
}
