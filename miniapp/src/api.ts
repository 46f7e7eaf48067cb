import type { z } from 'zod';
import type { Answers } from '../../src/contract/form.ts';
import {
  draftAnswer,
  eraseAnswer,
  homeAnswer,
  legalAnswer,
  phoneAnswer,
  refusal,
  sessionAnswer,
  submissionAnswer,
  withdrawAnswer,
  type DraftAnswer,
  type HomeAnswer,
  type LegalAnswer,
  type SessionAnswer,
  type SubmissionAnswer,
} from '../../src/contract/miniapp-api.ts';
import type { Draft, Outcome } from './outcome.ts';

const PATIENCE_MS = 20_000;
/** Served by our own server the API is next door; inside Zalo it is wherever the build was told. */
const BASE: string = location.pathname.startsWith('/miniapp') ? '' : (import.meta.env.VITE_API_URL ?? '');

export function openSession(body: {
  formId: string;
  accessToken: string;
  token?: string;
  idByOa?: string;
  registrationId?: string;
}): Promise<Outcome<SessionAnswer>> {
  return post('/api/miniapp/session', body, sessionAnswer);
}

export function openHome(body: { accessToken: string; idByOa?: string }): Promise<Outcome<HomeAnswer>> {
  return post('/api/miniapp/home', body, homeAnswer);
}

export function withdraw(
  session: string,
  registrationId: string,
): Promise<Outcome<z.infer<typeof withdrawAnswer>>> {
  return post('/api/miniapp/withdraw', { registrationId }, withdrawAnswer, { session });
}

export function eraseMe(session: string): Promise<Outcome<z.infer<typeof eraseAnswer>>> {
  return post('/api/miniapp/erase', { accepted: true }, eraseAnswer, { session });
}

/** Who is behind the mini app and what they promise; for everybody. */
export function readLegal(): Promise<Outcome<LegalAnswer>> {
  return ask('/api/miniapp/legal', { method: 'GET' }, legalAnswer);
}

/** `isLeaving`: the page is being closed, and the browser finishes the request without it. */
export function sendDraft(session: string, body: Draft, isLeaving = false): Promise<Outcome<DraftAnswer>> {
  return post('/api/miniapp/draft', body, draftAnswer, { session, keepalive: isLeaving });
}

export function exchangePhone(
  session: string,
  body: { accessToken: string; code: string },
): Promise<Outcome<z.infer<typeof phoneAnswer>>> {
  return post('/api/miniapp/phone', body, phoneAnswer, { session });
}

export function sendSubmission(
  session: string,
  body: { submissionId: string; answers: Answers; consent: { version: string; accepted: true } },
): Promise<Outcome<SubmissionAnswer>> {
  return post('/api/miniapp/submissions', body, submissionAnswer, { session });
}

function post<T>(
  path: string,
  body: unknown,
  shape: z.ZodType<T>,
  { session, keepalive = false }: { session?: string; keepalive?: boolean } = {},
): Promise<Outcome<T>> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
    body: JSON.stringify(body),
    keepalive,
  };
  return ask(path, request, shape);
}

async function ask<T>(path: string, request: RequestInit, shape: z.ZodType<T>): Promise<Outcome<T>> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`${BASE}${path}`, { ...request, signal: timer.signal });
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'ok', value: shape.parse(answer) };
    return { kind: 'refused', status: response.status, refusal: refusal.parse(answer) };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timeout);
  }
}
