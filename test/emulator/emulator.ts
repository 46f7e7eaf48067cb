import express from 'express';
import type { Express } from 'express';
import { replyAsAdmin } from './core/oa-messages.ts';
import { createPerson } from './core/people.ts';
import { Phone } from './core/phone.ts';
import { World } from './core/world.ts';
import { controlRoutes } from './routes/controls/controls.ts';
import { fileRoutes } from './routes/controls/files.ts';
import { managerRoutes } from './routes/controls/manager.ts';
import { pageRoutes } from './routes/controls/pages.ts';
import { miniAppRoutes } from './routes/phone/mini-app.ts';
import { phoneRoutes } from './routes/phone/phone.ts';
import { graphRoutes } from './routes/platform/graph.ts';
import { oauthRoutes } from './routes/platform/oauth.ts';
import { openapiRoutes } from './routes/platform/openapi.ts';
import type { Emulator, EmulatorOptions } from './types.ts';

export type * from './types.ts';

/** The Zalo platform in one object. Read README.md first: it says what this is not. */
export function createEmulator(options: EmulatorOptions): Emulator {
  // It accepts commands from anybody and hands out tokens: never beside a real one.
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error(
      'The Zalo emulator does not start with NODE_ENV=production: it is for tests and the demo.',
    );
  }
  const world = new World(options);
  const handler = routes(world);
  return {
    handler,
    listen: (port = 0) => listen(world, handler, port),
    setWebhookUrl: (url) => world.webhooks.setUrl(url),
    setMiniAppUrl: (url) => void (world.miniAppUrl = url),
    setMiniAppWebhookUrl: (url) => world.miniAppHook.setUrl(url),
    setLinks: (links) => void (world.links = links),
    webhookEnabled: () => world.webhooks.target().enabled,
    citizen: (name, { id } = {}) => new Phone(world, createPerson(world, name, id)),
    clock: { now: () => world.now(), advance: (ms) => world.clock.advance(ms) },
    faults: world.faults,
    sent: world.sent,
    deliveries: world.webhooks.deliveries,
    idle: () => world.webhooks.idle(),
    admin: { reply: (userId, text, adminId) => replyAsAdmin(world, userId, text, adminId) },
    event: (eventName, body) => world.webhooks.fireOnce(eventName, body),
    revokeConsent: ({ userIdByApp }) =>
      world.miniAppHook.send({ event: 'user.revoke.consent', userId: userIdByApp }),
    miniAppEvent: (body) => world.miniAppHook.send(body),
    sign: (rawBody, timestamp) => world.webhooks.sign(rawBody, timestamp),
  };
}

function routes(world: World): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((req, _res, next) => {
    world.learnUrl(`${req.protocol}://${req.get('host')}${req.baseUrl}`);
    next();
  });
  app.use('/oauth', oauthRoutes(world));
  app.use('/openapi', openapiRoutes(world));
  app.use('/graph', graphRoutes(world));
  app.use('/emu/phone', phoneRoutes(world));
  app.use('/emu/miniapp', miniAppRoutes(world));
  app.use('/emu/manager', managerRoutes(world));
  app.use('/emu/controls', controlRoutes(world));
  app.use('/emu', fileRoutes(world));
  app.use(pageRoutes(world));
  return app;
}

async function listen(world: World, handler: Express, port: number) {
  const server = handler.listen(port, '127.0.0.1');
  // Longer than an app keeps its own side: one closed while a request is on its way loses it.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  world.learnUrl(url);
  const close = async () => {
    world.clock.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // Pages keep an event stream open for as long as they are shown.
    server.closeAllConnections();
    await closed;
  };
  return { url, close };
}
