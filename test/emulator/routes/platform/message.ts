import express from 'express';
import type { Request, Response, Router } from 'express';
import { readMessageBody } from '../../core/message-rules.ts';
import {
  echoOaMessage,
  putOaMessage,
  requireKnown,
  requireReachable,
  resolveUploads,
} from '../../core/oa-messages.ts';
import { RuleError, asObject, asText } from '../../core/rule-error.ts';
import type { Loose } from '../../core/rule-error.ts';
import { readTemplateBody } from '../../core/template-rules.ts';
import type { Person, World } from '../../core/world.ts';
import type { ChatMessage } from '../../types.ts';

const FREE_WINDOW_MS = 48 * 3_600_000;

export function messageRoutes(world: World): Router {
  const router = express.Router();
  router.post('/v3.0/oa/message/cs', (req, res) => send(world, 'v3', req, res));
  router.post('/v2.0/oa/message', (req, res) => {
    if (isReaction(req.body)) return void react(world, asObject(req.body, 'body'), res);
    // Shut down for business OAs; government OAs still get through.
    if (world.options.oaType === 2) throw new RuleError(-240);
    send(world, 'v2', req, res);
  });
  router.post('/v3.0/oa/message/template', (req, res) => sendTemplate(world, req, res));
  return router;
}

function send(world: World, endpoint: 'v3' | 'v2', req: Request, res: Response): void {
  if (world.faults.takeDroppedSend()) return void req.socket.destroy();
  const body = readMessageBody(req.body);
  const hasButtons = body.buttons.length > 0 || body.kind === 'list';
  const refusal = world.faults.takeRefusal(endpoint, hasButtons);
  if (refusal !== undefined) throw new RuleError(refusal);
  const person = requireReachable(world, body.userId);
  const attachments = resolveUploads(world, body);
  const chat = putOaMessage(world, person, { ...body, attachments, endpoint });
  void echoOaMessage(world, person, chat);
  if (world.faults.takeLostReply()) return void req.socket.destroy();
  res.json(receipt(world, person, chat));
}

/** Its echo carries the text inside the attachment, under an id of Zalo's own; the checksum is not worked out here. */
function sendTemplate(world: World, req: Request, res: Response): void {
  if (world.faults.takeDroppedSend()) return void req.socket.destroy();
  const refusal = world.faults.takeRefusal('template', false);
  if (refusal !== undefined) throw new RuleError(refusal);
  const { userId, text, templateId } = readTemplateBody(req.body, world.options.templates ?? {});
  const person = requireKnown(world, userId);
  const payload = { zinstant_id: `zinstant-${templateId}`, text, link_url: '', checksum: '' };
  const chat = putOaMessage(world, person, {
    userId,
    kind: 'template',
    text,
    buttons: [],
    attachments: [{ type: 'template', payload }],
    endpoint: 'template',
  });
  void echoOaMessage(world, person, chat);
  if (world.faults.takeLostReply()) return void req.socket.destroy();
  const { id, at } = chat;
  res.json({
    error: 0,
    message: 'Success',
    data: { message_id: id, user_id: person.userId, sent_time: String(at) },
  });
}

/** Since March 2026 the quota of a reply no longer says how much is left; outside 48 h it may be missing. */
function receipt(world: World, person: Person, chat: ChatMessage): object {
  const free = world.now() - (person.lastInteraction ?? 0) <= FREE_WINDOW_MS;
  return {
    error: 0,
    message: 'Success',
    data: {
      message_id: chat.id,
      user_id: person.userId,
      sent_time: String(chat.at),
      ...(free ? { quota: { quota_type: 'reply' } } : {}),
    },
  };
}

function isReaction(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'sender_action' in body;
}

function react(world: World, body: Loose, res: Response): void {
  const userId = asText(asObject(body['recipient'], 'recipient')['user_id'], 'user_id');
  const action = asObject(body['sender_action'], 'sender_action');
  const icon = asText(action['react_icon'], 'react_icon');
  const target = asText(action['react_message_id'], 'react_message_id');
  const person = requireReachable(world, userId);
  const message = world.chatOf(userId).find((one) => one.id === target);
  if (!message) throw new RuleError(-201, 'react_message_id');
  if (icon === '/-remove') delete message.reaction;
  else message.reaction = icon;
  world.publish({ type: 'message', message });
  res.json({ error: 0, message: 'Success', data: { message_id: target, user_id: person.userId } });
}
