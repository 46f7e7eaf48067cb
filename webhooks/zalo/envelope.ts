import { z } from 'zod';
import type { EventBody, MediaKind } from '../../src/domain/event.ts';

const id = z.string().min(1).max(64);
const text = z.string().max(200_000);
/** What is missing, null or of a shape we do not know must not cost the rest of the message. */
const lenient = <T extends z.ZodType>(shape: T) => shape.nullish().catch(undefined);
const numberish = z.union([z.string(), z.number()]);

const ATTACHMENT = z.object({
  payload: lenient(
    z.object({
      url: lenient(text),
      description: lenient(text),
      coordinates: lenient(z.object({ latitude: numberish, longitude: numberish })),
    }),
  ),
});

/** What we read of Zalo's envelope (zalo-platform.md §2.3); everything else is ignored. */
export const ENVELOPE = z.object({
  app_id: id,
  event_name: z.string().min(1).max(100),
  timestamp: z.string().regex(/^\d{10,16}$/),
  oa_id: lenient(id),
  oaId: lenient(id),
  user_id: lenient(id),
  user_id_by_app: lenient(id),
  sender: lenient(z.object({ id, admin_id: lenient(z.string()) })),
  recipient: lenient(z.object({ id })),
  follower: lenient(z.object({ id })),
  message: lenient(
    z.object({
      msg_id: lenient(z.string().max(200)),
      text: lenient(text),
      attachments: lenient(z.array(lenient(ATTACHMENT))),
    }),
  ),
});

export type Envelope = z.infer<typeof ENVELOPE>;

const SPOKEN_BY_OA = /^oa_|^user_(?:received|seen)_message$/;

export function oaIdOf(event: Envelope): string | undefined {
  const named = event.oa_id ?? event.oaId;
  if (named) return named;
  return SPOKEN_BY_OA.test(event.event_name) ? event.sender?.id : event.recipient?.id;
}

export function userIdOf(event: Envelope): string | undefined {
  const named = event.follower?.id ?? event.user_id;
  if (named) return named;
  return SPOKEN_BY_OA.test(event.event_name) ? event.recipient?.id : event.sender?.id;
}

const MEDIA: ReadonlyMap<string, MediaKind> = new Map(
  Object.entries({
    user_send_image: 'image',
    user_send_gif: 'gif',
    user_send_audio: 'audio',
    user_send_video: 'video',
    user_send_sticker: 'sticker',
    user_send_file: 'file',
    user_send_link: 'link',
    user_send_location: 'location',
    user_send_business_card: 'business_card',
  } as const),
);

/** Null for events that nobody waits for (seen, received, tags, templates, unknown): 200 and a log line. */
export function bodyOf(event: Envelope): EventBody | null {
  const message = event.message;
  const msgId = message?.msg_id ? { msgId: message.msg_id } : {};
  switch (event.event_name) {
    case 'user_send_text':
      return { kind: 'text', text: message?.text ?? '', ...msgId };
    case 'follow':
      return { kind: 'follow' };
    case 'unfollow':
      return { kind: 'unfollow' };
    case 'user_click_chatnow':
      return { kind: 'chatnow' };
    case 'user_withdraw':
      return { kind: 'withdraw' };
  }
  const media = MEDIA.get(event.event_name);
  if (media) return { kind: 'media', media, ...mediaDetails(event), ...msgId };
  if (/^oa_send_(?!anonymous|group|consent)/.test(event.event_name)) {
    const admin = event.sender?.admin_id ? { adminId: event.sender.admin_id } : {};
    return { kind: 'echo', text: message?.text ?? '', ...msgId, ...admin };
  }
  return null;
}

function mediaDetails(event: Envelope): {
  url?: string;
  text?: string;
  latitude?: number;
  longitude?: number;
} {
  const payload = event.message?.attachments?.[0]?.payload;
  const said = event.message?.text ?? payload?.description;
  const where = payload?.coordinates;
  return {
    ...(payload?.url && { url: payload.url }),
    ...(said && { text: said }),
    ...(where && { latitude: Number(where.latitude), longitude: Number(where.longitude) }),
  };
}
