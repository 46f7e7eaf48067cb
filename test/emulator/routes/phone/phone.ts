import express from 'express';
import type { NextFunction, Request, Response, Router } from 'express';
import { createPerson, createStranger } from '../../core/people.ts';
import { Phone } from '../../core/phone.ts';
import { tappables } from '../../core/tappable.ts';
import type { World } from '../../core/world.ts';
import { citizenView } from './view.ts';

/** What a finger does on the phone page. Nothing here waits for the webhook: neither does a real phone. */
export function phoneRoutes(world: World): Router {
  const router = express.Router();
  router.use(express.json());
  router.post('/citizens', (req, res) => {
    const name = text(req, 'name').slice(0, 60);
    const person = req.body.fresh === true ? createStranger(world, name) : createPerson(world, name);
    res.json(citizenView(person));
  });
  router.get('/:userId/messages', (req, res) => res.json(phone(world, req).messages()));
  router.post('/:userId/text', (req, res) => {
    void phone(world, req).sendText(text(req, 'text'));
    res.json({ ok: true });
  });
  router.post('/:userId/attach', (req, res) => {
    attach(phone(world, req), req.body as Record<string, unknown>);
    res.json({ ok: true });
  });
  router.post('/:userId/tap', async (req, res) => void res.json(await tap(world, req)));
  router.post('/:userId/phone-code', (req, res) => res.json({ token: phone(world, req).phoneCode() }));
  router.post('/:userId/follow', (req, res) => {
    const one = phone(world, req);
    void (req.body.on === false ? one.unfollow() : one.follow());
    res.json({ ok: true });
  });
  router.post('/:userId/chat-now', (req, res) => {
    void phone(world, req).clickChatNow();
    res.json({ ok: true });
  });
  router.post('/:userId/withdraw', (req, res) => {
    void phone(world, req).withdraw();
    res.json({ ok: true });
  });
  router.post('/:userId/info', (req, res) => {
    void phone(world, req).submitInfo(req.body as Record<string, unknown>);
    res.json({ ok: true });
  });
  router.use(badRequest);
  return router;
}

function phone(world: World, req: Request): Phone {
  const person = world.person(String(req.params['userId']));
  if (!person) throw new Error('no such citizen');
  return new Phone(world, person);
}

function text(req: Request, field: string): string {
  const value: unknown = (req.body as Record<string, unknown> | undefined)?.[field];
  if (typeof value !== 'string' || !value.trim()) throw new Error(`${field} is missing`);
  return value;
}

function attach(one: Phone, body: Record<string, unknown>): void {
  const url = typeof body['url'] === 'string' ? body['url'] : undefined;
  const actions: Record<string, () => Promise<unknown>> = {
    audio: () => one.sendVoice(url),
    image: () => one.sendImage(url, typeof body['caption'] === 'string' ? body['caption'] : ''),
    sticker: () => one.sendSticker(typeof body['id'] === 'string' ? body['id'] : undefined),
    location: () => one.sendLocation(Number(body['latitude']), Number(body['longitude'])),
    file: () => one.sendFile(typeof body['name'] === 'string' ? body['name'] : undefined),
    link: () => one.sendLink(url),
    business_card: () => one.sendBusinessCard(String(body['name']), String(body['phone'])),
  };
  const action = actions[String(body['kind'])];
  if (!action) throw new Error('unknown kind of attachment');
  void action();
}

async function tap(world: World, req: Request): Promise<object> {
  const one = phone(world, req);
  const body = req.body as Record<string, unknown>;
  const message = world.chatOf(one.userId).find((candidate) => candidate.id === body['messageId']);
  const chosen = message && tappables(message)[Number(body['index'])];
  if (!chosen) throw new Error('no such button');
  if (!chosen.type.startsWith('oa.query.')) return one.act(chosen);
  void one.act(chosen);
  return { kind: 'text', shown: chosen.type === 'oa.query.show' };
}

function badRequest(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  res.status(400).json({ error: error instanceof Error ? error.message : 'bad request' });
}
