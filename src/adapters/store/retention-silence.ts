import type { Sealer } from '../../ports.ts';
import { NEW_STATE, type ConversationState, type Turn } from '../../domain/conversation.ts';
import { dormant } from '../../domain/retention.ts';
import type { ConversationDoc } from './documents.ts';
import type { Models } from './models.ts';

const PAGE = 100;

type Seen = Pick<ConversationDoc, '_id' | 'state' | 'turns' | 'unsaid' | 'lastCitizenAt' | 'lease'>;

/** Takes the words out of the conversations in which nobody has said anything since `before`. */
export async function silence(
  models: Models,
  sealer: Sealer,
  { now, before }: { now: number; before: number },
): Promise<number> {
  let silenced = 0;
  let last = '';
  for (;;) {
    const page: Seen[] = await models.conversations
      .find(
        { _id: { $gt: last }, lastCitizenAt: { $lt: before } },
        { state: 1, turns: 1, unsaid: 1, lastCitizenAt: 1, lease: 1 },
      )
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    const full = page.filter((one) => hasWords(one) && lastSaidAt(one, sealer) < before);
    const busy = await withWork(models, full);
    for (const one of full) {
      if (!busy.has(one._id) && (await empty(models, one, now))) silenced += 1;
    }
    last = page.at(-1)?._id ?? '';
    if (page.length < PAGE) return silenced;
  }
}

function hasWords({ turns, unsaid }: Seen): boolean {
  return turns !== '' || Boolean(unsaid);
}

/** We may have spoken after the citizen did, and to somebody who never wrote. */
function lastSaidAt({ _id, turns }: Seen, sealer: Sealer): number {
  const said = turns ? sealer.open<Turn[]>(turns, `turns:${_id}`) : [];
  return said.at(-1)?.at ?? 0;
}

/** Something waits there: an event, a message, or a person of the commune. */
async function withWork({ inbox, outbox, cases }: Models, seen: readonly Seen[]): Promise<Set<string>> {
  if (!seen.length) return new Set();
  const conversationId = { $in: seen.map(({ _id }) => _id) };
  const open = { $in: ['queued' as const, 'sending' as const, 'unknown' as const] };
  const found = await Promise.all([
    inbox.find({ conversationId, status: 'pending' }, { conversationId: 1 }).lean(),
    outbox.find({ conversationId, status: open }, { conversationId: 1 }).lean(),
    cases.find({ conversationId, status: { $in: ['open', 'taken'] } }, { conversationId: 1 }).lean(),
  ]);
  return new Set(found.flat().map((one) => one.conversationId));
}

/** Only as it was seen, and while nobody works on it: whoever took it since then writes the newer state. */
async function empty({ conversations }: Models, seen: Seen, now: number): Promise<boolean> {
  const state = dormant({ ...NEW_STATE, ...(seen.state as Partial<ConversationState>) });
  const { modifiedCount } = await conversations.updateOne(
    {
      _id: seen._id,
      lastCitizenAt: seen.lastCitizenAt,
      'lease.fence': seen.lease.fence,
      'lease.until': { $lte: now },
      'pending.0': { $exists: false },
    },
    { $set: { turns: '', unsaid: '', state } },
  );
  return modifiedCount === 1;
}
