import { randomBytes } from 'node:crypto';
import { openStore } from '../src/adapters/store/connect.ts';
import { createSealer } from '../src/adapters/crypto/sealer.ts';
import type { Config } from '../src/config.ts';
import { newToken, sessionIdOf } from '../src/console/auth/cookie.ts';
import { NEW_STATE } from '../src/domain/conversation.ts';
import { caseIdOf, nextSeq, shortCode } from '../src/domain/ids.ts';
import type { TalkLine } from '../src/ports.ts';
import { createStores, type Stores } from '../src/stores.ts';

const HOUR = 3_600_000;
const COMMUNE = 'nghia-hoa';
const SAID = [
  'Bác hỏi tiền trợ cấp tháng này',
  'Dạ cháu xem cho bác',
  'Con ở xa không về được',
  'Bác mang căn cước',
];

export interface Filled {
  /** The user ids of the citizens, in the order of their cases. */
  citizens: string[];
  caseIds: string[];
  /** Cookies of officers who have signed in. */
  cookies: string[];
}

/** A commune in the middle of a busy month: so many open cases with so much said in each, half of them taken. */
export async function fill(
  config: Config,
  oaId: string,
  size: { cases: number; lines: number; officers: number },
): Promise<Filled> {
  const store = await openStore({ mongodbUri: undefined, dataDir: config.DATA_DIR });
  const stores = await createStores(store, createSealer(config.dataKeys));
  const cookies: string[] = [];
  for (let i = 0; i < size.officers; i += 1) cookies.push(await officer(stores, i));
  const citizens = Array.from({ length: size.cases }, (_, i) => String(7_000_000 + i));
  const caseIds: string[] = [];
  const conversations = store.connection.db?.collection<{ _id: string }>('conversations');
  for (const [i, userId] of citizens.entries()) {
    const at = Date.now() - HOUR - i * 1_000;
    const caseId = caseIdOf(`bench-${i}`);
    const conversationId = `${oaId}:${userId}`;
    const owner = { oaId, communeId: COMMUNE, conversationId };
    const code = shortCode(caseId);
    await stores.cases.open({
      ...{ id: caseId, code, ...owner, turns: [], notes: [], openedAt: at },
      ...{ reason: 'asked_for_person', urgency: 'normal', status: 'open', village: 'thu-xa' },
    });
    if (i % 2) await stores.cases.take(caseId, `officer-${i % size.officers}`, at);
    await stores.caseDesk.heard(caseId, { from: 'citizen', at, text: SAID[0] ?? '' });
    await stores.talk.add(Array.from({ length: size.lines }, (_, n) => line(owner, i, n, at)));
    const state = { ...NEW_STATE, mode: 'human', humanUntil: at + 100 * HOUR, caseId, caseCode: code };
    await conversations?.insertOne({
      _id: conversationId,
      ...{ oaId, communeId: COMMUNE, userId, state, handled: [], pending: [], turns: '' },
      ...{ lastCitizenAt: at, lease: { until: 0, fence: 0 } },
    } as { _id: string });
    caseIds.push(caseId);
  }
  await store.close();
  return { citizens, caseIds, cookies };
}

function line(
  owner: Pick<TalkLine, 'oaId' | 'communeId' | 'conversationId'>,
  i: number,
  n: number,
  at: number,
): TalkLine {
  const from = n % 2 ? 'bot' : 'citizen';
  const text = `${SAID[n % SAID.length] ?? ''} ${i} ${n}`;
  return {
    id: `bench-${i}-${n}`,
    seq: nextSeq(at),
    ...owner,
    at: at + n,
    from,
    text,
    intent: 'allowance_not_arrived',
  };
}

async function officer(stores: Stores, i: number): Promise<string> {
  const now = Date.now();
  const id = `officer-${i}`;
  const account = { id, name: `Cán bộ ${i}`, phone: `09050${String(10_000 + i)}`, role: 'officer' } as const;
  await stores.accounts.add({ ...account, communeId: COMMUNE }, `link-${i}`);
  await stores.accounts.setPassword(id, { hash: 'nobody-signs-in-with-it' });
  const token = newToken();
  await stores.consoleSessions.open({
    ...{ id: sessionIdOf(token), officerId: id, communeId: COMMUNE, role: 'officer' },
    ...{ createdAt: now, lastSeenAt: now, expiresAt: now + 24 * HOUR, userAgent: 'bench' },
    csrf: randomBytes(16).toString('hex'),
  });
  return `tlx_session=${token}`;
}
