import express from 'express';
import type { Request, Router } from 'express';
import { RuleError, asText } from '../../core/rule-error.ts';
import type { World } from '../../core/world.ts';
import type { ChatMessage, MessageKind } from '../../types.ts';
import { queryData, success } from './reply.ts';

const MAX_COUNT = 10;

const TYPE_OF: Partial<Record<MessageKind, string>> = { image: 'photo', audio: 'voice', link: 'links' };

/** What a bot can read back after it was away: newest first, ten at a time. */
export function conversationRoutes(world: World): Router {
  const router = express.Router();
  router.get('/v2.0/oa/listrecentchat', (req, res) => {
    const { offset, count } = page(req);
    const newest = [...world.people.keys()]
      .flatMap((userId) => world.chatOf(userId).slice(-1))
      .sort((a, b) => b.at - a.at);
    success(
      res,
      newest.slice(offset, offset + count).map((message) => item(world, message)),
    );
  });
  router.get('/v2.0/oa/conversation', (req, res) => {
    const userId = asText(queryData(req)['user_id'], 'user_id');
    if (!world.person(userId)) throw new RuleError(-201, 'user_id');
    const { offset, count } = page(req);
    const newest = world.chatOf(userId).reverse();
    success(
      res,
      newest.slice(offset, offset + count).map((message) => item(world, message)),
    );
  });
  return router;
}

function page(req: Request): { offset: number; count: number } {
  const { offset = 0, count = MAX_COUNT } = queryData(req);
  const page = { offset: Number(offset), count: Number(count) };
  if (!(page.offset >= 0)) throw new RuleError(-201, 'offset');
  if (!(page.count > 0 && page.count <= MAX_COUNT)) throw new RuleError(-210);
  return page;
}

function item(world: World, message: ChatMessage): object {
  const fromOa = message.from === 'oa';
  const oa = { id: world.options.oaId, name: world.options.oaName, avatar: world.avatarUrl('oa') };
  const user = {
    id: message.userId,
    name: world.person(message.userId)?.name ?? '',
    avatar: world.avatarUrl(message.userId),
  };
  const [from, to] = fromOa ? [oa, user] : [user, oa];
  return {
    src: fromOa ? 0 : 1,
    time: message.at,
    sent_time: new Date(message.at).toISOString(),
    type: TYPE_OF[message.kind] ?? message.kind,
    message: message.text,
    message_id: message.id,
    from_id: from.id,
    to_id: to.id,
    from_display_name: from.name,
    from_avatar: from.avatar,
    to_display_name: to.name,
    to_avatar: to.avatar,
    ...media(message),
  };
}

function media(message: ChatMessage): object {
  const payload = message.attachments[0]?.payload;
  if (!payload) return {};
  const { url, thumbnail, coordinates } = payload;
  return {
    ...(url ? { url } : {}),
    ...(thumbnail ? { thumb: thumbnail } : {}),
    ...(coordinates ? { location: JSON.stringify(coordinates) } : {}),
  };
}
