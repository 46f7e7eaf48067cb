import { AppError, type ErrorCode } from '../../domain/errors.ts';
import type { RemoteFailure } from '../../domain/remote-answer.ts';
import { clip } from '../../domain/text.ts';
import { reasonOf } from './reasons.ts';

const CODES: Partial<Record<RemoteFailure, ErrorCode>> = {
  credentials: 'DIALOGFLOW_CREDENTIALS',
  denied: 'DIALOGFLOW_DENIED',
  agent_missing: 'DIALOGFLOW_AGENT_MISSING',
  exhausted: 'DIALOGFLOW_EXHAUSTED',
  refused: 'DIALOGFLOW_REFUSED',
};

/** The library repeats itself for every try. */
const SAID = 200;

/** For whoever runs `npm run dialogflow`: what to do, and what Google said. */
export function toAppError(cause: unknown): AppError {
  const said = clip(cause instanceof Error ? cause.message : String(cause), SAID);
  return new AppError(CODES[reasonOf(cause)] ?? 'DIALOGFLOW_UNREACHABLE', said, { cause });
}
