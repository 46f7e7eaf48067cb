import { messageId } from './ids.ts';
import type { AcceptedBody } from './message-rules.ts';
import { RuleError } from './rule-error.ts';
import type { Person, World } from './world.ts';
import type { Attachment, ChatMessage, MessageKind, SentMessage } from '../types.ts';

const WINDOW_MS = 7 * 86_400_000;

const ECHO_OF: Partial<Record<MessageKind, string>> = {
  text: 'oa_send_text',
  image: 'oa_send_image',
  gif: 'oa_send_gif',
  sticker: 'oa_send_sticker',
  file: 'oa_send_file',
  list: 'oa_send_list',
  request_user_info: 'oa_send_template',
  template: 'oa_send_template',
};

/** Who may be written to by API: known, still there, and heard from within seven days. */
export function requireReachable(world: World, userId: string): Person {
  const person = world.person(userId);
  if (!person) throw new RuleError(-201, 'user_id');
  const heard = person.lastInteraction;
  if (heard === undefined || world.now() - heard > WINDOW_MS) throw new RuleError(-230);
  if (person.unfollowedAt !== undefined && person.unfollowedAt >= heard) throw new RuleError(-213);
  return person;
}

/**
 * Whom a template reaches: not bound to the seven days, but not somebody who left, and only who has been here once.
 */
export function requireKnown(world: World, userId: string): Person {
  const person = world.person(userId);
  if (!person) throw new RuleError(-201, 'user_id');
  if (person.lastInteraction === undefined) throw new RuleError(-232);
  if (person.unfollowedAt !== undefined && person.unfollowedAt >= person.lastInteraction) {
    throw new RuleError(-213);
  }
  return person;
}

/** Turns upload ids into what the phone can show. */
export function resolveUploads(world: World, body: AcceptedBody): Attachment[] {
  const uploads = body.uploads.map((id) => {
    const item = world.media.usable(id, world.now());
    if (item === 'expired') throw new RuleError(-100);
    if (item === 'unknown' || item.kind !== body.kind) {
      throw new RuleError(-201, body.kind === 'file' ? 'token' : 'attachment_id');
    }
    const url = world.mediaUrl(item);
    const payload =
      body.kind === 'file'
        ? { url, name: item.name, size: String(item.bytes.length), type: item.name.split('.').pop() ?? '' }
        : { url, thumbnail: url };
    return { type: body.kind, payload };
  });
  return [...body.attachments, ...uploads];
}

export interface OaMessage {
  userId: string;
  kind: MessageKind;
  text: string;
  buttons: ChatMessage['buttons'];
  attachments: Attachment[];
  endpoint: SentMessage['endpoint'];
  adminId?: string;
}

/** Shows the message on the phone, notes it as sent, and echoes it to the webhook. */
export function putOaMessage(world: World, person: Person, message: OaMessage): ChatMessage {
  const { kind, text, buttons, attachments, endpoint, adminId } = message;
  const by = endpoint === 'manager' ? 'admin' : 'api';
  const at = world.now();
  const id = messageId();
  const userId = person.userId;
  const chat: ChatMessage = {
    id,
    userId,
    from: 'oa',
    at,
    kind,
    text,
    buttons,
    attachments,
    hidden: false,
    by,
    ...(adminId === undefined ? {} : { adminId }),
  };
  world.sent.push({ userId, messageId: id, at, text, kind, buttons, attachments, endpoint, by });
  world.addMessage(chat);
  return chat;
}

/** Zalo tells the app about every message of the OA, the app's own ones too. */
export async function echoOaMessage(world: World, person: Person, chat: ChatMessage): Promise<void> {
  const eventName = ECHO_OF[chat.kind];
  if (!eventName || !world.faults.echoes()) return;
  const parties = {
    sender: { id: world.options.oaId, ...(chat.adminId ? { admin_id: chat.adminId } : {}) },
    recipient: { id: person.userId },
    user_id_by_app: person.userIdByApp,
  };
  const about = { msgId: chat.id, userId: person.userId };
  const message = {
    msg_id: chat.id,
    // A template's words are in its attachment alone.
    ...(chat.text && chat.kind !== 'template' ? { text: chat.text } : {}),
    ...(chat.attachments.length ? { attachments: chat.attachments } : {}),
  };
  await world.webhooks.fire(eventName, { ...parties, message }, about);
  if (!world.options.receipts) return;
  await world.webhooks.fire('user_received_message', { ...parties, message: { msg_id: chat.id } }, about);
}

/** A person answers from OA Manager: no seven-day window, and the echo names the admin. */
export async function replyAsAdmin(
  world: World,
  userId: string,
  text: string,
  adminId = 'admin-1',
): Promise<void> {
  const person = world.person(userId);
  if (!person) throw new Error(`Nobody with user id ${userId} has ever opened this OA.`);
  const chat = putOaMessage(world, person, {
    userId,
    kind: 'text',
    text,
    buttons: [],
    attachments: [],
    endpoint: 'manager',
    adminId,
  });
  await echoOaMessage(world, person, chat);
}
