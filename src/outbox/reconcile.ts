import type { OutboxItem } from '../ports.ts';
import type { SendResult } from '../domain/message.ts';
import type { OutboxWorkerOptions } from './worker.ts';

/** The platform's clock may be this far from ours. */
const SKEW_MS = 60_000;
/** After this many questions without an answer a person decides. */
const ASK_AT_MOST = 8;

type Reconciling = Pick<
  OutboxWorkerOptions,
  'outbox' | 'messenger' | 'clock' | 'onSettled' | 'onUndeliverable'
>;

/**
 * A send whose fate is unknown. The echo settles it when it came; else the conversation itself is asked. It is
 * sent again only when the text certainly is not there; identical sends are counted, not guessed.
 */
export async function reconcile(options: Reconciling, item: OutboxItem): Promise<void> {
  const { outbox, messenger, clock } = options;
  if (item.messageId) {
    const result: SendResult = { kind: 'sent', messageId: item.messageId };
    await outbox.settle(item, result, clock.now());
    options.onSettled(item, result);
    return;
  }
  // How Zalo words a template is not known here, so no text can tell; sent again it could be read twice.
  if (item.say.template) return letGo(options, item);
  const since = item.callStartedAt - SKEW_MS;
  const shown = await messenger.history(item.oaId, item.userId, since);
  const now = clock.now();
  if (shown === null) {
    const asked = { ...item, attempts: item.attempts + 1 };
    if (asked.attempts < ASK_AT_MOST) {
      await outbox.settle(asked, { kind: 'unknown', why: 'conversation API silent' }, now);
      return;
    }
    return letGo(options, item);
  }
  const text = item.wireText.normalize('NFC').trim();
  const seen = shown.filter((message) => message.text.normalize('NFC').trim() === text).length;
  const others = await outbox.identicalSent(item, since);
  if (seen > others) {
    const result: SendResult = { kind: 'sent', messageId: `seen:${item.id}` };
    await outbox.settle(item, result, now);
    options.onSettled(item, result);
  } else {
    await outbox.requeue(item.id);
  }
}

async function letGo({ outbox, clock, onUndeliverable }: Reconciling, item: OutboxItem): Promise<void> {
  const why = 'fate unknown';
  await outbox.settle(item, { kind: 'never', why, code: 0, needsPerson: true }, clock.now());
  await onUndeliverable(item, why);
}
