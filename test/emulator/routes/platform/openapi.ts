import express from 'express';
import type { Router } from 'express';
import { RuleError } from '../../core/rule-error.ts';
import type { World } from '../../core/world.ts';
import { conversationRoutes } from './conversation.ts';
import { messageRoutes } from './message.ts';
import { refuse } from './reply.ts';
import { uploadRoutes } from './upload.ts';
import { userRoutes } from './user.ts';

/** Everything the bot calls on openapi.zalo.me. */
export function openapiRoutes(world: World): Router {
  const router = express.Router();
  router.use((req, _res, next) => {
    // Only the header counts: as a query parameter the real platform answers −216.
    const code = world.tokens.check(req.get('access_token'));
    if (code !== 0) throw new RuleError(code);
    next();
  });
  router.use(uploadRoutes(world));
  router.use(express.json({ limit: '1mb' }));
  router.use(messageRoutes(world));
  router.use(userRoutes(world));
  router.use(conversationRoutes(world));
  router.use((_req, res) => void res.status(404).json({ error: 404, message: 'Empty Api' }));
  router.use(refuse);
  return router;
}
