import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSealer } from '../../../src/adapters/crypto/sealer.ts';
import { formLink, hashToken } from '../../../src/registration/links.ts';
import { createSessions } from '../../../src/registration/session.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const MINUTE = 60_000;
const sessions = createSessions('a'.repeat(32));
const CLAIMS = { user: '552', oaId: '388', communeId: 'qn-nghia-hoa', formId: 'open_account' };

function bearerOf(claims: object, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${createHmac('sha256', secret).update(`form\0${body}`).digest('base64url')}`;
}

describe('A form session', () => {
  it('tells who fills in which form', () => {
    const bearer = sessions.issue({ ...CLAIMS, conversationId: '388:246' }, NOW);
    expect(sessions.read(`Bearer ${bearer}`, NOW)).toMatchObject({ ...CLAIMS, conversationId: '388:246' });
  });

  it('lives for one hour', () => {
    const bearer = sessions.issue(CLAIMS, NOW);
    expect(sessions.read(bearer, NOW + 60 * MINUTE - 1)).not.toBeNull();
    expect(sessions.read(bearer, NOW + 60 * MINUTE)).toBeNull();
  });

  it.each([undefined, '', 'Bearer ', '.', 'a.b', 'Bearer a.b.c', '🙂.🙂', 'x'.repeat(10_000)])(
    'is nobody for the header %s',
    (header) => {
      expect(sessions.read(header, NOW)).toBeNull();
    },
  );

  it('does not survive a change of its claims', () => {
    const [, mac] = sessions.issue(CLAIMS, NOW).split('.');
    const other = Buffer.from(JSON.stringify({ ...CLAIMS, user: '999', until: NOW + MINUTE }));
    expect(sessions.read(`${other.toString('base64url')}.${mac}`, NOW)).toBeNull();
  });

  it('does not pass under another secret', () => {
    expect(createSessions('b'.repeat(32)).read(sessions.issue(CLAIMS, NOW), NOW)).toBeNull();
  });

  it('is nobody when its claims are of another shape', () => {
    expect(sessions.read(bearerOf({ user: '552' }, 'a'.repeat(32)), NOW)).toBeNull();
    expect(sessions.read(bearerOf({ ...CLAIMS, until: 'soon' }, 'a'.repeat(32)), NOW)).toBeNull();
  });

  it('is not a link to a case signed with the same secret', () => {
    const body = Buffer.from(JSON.stringify({ ...CLAIMS, until: NOW + MINUTE })).toString('base64url');
    const mac = createHmac('sha256', 'a'.repeat(32)).update(`case\0${body}`).digest('base64url');
    expect(sessions.read(`${body}.${mac}`, NOW)).toBeNull();
  });
});

describe('The link behind “Điền phiếu”', () => {
  const sealer = createSealer([randomBytes(32)]);
  const link = (eventId: string, formId = 'open_account') =>
    formLink(sealer, { miniAppId: '1234567890123456789', formId, eventId, now: NOW });
  const tokenOf = (url: string): string => new URL(url).searchParams.get('t') ?? '';

  it('opens the mini app with the form and a token', () => {
    const { url } = link('e1');
    expect(url.startsWith('https://zalo.me/s/1234567890123456789/?form=open_account&t=')).toBe(true);
    expect(tokenOf(url)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same when the same event is decided again', () => {
    expect(link('e1')).toEqual(link('e1'));
  });

  it('differs by event, by form and by key', () => {
    const other = createSealer([randomBytes(32)]);
    const urls = [
      link('e1').url,
      link('e2').url,
      link('e1', 'visit').url,
      formLink(other, { miniAppId: '1234567890123456789', formId: 'open_account', eventId: 'e1', now: NOW })
        .url,
    ];
    expect(new Set(urls.map(tokenOf)).size).toBe(4);
  });

  it('is stored as a hash, for thirty minutes', () => {
    const { url, effect } = link('e1');
    expect(effect).toEqual({
      kind: 'form.token',
      hash: hashToken(tokenOf(url)),
      formId: 'open_account',
      expiresAt: NOW + 30 * MINUTE,
      prefill: {},
    });
    expect(JSON.stringify(effect)).not.toContain(tokenOf(url));
  });
});
