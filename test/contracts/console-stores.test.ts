import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createAudit } from '../../src/adapters/store/audit-store.ts';
import { createConsoleSessions } from '../../src/adapters/store/console-session-store.ts';
import { defineModels, type Models } from '../../src/adapters/store/models.ts';
import { createSignInAttempts } from '../../src/adapters/store/sign-in-store.ts';
import { ATTEMPTS_FORGOTTEN_MS } from '../../src/domain/sign-in-attempts.ts';
import type { Audit, ConsoleSessions, NewAuditEntry, SignInAttempts } from '../../src/ports.ts';
import { targets } from '../support/store-targets.ts';

const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const MINUTE = 60_000;

describe.each(targets)('What the console keeps in the store: $name', (target) => {
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  let sessions: ConsoleSessions;
  let attempts: SignInAttempts;
  let audit: Audit;
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
    sessions = createConsoleSessions(models);
    attempts = createSignInAttempts(models, createSealer([randomBytes(32)]));
    audit = createAudit(models);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await models.consoleSessions.deleteMany({});
    await models.signInAttempts.deleteMany({});
    await models.audit.deleteMany({});
  });

  describe('Sessions', () => {
    const session = (id: string, officerId = 'lan') =>
      ({
        id,
        officerId,
        communeId: 'nghia-hoa',
        role: 'officer',
        createdAt: NOW,
        lastSeenAt: NOW,
        expiresAt: NOW + 10 * MINUTE,
        csrf: 'c',
        userAgent: 'Firefox',
      }) as const;

    it('are found again as they were opened, and never seen earlier than before', async () => {
      await sessions.open(session('a'));
      expect(await sessions.find('a')).toEqual(session('a'));
      await sessions.seen('a', NOW + 5);
      await sessions.seen('a', NOW + 2);
      expect(await sessions.find('a')).toMatchObject({ lastSeenAt: NOW + 5 });
      expect(await sessions.find('b')).toBeNull();
    });

    it('end one by one, or all of an officer but one', async () => {
      for (const id of ['a', 'b', 'c']) await sessions.open(session(id));
      await sessions.open(session('d', 'mai'));
      await sessions.end('a');
      expect(await sessions.endAll('lan', 'c')).toBe(1);
      expect(
        await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => (await sessions.find(id)) !== null)),
      ).toEqual([false, false, true, true]);
      expect(await sessions.endAll('lan')).toBe(1);
      await sessions.prune(NOW + 10 * MINUTE);
      expect(await sessions.find('d')).toBeNull();
    });
  });

  describe('Attempts to sign in', () => {
    const fail = async (times: number, at = NOW): Promise<void> => {
      for (let i = 0; i < times; i += 1) await attempts.begin('officer:lan', 5, at);
    };

    it('are paused after the fifth, and each pause is longer', async () => {
      await fail(4);
      expect(await attempts.begin('officer:lan', 5, NOW)).toEqual({ pausedUntil: 0, failures: 5 });
      expect(await attempts.begin('officer:lan', 5, NOW)).toMatchObject({ pausedUntil: NOW + MINUTE });
      const then = NOW + MINUTE;
      expect(await attempts.begin('officer:lan', 5, then)).toEqual({ pausedUntil: 0, failures: 6 });
      expect(await attempts.begin('officer:lan', 5, then)).toMatchObject({ pausedUntil: then + 2 * MINUTE });
      expect(await attempts.begin('officer:mai', 5, then)).toMatchObject({ pausedUntil: 0 });
    });

    it('are counted when they all come at once', async () => {
      await Promise.all(Array.from({ length: 40 }, () => attempts.begin('officer:lan', 5, NOW)));
      expect((await attempts.begin('officer:lan', 5, NOW)).pausedUntil).toBeGreaterThan(NOW);
    });

    it('that were none are taken back, with the pause they brought and no other', async () => {
      await fail(5);
      await attempts.takeBack('officer:lan', 5);
      expect(await attempts.begin('officer:lan', 5, NOW)).toEqual({ pausedUntil: 0, failures: 5 });
      await fail(1, NOW + MINUTE);
      await attempts.takeBack('officer:lan', 5);
      expect(await attempts.begin('officer:lan', 5, NOW + MINUTE)).toMatchObject({
        pausedUntil: NOW + 3 * MINUTE,
      });
    });

    it('are forgotten when it went well, and after a day', async () => {
      await fail(5);
      await attempts.clear('officer:lan');
      expect(await attempts.begin('officer:lan', 5, NOW)).toEqual({ pausedUntil: 0, failures: 1 });
      await fail(3);
      const later = NOW + ATTEMPTS_FORGOTTEN_MS + 1;
      expect(await attempts.begin('officer:lan', 5, later)).toEqual({ pausedUntil: 0, failures: 1 });
      await attempts.prune(later + ATTEMPTS_FORGOTTEN_MS + 1);
      expect(await models.signInAttempts.countDocuments({})).toBe(0);
    });

    it('tell nobody who was tried, nor from where', async () => {
      await attempts.begin('address:113.160.1.2', 5, NOW);
      expect(JSON.stringify(await models.signInAttempts.find({}).lean())).not.toContain('113.160');
    });
  });

  describe('The audit', () => {
    const entry = (at: number, more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
      at,
      communeId: 'nghia-hoa',
      officerId: 'lan',
      action: 'sign_in',
      subject: { kind: 'officer', id: 'lan' },
      ...more,
    });

    it('is read page by page, the newest first, and by commune', async () => {
      for (const at of [1, 2, 3, 4, 5]) await audit.append(entry(NOW + at));
      await audit.append(entry(NOW + 6, { communeId: 'blank' }));
      const first = await audit.find({ communeId: 'nghia-hoa', limit: 3 });
      expect(first.map(({ at }) => at - NOW)).toEqual([5, 4, 3]);
      const before = first[2]?.id ?? '';
      const second = await audit.find({ communeId: 'nghia-hoa', limit: 3, before });
      expect(second.map(({ at }) => at - NOW)).toEqual([2, 1]);
    });

    it('is asked by officer, action, subject and time', async () => {
      await audit.append(entry(NOW));
      const subject = { kind: 'officer', id: 'mai' } as const;
      await audit.append(
        entry(NOW + 1, { officerId: 'head', action: 'staff_added', subject, detail: { role: 'village' } }),
      );
      const find = async (query: object): Promise<number[]> =>
        (await audit.find({ communeId: 'nghia-hoa', limit: 9, ...query })).map(({ at }) => at - NOW);
      expect(await find({ officerId: 'head' })).toEqual([1]);
      expect(await find({ action: 'sign_in' })).toEqual([0]);
      expect(await find({ subjectId: 'mai' })).toEqual([1]);
      expect(await find({ from: NOW + 1 })).toEqual([1]);
      expect(await find({ to: NOW + 1 })).toEqual([0]);
      expect(await audit.find({ communeId: 'nghia-hoa', limit: 1 })).toMatchObject([
        { detail: { role: 'village' } },
      ]);
    });

    it('can be added to, and nothing else', () => {
      expect(Object.keys(audit).sort()).toEqual(['append', 'find']);
    });
  });
});
