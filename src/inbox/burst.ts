import type { InboundEvent } from '../domain/event.ts';
import { redactSecrets } from '../domain/secrets.ts';

/** Events that are answered together; the earlier ones are named so that they count as handled too. */
export interface Bundle {
  event: InboundEvent;
  joined: string[];
}

/** A tap stands for itself; words may go on in the next message. */
function isPlainText(event: InboundEvent): boolean {
  return event.body.kind === 'text' && !event.body.text.startsWith('#');
}

/**
 * People send one thought in several short messages. Texts that follow one another within the window become one;
 * a text that may still go on waits, and `waitMs` says how long.
 */
export function bundle(
  events: readonly InboundEvent[],
  now: number,
  windowMs: number,
): { ready: Bundle[]; waitMs: number } {
  const bundles: Bundle[] = [];
  let last: InboundEvent | undefined;
  for (const event of events) {
    const open = bundles[bundles.length - 1];
    const goesOn =
      open &&
      last &&
      isPlainText(last) &&
      isPlainText(event) &&
      event.receivedAt - last.receivedAt < windowMs;
    if (goesOn) bundles[bundles.length - 1] = join(open, event);
    else bundles.push({ event, joined: [] });
    last = event;
  }
  const waitMs = last && isPlainText(last) ? last.receivedAt + windowMs - now : 0;
  return waitMs > 0 ? { ready: bundles.slice(0, -1), waitMs } : { ready: bundles, waitMs: 0 };
}

function join(open: Bundle, next: InboundEvent): Bundle {
  const said = [open.event, next].map(({ body }) => (body.kind === 'text' ? body.text : ''));
  // A secret can be told in two messages: its name in one, itself in the next.
  const clean = redactSecrets(said.join('\n'));
  const msgId = next.body.kind === 'text' && next.body.msgId ? { msgId: next.body.msgId } : {};
  return {
    event: {
      ...next,
      secrets: [...new Set([...open.event.secrets, ...next.secrets, ...clean.found])],
      body: { kind: 'text', text: clean.text, ...msgId },
    },
    joined: [...open.joined, open.event.id],
  };
}
