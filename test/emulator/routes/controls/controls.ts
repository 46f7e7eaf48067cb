import express from 'express';
import type { Request, Response, Router } from 'express';
import type { World } from '../../core/world.ts';
import { stateView } from '../phone/view.ts';

const MAX_STEP_MS = 90 * 86_400_000;

/** Controls no real platform has: the clock, the faults, what was delivered, and the pages' event stream. */
export function controlRoutes(world: World): Router {
  const router = express.Router();
  router.use(express.json());
  router.get('/state', (_req, res) => res.json(stateView(world)));
  router.get('/events', (req, res) => stream(world, req, res));
  router.get('/deliveries', (_req, res) => res.json(world.webhooks.deliveries.slice(-50).reverse()));
  router.post('/clock', async (req, res) => {
    const ms = Number((req.body as Record<string, unknown>)?.['ms']);
    if (!(ms > 0 && ms <= MAX_STEP_MS)) return void res.status(400).json({ error: 'ms is invalid' });
    await world.clock.advance(ms);
    world.publish({ type: 'status' });
    res.json(stateView(world));
  });
  router.post('/faults', (req, res) => {
    applyFault(world, (req.body ?? {}) as Record<string, unknown>);
    world.publish({ type: 'status' });
    res.json(stateView(world));
  });
  router.post('/webhook/enable', (_req, res) => {
    const { url } = world.webhooks.target();
    if (url) world.webhooks.setUrl(url);
    world.publish({ type: 'status' });
    res.json(stateView(world));
  });
  return router;
}

function applyFault(world: World, body: Record<string, unknown>): void {
  const { faults } = world;
  const times = body['times'] === undefined ? 1 : Number(body['times']);
  const actions: Record<string, () => void> = {
    doubleDelivery: () => faults.doubleDelivery(times),
    loseReply: () => faults.loseReply(times),
    dropSend: () => faults.dropSend(times),
    expireToken: () => faults.expireToken(),
    government: () => faults.refuse(-235, { endpoint: 'v3' }),
    buttons: () => faults.refuse(-201, { when: 'buttons' }),
    echoOff: () => faults.echo(false),
    clear: () => faults.clear(),
  };
  actions[String(body['fault'])]?.();
}

function stream(world: World, req: Request, res: Response): void {
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  res.flushHeaders();
  const unsubscribe = world.subscribe((change) => res.write(`data: ${JSON.stringify(change)}\n\n`));
  const beat = setInterval(() => res.write(': still here\n\n'), 20_000);
  beat.unref();
  req.on('close', () => {
    clearInterval(beat);
    unsubscribe();
  });
}
