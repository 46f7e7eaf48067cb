import type { RemoteFailure } from '../../domain/remote-answer.ts';

/** gRPC's status codes, as far as they mean different things to us. */
const BY_CODE: ReadonlyMap<number, RemoteFailure> = new Map([
  [3, 'refused'],
  [4, 'deadline'],
  [5, 'agent_missing'],
  [7, 'denied'],
  [8, 'exhausted'],
  [9, 'refused'],
  [14, 'unavailable'],
  [16, 'credentials'],
]);

/** A token could not be had for a call that was under way. */
const NO_TOKEN = /metadata from plugin|invalid_grant|default credentials/i;
/** Bytes came that are no answer. */
const UNREADABLE = /parsing error|invalid wire type|index out of range|invalid utf-?8/i;

/** What went wrong, from whatever the library threw. Without a status there was no call: it found no credentials. */
export function reasonOf(error: unknown): RemoteFailure {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  if (UNREADABLE.test(message)) return 'malformed';
  if (typeof code !== 'number' || NO_TOKEN.test(message)) return 'credentials';
  return BY_CODE.get(code) ?? 'unavailable';
}
