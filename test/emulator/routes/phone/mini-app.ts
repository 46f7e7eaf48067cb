import express from 'express';
import type { Request, Router } from 'express';
import { Phone } from '../../core/phone.ts';
import type { World } from '../../core/world.ts';

/**
 * What the native side of Zalo gives a mini app (`getUserInfo`, `getPhoneNumber`), for a mini app that runs in an
 * ordinary browser frame. It comes from another origin and proves itself with the citizen's token.
 */
export function miniAppRoutes(world: World): Router {
  const router = express.Router();
  router.use((req, res, next) => {
    res.set('access-control-allow-origin', '*');
    res.set('access-control-allow-headers', 'access_token, content-type');
    if (req.method === 'OPTIONS') return void res.sendStatus(204);
    next();
  });
  router.get('/user', (req, res) => {
    const person = world.personByToken(accessToken(req));
    if (!person) return void res.status(401).json({ error: -1401, message: 'not authenticated' });
    res.json({
      id: person.userIdByApp,
      idByOA: person.userId,
      name: person.name,
      avatar: world.avatarUrl(person.userId),
      followedOA: person.followed,
    });
  });
  router.post('/phone-code', (req, res) => {
    const person = world.personByToken(accessToken(req));
    if (!person) return void res.status(401).json({ error: -1401, message: 'not authenticated' });
    res.json({ token: new Phone(world, person).phoneCode() });
  });
  return router;
}

function accessToken(req: Request): string | undefined {
  return req.get('access_token') ?? undefined;
}
