import type { InboundEvent } from './domain/event.ts';
import type { OutMessage } from './domain/message.ts';
import type { TalkLine, Understanding } from './ports.ts';

/** What one event adds to the conversation that officers read: what came, and what leaves because of it. */
export function linesOf(
  event: InboundEvent,
  messages: readonly OutMessage[],
  sent: string,
  understanding: Understanding | null,
): TalkLine[] {
  const { id, seq, conversationId, communeId, oaId, at } = event;
  const common = { conversationId, communeId, oaId, at };
  const came = cameIn(event, sent, understanding);
  const lines: TalkLine[] = came ? [{ id, seq, ...common, ...came }] : [];
  const by = speaker(event);
  for (const message of messages) {
    // Behind a template stand the words that it stands for, and they are here already.
    if (message.say.template) continue;
    const { text, picture } = message.say;
    lines.push({ id: message.id, seq: message.seq, ...common, ...by, text, ...(picture && { picture }) });
  }
  return lines;
}

function cameIn(
  { body }: InboundEvent,
  sent: string,
  understanding: Understanding | null,
): Pick<TalkLine, 'from' | 'text' | 'intent' | 'url' | 'media'> | null {
  if (body.kind === 'text') {
    const intent = understanding && understanding.action !== 'none' ? understanding.intent : undefined;
    return { from: 'citizen', text: body.text, ...(intent && { intent }) };
  }
  if (body.kind === 'media') {
    const text = `${sent} ${body.text ?? ''}`.trim();
    return { from: 'citizen', text, ...(body.url && { url: body.url, media: body.media }) };
  }
  // A human wrote it in OA Manager.
  return body.kind === 'echo' && body.adminId ? { from: 'officer', text: body.text } : null;
}

/** An officer's words leave under their name; everything else is the bot's. */
function speaker({ body }: InboundEvent): Pick<TalkLine, 'from' | 'officer'> {
  return body.kind === 'relay' ? { from: 'officer', officer: body.officer } : { from: 'bot' };
}
