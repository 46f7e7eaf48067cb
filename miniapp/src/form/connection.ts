import type { Outcome } from '../outcome.ts';
import { openForm, type FormLink } from '../platform/opening.ts';
import type { Platform } from '../platform/platform.ts';

/** Calls with a session that is renewed when it has expired. */
export interface Connection {
  call<T>(request: (bearer: string) => Promise<Outcome<T>>, onRenew?: () => void): Promise<Outcome<T>>;
}

export function createConnection(platform: Platform, link: FormLink, session: string): Connection {
  let bearer = session;
  let renewing: ReturnType<typeof openForm> | undefined;
  const renew = (): ReturnType<typeof openForm> =>
    (renewing ??= openForm(platform, link).finally(() => (renewing = undefined)));
  return {
    async call(request, onRenew) {
      const used = bearer;
      const outcome = await request(used);
      if (outcome.kind !== 'refused' || outcome.refusal.error !== 'session_expired') return outcome;
      if (used !== bearer) return request(bearer);
      onRenew?.();
      const again = await renew();
      if (again.kind === 'closed') return again.canRetry ? { kind: 'unreachable' } : outcome;
      bearer = again.session.session;
      return request(bearer);
    },
  };
}
