import express from 'express';
import request from 'supertest';
import { describe, expect, it } from '@jest/globals';
import { cookieOptions, newToken, sessionIdOf, tokenIn } from '../../../src/console/auth/cookie.ts';
import { wallsOf } from '../../../src/console/auth/guard.ts';
import type { Role } from '../../../src/contract/console-auth.ts';
import type { Route } from '../../../src/routes.ts';

describe('The cookie of a session', () => {
  it('goes over TLS alone where there is TLS', () => {
    expect(cookieOptions('https://troly.xa.gov.vn').secure).toBe(true);
    expect(cookieOptions('http://localhost:3000').secure).toBe(false);
  });

  it('is read from among others, and only when it is one', () => {
    const token = newToken();
    for (const header of [
      `tlx_session=${token}`,
      `a=b; tlx_session=${token}; c=d`,
      `a=b;tlx_session=${token}`,
    ])
      expect(tokenIn(header)).toBe(token);
    for (const header of [undefined, '', 'tlx_session=', `x_tlx_session=${token}`, `tlx_session=${token}x`])
      expect(tokenIn(header)).toBeNull();
    expect(sessionIdOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('The walls of a route', () => {
  const asks = (
    route: Pick<Route, 'guard' | 'roles' | 'isBeforeWork'>,
    role: Role,
    mustChangePassword = false,
  ) => {
    const app = express();
    app.use((_request, response, next) => {
      response.locals.officer = { role, mustChangePassword };
      next();
    });
    app.get('/', wallsOf(route), (_request, response) => void response.end());
    return request(app).get('/');
  };
  const guard = 'officer_session';

  it('let in the roles it names', async () => {
    await asks({ guard, roles: ['head', 'admin'] }, 'head').expect(200);
    await asks({ guard, roles: ['head', 'admin'] }, 'officer').expect(403);
  });

  it('let in nobody when it names none', async () => {
    await asks({ guard }, 'admin').expect(403);
    await asks({ guard, roles: [] }, 'admin').expect(403);
  });

  it('stop a first password at everything but what comes before work', async () => {
    await asks({ guard, roles: ['officer'] }, 'officer', true).expect(403);
    await asks({ guard, roles: ['officer'], isBeforeWork: true }, 'officer', true).expect(200);
  });

  it('are for officers’ routes alone', async () => {
    await asks({ guard: 'public' }, 'village').expect(200);
  });
});
