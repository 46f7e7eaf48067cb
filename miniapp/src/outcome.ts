import type { z } from 'zod';
import type { draftSchema, Refusal } from '../../src/contract/miniapp-api.ts';

/** What became of a request. */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; status: number; refusal: Refusal }
  /** No answer, or none that can be read: the same request may be sent again. */
  | { kind: 'unreachable' };

/** A half-filled form. */
export type Draft = z.infer<typeof draftSchema>;

const TOO_MANY = 429;

/** Refused for now only: the same request may be taken later. */
export const isPassing = (status: number): boolean => status >= 500 || status === TOO_MANY;
