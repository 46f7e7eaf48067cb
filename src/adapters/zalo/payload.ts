import type { Choice, Say } from '../../domain/message.ts';
import { clip } from '../../domain/text.ts';

const MAX_BUTTONS = 5;
const TITLE = 100;
const TEXT = 2000;
/** Numbered choices may take most of a message, never all of it. */
const TAIL = 1_600;

type Button =
  | { title: string; type: 'oa.query.hide'; payload: string }
  | { title: string; type: 'oa.open.url'; payload: { url: string } }
  | { title: string; type: 'oa.open.phone'; payload: { phone_code: string } };

export interface MessageBody {
  text: string;
  attachment?: { type: 'template'; payload: { buttons: Button[] } };
}

export interface PictureBody {
  text: string;
  attachment: {
    type: 'template';
    payload: { template_type: 'media'; elements: [{ media_type: 'image'; attachment_id: string }] };
  };
}

/** Zalo's body for one message (zalo-platform.md §5.2): buttons where the OA may have them, numbered lines elsewhere. */
export function toBody(say: Say, withButtons: boolean): MessageBody {
  const choices = (say.choices ?? []).slice(0, MAX_BUTTONS);
  if (choices.length === 0) return { text: fit(say.text, '') };
  if (!withButtons) return { text: fit(say.text, tailOf(choices)) };
  return {
    text: fit(say.text, ''),
    attachment: { type: 'template', payload: { buttons: choices.map(toButton) } },
  };
}

/** Zalo's body for a picture that it was given before, with words under it (§5.2). */
export function toPictureBody({ text }: Say, attachmentId: string): PictureBody {
  const elements: PictureBody['attachment']['payload']['elements'] = [
    { media_type: 'image', attachment_id: attachmentId },
  ];
  return {
    text: fit(text, ''),
    attachment: { type: 'template', payload: { template_type: 'media', elements } },
  };
}

/** Zalo's body for a registered message (§5.1): only the gaps are ours. */
export function toTemplateBody(userId: string, { id, data }: NonNullable<Say['template']>): object {
  return { user_id: userId, template_id: id, template_data: data };
}

/** The choices as lines; those that leave no room for words fall out, so that Zalo takes the rest. */
function tailOf(choices: readonly Choice[]): string {
  let tail = '';
  for (const line of choices.map(toLine)) if (tail.length + line.length < TAIL) tail += `\n${line}`;
  return tail.normalize('NFC');
}

/** The choices must survive, so the text gives way. */
function fit(text: string, tail: string): string {
  return clip(text.normalize('NFC'), TEXT - tail.length) + tail;
}

function toButton(choice: Choice, index: number): Button {
  const title = clip(`${index + 1}. ${choice.title}`, TITLE);
  const { action } = choice;
  if (action.kind === 'say') return { title, type: 'oa.query.hide', payload: action.payload };
  if (action.kind === 'open') return { title, type: 'oa.open.url', payload: { url: action.url } };
  return { title, type: 'oa.open.phone', payload: { phone_code: toInternational(action.phone) } };
}

function toLine(choice: Choice, index: number): string {
  const { action } = choice;
  const detail =
    action.kind === 'open' ? `: ${action.url}` : action.kind === 'call' ? `: ${action.phone}` : '';
  return `${index + 1}. ${choice.title}${detail}`;
}

/** "0255 000 0113" → "842550000113"; short numbers such as 113 stay. */
function toInternational(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}
