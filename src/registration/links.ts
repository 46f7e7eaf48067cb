import { createHash } from 'node:crypto';
import type { Sealer } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import type { Behalf } from '../domain/records.ts';

const LIFE_MS = 30 * 60_000;

/** What is stored of a token: enough to recognise it, not to make it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The link behind "Điền phiếu": signed, single use, 30 minutes. It is derived from the event, so that deciding
 * the same event again after a crash gives the same link.
 */
export function formLink(
  sealer: Pick<Sealer, 'mac'>,
  options: {
    miniAppId: string;
    formId: string;
    eventId: string;
    now: number;
    prefill?: Readonly<Record<string, string>>;
    behalf?: Behalf;
    /** The sent form that is to be corrected. */
    corrects?: string;
  },
): { url: string; effect: Effect } {
  const { formId, prefill = {}, behalf } = options;
  const expiresAt = options.now + LIFE_MS;
  const claim = `${formId}.${options.eventId}`;
  const token = `${sealer.mac('form-token', claim)}${sealer.mac('form-sign', claim)}`;
  const query = new URLSearchParams({ form: formId, t: token });
  if (options.corrects) query.set('reg', options.corrects);
  return {
    url: `https://zalo.me/s/${options.miniAppId}/?${query.toString()}`,
    effect: {
      kind: 'form.token',
      hash: hashToken(token),
      formId,
      expiresAt,
      prefill,
      ...(behalf && { behalf }),
    },
  };
}
