import { describe, expect, it } from '@jest/globals';
import { lostEvent } from '../../../src/outbox/lost.ts';
import { reconcile } from '../../../src/outbox/reconcile.ts';
import type { Outbox, OutboxItem } from '../../../src/ports.ts';
import type { SendResult } from '../../../src/domain/message.ts';

const template: OutboxItem = {
  id: 'undeliverable:event-1:0:0',
  seq: '1',
  conversationId: 'oa:1',
  oaId: 'oa',
  communeId: 'c',
  userId: '1',
  say: { text: 'Hồ sơ đã xong.', template: { id: '1001', data: { ma: 'HK47A' } } },
  fate: 'unknown',
  attempts: 1,
  callStartedAt: 0,
  wireText: 'template 1001',
};

/** The ports as far as an unknown fate asks them. */
async function settle(item: OutboxItem) {
  const results: SendResult[] = [];
  const lost: string[] = [];
  const never = (): never => {
    throw new Error('asked in vain');
  };
  const outbox = {
    settle: async (_item: OutboxItem, result: SendResult) => void results.push(result),
    requeue: never,
  } as unknown as Outbox;
  await reconcile(
    {
      outbox,
      messenger: { history: never, send: never, wire: never },
      clock: { now: () => 9 },
      onSettled: () => undefined,
      onUndeliverable: async ({ id }) => void lost.push(id),
    },
    item,
  );
  return { results, lost };
}

describe('A template whose answer was lost', () => {
  it('goes to a person instead of a second time to the citizen', async () => {
    const { results, lost } = await settle(template);
    expect(results).toMatchObject([{ kind: 'never', why: 'fate unknown' }]);
    expect(lost).toEqual([template.id]);
  });

  it('counts as sent when its echo came', async () => {
    const { results, lost } = await settle({ ...template, messageId: 'm1' });
    expect(results).toEqual([{ kind: 'sent', messageId: 'm1' }]);
    expect(lost).toEqual([]);
  });
});

describe('What Zalo will not deliver', () => {
  it('comes back to the conversation with its words, and why', () => {
    const item = { ...template, id: 'event-1:0', say: { text: 'Dạ.', ifLost: 'keep' as const } };
    expect(lostEvent(item, '-230', 'late', 5)).toMatchObject({
      id: 'undeliverable:event-1:0',
      body: { kind: 'undeliverable', text: 'Dạ.', why: '-230', shut: 'late', ifLost: 'keep' },
    });
  });

  it('names, for a template, the event whose words it stood for', () => {
    const { body } = lostEvent(template, '-249', undefined, 5);
    expect(body).toMatchObject({ instead: 'undeliverable:event-1:0', text: 'Hồ sơ đã xong.' });
  });
});
