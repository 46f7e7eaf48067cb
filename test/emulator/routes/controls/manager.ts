import express from 'express';
import type { Router } from 'express';
import { numericId } from '../../core/ids.ts';
import { replyAsAdmin } from '../../core/oa-messages.ts';
import type { World } from '../../core/world.ts';
import { citizenView } from '../phone/view.ts';

/** OA Manager (oa.zalo.me): the screen where people of the OA read along and answer by hand. */
export function managerRoutes(world: World): Router {
  const router = express.Router();
  const adminNames = new Map<string, string>();
  router.use(express.json());
  router.get('/conversations', (_req, res) => {
    const rows = [...world.people.values()].map((person) => {
      const chat = world.chatOf(person.userId);
      const unread = chat.filter(({ from, at }) => from === 'user' && at > person.managerReadAt).length;
      return { ...citizenView(person), unread, last: chat.at(-1) ?? null };
    });
    rows.sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
    res.json(rows);
  });
  router.get('/admins', (_req, res) => res.json(Object.fromEntries(adminNames)));
  router.get('/:userId/messages', (req, res) => {
    const person = world.person(req.params.userId);
    if (!person) return void res.status(404).json({ error: 'no such citizen' });
    person.managerReadAt = world.now();
    res.json(world.chatOf(person.userId));
  });
  router.post('/:userId/reply', (req, res) => {
    const { text, admin } = (req.body ?? {}) as Record<string, unknown>;
    const valid = typeof text === 'string' && text.trim() && text.length <= 2000;
    if (!valid || !world.person(req.params.userId)) {
      return void res.status(400).json({ error: 'text or user is invalid' });
    }
    const name = typeof admin === 'string' && admin.trim() ? admin.trim() : 'Quản trị viên';
    const adminId = numericId(`admin ${name}`);
    adminNames.set(adminId, name);
    void replyAsAdmin(world, req.params.userId, text, adminId);
    res.json({ ok: true });
  });
  return router;
}
