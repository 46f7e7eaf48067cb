import { Writable } from 'node:stream';
import express from 'express';
import request from 'supertest';
import winston from 'winston';
import { describe, expect, it } from '@jest/globals';
import { createStatementLinks } from '../../src/escalation/statement-link.ts';
import { createViewLinks } from '../../src/escalation/view-link.ts';
import { createGuards } from '../../src/guards.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createReceiptLinks } from '../../src/registration/receipt-link.ts';
import { createSessions } from '../../src/registration/session.ts';
import type { Guard } from '../../src/routes.ts';

function linesOf(write: (log: Log) => void, level = 'info'): string {
  const log = createLog(level) as winston.Logger;
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  for (const console of log.transports) console.silent = true;
  log.add(new winston.transports.Stream({ stream }));
  write(log);
  return lines.join('');
}

describe('A line of the log', () => {
  it.each([
    ['in its message', (log: Log) => log.info('nhận: mã otp 482913, gọi 0905123456')],
    ['beside its message', (log: Log) => log.info('x', { text: 'otp 482913', why: 'số 0905123456' })],
    ['deep inside', (log: Log) => log.info('x', { body: { text: 'otp 482913', list: ['0905123456'] } })],
    ['in an error', (log: Log) => log.error('x', { error: new Error('otp 482913 của 0905123456') })],
    ['as an error', (log: Log) => log.error('x', new Error('otp 482913 của 0905123456'))],
    [
      'under a name that ends like an id',
      (log: Log) => log.info('x', { said: 'otp 482913', items: '0905123456' }),
    ],
    ['very deep', (log: Log) => log.info('x', nested('otp 482913 0905123456', 30))],
  ])('holds no secret and no long number %s', (_where, write) => {
    const line = linesOf(write);
    expect(line).not.toMatch(/482913|0905123456/);
    expect(line.length).toBeGreaterThan(20);
  });

  it('keeps ids and numbers by which one can search', () => {
    const meta = {
      oaId: '388613280878808645',
      conversationId: '388613280878808645:246845883529197922',
      ms: 12,
    };
    expect(JSON.parse(linesOf((log) => log.info('handled', meta)))).toMatchObject({
      message: 'handled',
      ...meta,
    });
  });

  it('is JSON with a level and a time', () => {
    const line = JSON.parse(linesOf((log) => log.warn('x')));
    expect(line).toMatchObject({ level: 'warn', message: 'x' });
    expect(Date.parse(line.timestamp)).not.toBeNaN();
  });

  it('is written at its level and above', () => {
    expect(linesOf((log) => log.debug('x'))).toBe('');
    expect(linesOf((log) => log.debug('x'), 'debug')).toContain('"x"');
  });
});

function nested(text: string, depth: number): object {
  return depth === 0 ? { text } : { inside: nested(text, depth - 1) };
}

describe('A guard', () => {
  const NOW = Date.parse('2026-11-23T09:00:00+07:00');
  const sessions = createSessions('s'.repeat(32));
  const viewLinks = createViewLinks('s'.repeat(32), 'https://x');
  const statementLinks = createStatementLinks('s'.repeat(32), 'https://x');
  const receiptLinks = createReceiptLinks('s'.repeat(32), 'https://x');
  const clock = { now: () => NOW };
  const nobodySignedIn = {
    publicUrl: 'https://x',
    accounts: { find: async () => null },
    consoleSessions: { find: async () => null, seen: async () => undefined, end: async () => undefined },
  };

  function appWith(guard: Guard, metricsToken?: string) {
    const guards = createGuards({
      sessions,
      miniAppWebhook: (_request, _response, next) => next(),
      viewLinks,
      statementLinks,
      receiptLinks,
      clock,
      ...nobodySignedIn,
      ...(metricsToken && { metricsToken }),
    });
    const app = express();
    app.get('/', guards[guard], (_request, response) => void response.json(response.locals));
    return request(app);
  }

  it('that is public lets everybody in', async () => {
    await appWith('public').get('/').expect(200);
  });

  it('of a form needs a session', async () => {
    const bearer = sessions.issue({ user: '5', oaId: '3', communeId: 'c', formId: 'f' }, NOW);
    await appWith('form_session').get('/').expect(401);
    await appWith('form_session').get('/').set('authorization', 'Bearer x.y').expect(401);
    const answer = await appWith('form_session')
      .get('/')
      .set('authorization', `Bearer ${bearer}`)
      .expect(200);
    expect(answer.body.session).toMatchObject({ user: '5', formId: 'f' });
  });

  it('of a form stops one person who asks without end, and nobody else', async () => {
    const as = (user: string): string => `Bearer ${sessions.issue({ user, oaId: '3', communeId: 'c' }, NOW)}`;
    const app = appWith('form_session');
    const asks = (user: string) => app.get('/').set('authorization', as(user));
    const answers = await Promise.all(Array.from({ length: 121 }, () => asks('5')));
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped).toHaveLength(1);
    expect(stopped[0]?.body).toMatchObject({ error: 'too_many', message: expect.stringContaining('đợi') });
    await asks('6').expect(200);
  });

  it('of a case needs a signed link', async () => {
    const url = new URL(viewLinks.make('case-1', 'o1', NOW));
    await appWith('case_link').get('/').expect(303);
    await appWith('case_link').get('/?k=a~b~c~d').expect(303);
    await appWith('case_link').get('/?k=a&k=b').expect(303);
    const answer = await appWith('case_link').get(`/${url.search}`).expect(200);
    expect(answer.body.caseLink).toEqual({ caseId: 'case-1', officerId: 'o1' });
  });

  it('of a statement needs its own signed link, in time', async () => {
    const { search } = new URL(statementLinks.make('case-1', NOW));
    const old = new URL(statementLinks.make('case-1', NOW - 7 * 24 * 3_600_000)).search;
    const ofCase = new URL(viewLinks.make('case-1', 'o1', NOW)).search;
    for (const query of ['', '?k=a~b~c', '?k=a&k=b', old, ofCase, search.replace('case-1', 'case-2')]) {
      const refused = await appWith('statement_link').get(`/${query}`).expect(410);
      expect(refused.text).toContain('nhắn cho xã');
    }
    const answer = await appWith('statement_link').get(`/${search}`).expect(200);
    expect(answer.body).toEqual({ caseId: 'case-1' });
    await appWith('case_link').get(`/${search}`).expect(303);
  });

  it('of the metrics needs the token when there is one', async () => {
    const app = appWith('metrics_token', 'metrics-secret');
    await app.get('/').expect(401);
    await app.get('/').set('authorization', 'Bearer metrics-secreT').expect(401);
    await app.get('/').set('authorization', 'Bearer metrics-secret-and-more').expect(401);
    await app.get('/').set('authorization', 'Bearer metrics-secret').expect(200);
  });

  it('of the metrics without a token is for this machine', async () => {
    await appWith('metrics_token').get('/').expect(200);
  });

  it.each([
    ['x-forwarded-for', '1.2.3.4'],
    ['x-real-ip', '1.2.3.4'],
    ['forwarded', 'for=1.2.3.4'],
    ['via', '1.1 proxy'],
    ['x-forwarded-for', ''],
  ])('of the metrics without a token refuses what a proxy passed on (%s: %s)', async (name, value) => {
    await appWith('metrics_token').get('/').set(name, value).expect(401);
  });
});
