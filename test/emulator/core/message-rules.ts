import type { Attachment, MessageKind } from '../types.ts';
import { readButtons } from './button-rules.ts';
import type { Button } from '../types.ts';
import { RuleError, asObject, asText, isHttpUrl } from './rule-error.ts';
import type { Loose } from './rule-error.ts';

const MAX_TEXT = 2000;
const MAX_ELEMENTS = 5;

/** An OA message as the API accepted it, before anybody looked at the recipient. */
export interface AcceptedBody {
  userId: string;
  kind: MessageKind;
  text: string;
  buttons: Button[];
  attachments: Attachment[];
  /** Uploads the message refers to: checked by the caller, who has the store. */
  uploads: string[];
  quoteId: string | undefined;
}

/** Reads the body of `message/cs` and `v2.0/oa/message`; throws a `RuleError` with Zalo's code. */
export function readMessageBody(body: unknown): AcceptedBody {
  const root = asObject(body, 'body');
  const userId = asText(asObject(root['recipient'], 'recipient')['user_id'], 'user_id');
  const message = asObject(root['message'], 'message');
  const text = readText(message['text']);
  const quoteId =
    message['quote_message_id'] === undefined
      ? undefined
      : asText(message['quote_message_id'], 'quote_message_id');
  const base = { userId, text, quoteId };
  if (message['attachment'] === undefined) {
    if (!text.trim()) throw new RuleError(-201, 'text');
    return { ...base, kind: 'text', buttons: [], attachments: [], uploads: [] };
  }
  return { ...base, ...readAttachment(asObject(message['attachment'], 'attachment'), text) };
}

function readText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') throw new RuleError(-201, 'text');
  if ([...value].length > MAX_TEXT) throw new RuleError(-210, 'text');
  return value;
}

type Content = Pick<AcceptedBody, 'kind' | 'buttons' | 'attachments' | 'uploads'>;

function readAttachment(attachment: Loose, text: string): Content {
  const payload = asObject(attachment['payload'], 'attachment.payload');
  if (attachment['type'] === 'file') {
    const token = asText(payload['token'], 'token');
    return { kind: 'file', buttons: readButtons(payload['buttons']), attachments: [], uploads: [token] };
  }
  if (attachment['type'] !== 'template') throw new RuleError(-201, 'attachment.type');
  switch (payload['template_type']) {
    case undefined:
      return readTextWithButtons(payload, text);
    case 'media':
      return readMedia(payload);
    case 'list':
      return readList(payload);
    case 'request_user_info':
      return readInfoRequest(payload);
    default:
      throw new RuleError(-201, 'template_type');
  }
}

function readTextWithButtons(payload: Loose, text: string): Content {
  if (!text.trim()) throw new RuleError(-201, 'text');
  const buttons = readButtons(payload['buttons']);
  if (buttons.length === 0) throw new RuleError(-201, 'buttons');
  return { kind: 'text', buttons, attachments: [], uploads: [] };
}

function readElements(value: unknown, max: number): Loose[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > max)
    throw new RuleError(-201, 'elements');
  return value.map((element, index) => asObject(element, `elements[${index}]`));
}

function readMedia(payload: Loose): Content {
  const [element = {}] = readElements(payload['elements'], 1);
  const kind = element['media_type'];
  if (kind !== 'image' && kind !== 'gif' && kind !== 'sticker') throw new RuleError(-201, 'media_type');
  const { url, attachment_id: id } = element;
  if ((url === undefined) === (id === undefined)) throw new RuleError(-201, 'url');
  if (kind === 'gif' && !(Number(element['width']) > 0 && Number(element['height']) > 0)) {
    throw new RuleError(-201, 'width');
  }
  const buttons = readButtons(payload['buttons']);
  if (kind === 'sticker') {
    const sticker = { id: asText(id ?? url, 'attachment_id') };
    return { kind, buttons, attachments: [{ type: 'sticker', payload: sticker }], uploads: [] };
  }
  if (id !== undefined) {
    return { kind, buttons, attachments: [], uploads: [asText(id, 'attachment_id')] };
  }
  if (!isHttpUrl(url)) throw new RuleError(-201, 'url');
  return { kind, buttons, attachments: [{ type: kind, payload: { url, thumbnail: url } }], uploads: [] };
}

function readList(payload: Loose): Content {
  const elements = readElements(payload['elements'], MAX_ELEMENTS);
  elements.forEach((element, index) => {
    checkTitle(element);
    if (index === 0 && element['subtitle'] === undefined) throw new RuleError(-201, 'subtitle');
    checkSubtitle(element);
    const image = element['image_url'];
    if (image !== undefined && !isHttpUrl(image)) throw new RuleError(-201, 'image_url');
    checkDefaultAction(element['default_action']);
  });
  const buttons = readButtons(payload['buttons']);
  return { kind: 'list', buttons, attachments: [{ type: 'list', payload: { elements } }], uploads: [] };
}

function readInfoRequest(payload: Loose): Content {
  const [element = {}] = readElements(payload['elements'], 1);
  checkTitle(element);
  checkSubtitle(element);
  if (!isHttpUrl(element['image_url'])) throw new RuleError(-201, 'image_url');
  const attachments = [{ type: 'request_user_info', payload: { elements: [element] } }];
  return { kind: 'request_user_info', buttons: [], attachments, uploads: [] };
}

function checkTitle(element: Loose): void {
  if (asText(element['title'], 'title').length > 100) throw new RuleError(-210, 'title');
}

function checkSubtitle(element: Loose): void {
  if (element['subtitle'] === undefined) return;
  if (asText(element['subtitle'], 'subtitle').length > 500) throw new RuleError(-210, 'subtitle');
}

function checkDefaultAction(value: unknown): void {
  if (value === undefined) return;
  const action = asObject(value, 'default_action');
  if (action['type'] === 'oa.open.url') {
    if (!isHttpUrl(action['url'])) throw new RuleError(-201, 'default_action.url');
    return;
  }
  if (action['type'] === 'oa.query.show' || action['type'] === 'oa.query.hide') {
    asText(action['payload'], 'default_action.payload');
    return;
  }
  if (action['type'] === 'oa.open.phone' || action['type'] === 'oa.open.sms') {
    asText(asObject(action['payload'], 'default_action.payload')['phone_code'], 'phone_code');
    return;
  }
  throw new RuleError(-201, 'default_action.type');
}
