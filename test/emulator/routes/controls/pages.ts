import express from 'express';
import type { Router } from 'express';
import { fileURLToPath } from 'node:url';
import { createPerson } from '../../core/people.ts';
import { Phone } from '../../core/phone.ts';
import type { World } from '../../core/world.ts';

const PAGES = fileURLToPath(new URL('../../pages', import.meta.url));

/** Whose name the mini app opens in when nobody pressed a button for it. */
const MINI_APP_VISITOR = 'Bà Nguyễn Thị Hiền';

export function pageRoutes(world: World): Router {
  const router = express.Router();
  router.get('/', (req, res, next) => {
    // Pages use relative addresses, so a mount point needs its slash.
    if (!req.originalUrl.split('?')[0]?.endsWith('/')) return void res.redirect(`${req.baseUrl}/`);
    res.sendFile('start.html', { root: PAGES }, (error) => error && next(error));
  });
  router.get('/phone', (_req, res) => res.sendFile('phone.html', { root: PAGES }));
  router.get('/manager', (_req, res) => res.sendFile('manager.html', { root: PAGES }));
  router.get('/mini-app', (_req, res) => {
    const visitor = new Phone(world, createPerson(world, MINI_APP_VISITOR));
    const opened = visitor.openUrl(`https://zalo.me/s/${world.options.miniAppId}/`);
    res.redirect(opened.url);
  });
  router.use('/assets', express.static(PAGES));
  return router;
}
