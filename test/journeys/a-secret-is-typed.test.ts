import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { inAWorld } from '../support/story.ts';
import type { World } from '../support/world.ts';

function everyByteUnder(dir: string): Buffer {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
}

/** Everything the store holds of what was said, unsealed: the seal must not be what hides a secret. */
async function everythingUnsealed(world: World): Promise<string> {
  const sealer = createSealer(world.config.dataKeys);
  const db = world.server.store.connection.db;
  const all = async (name: string) => (await db?.collection<SealedDoc>(name).find({}).toArray()) ?? [];
  const opened: unknown[] = [];
  for (const doc of await all('inbox')) opened.push(sealer.open(doc.sealed ?? '', `inbox:${doc._id}`));
  for (const doc of await all('outbox')) opened.push(sealer.open(doc.sealed ?? '', `outbox:${doc._id}`));
  for (const doc of await all('conversations')) {
    if (doc.turns) opened.push(sealer.open(doc.turns, `turns:${doc._id}`));
  }
  for (const doc of await all('cases')) {
    opened.push(sealer.open(doc.sealed ?? '', `case:${doc._id}`));
    for (const note of doc.notes ?? []) opened.push(sealer.open(note.sealed, `case:${doc._id}`));
  }
  return JSON.stringify(opened);
}

interface SealedDoc {
  _id: string;
  sealed?: string;
  turns?: string;
  notes?: { sealed: string }[];
}

describe('A citizen types secrets', () => {
  const world = inAWorld();

  it('is warned, and the secret is nowhere: not on disk, not in the log', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('mã otp là 482913 nè con');
    await sau.hears('Bác đừng gửi mã OTP');
    await sau.writes('731946');
    await sau.hears('Cháu đã xóa, không lưu lại.');
    await sau.writes('mật khẩu ngân hàng: Hoa1957xyz');
    await sau.hears('Bác đừng gửi mã OTP');
    await sau.writes('số thẻ 4111 1111 1111 1111 cvv 737');
    await sau.hears('Bác đừng gửi mã OTP');
    await world().settled();
    const disk = everyByteUnder(world().config.DATA_DIR);
    const log = world().logs.join('\n');
    const unsealed = await everythingUnsealed(world());
    expect(unsealed).toContain('mã otp là •••');
    for (const secret of ['482913', '731946', 'Hoa1957xyz', '4111', '4111111111111111']) {
      expect(disk.includes(secret)).toBe(false);
      expect(log).not.toContain(secret);
      expect(unsealed).not.toContain(secret);
    }
  });

  it('keeps the words and numbers of a citizen unreadable on disk', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('cho tôi gặp cán bộ, số tôi là 0987654321, căn cước 051145001234');
    await sau.hears('đã chuyển lời');
    await world().settled();
    const disk = everyByteUnder(world().config.DATA_DIR);
    for (const text of ['0987654321', '051145001234', 'gặp cán bộ, số tôi']) {
      expect(disk.includes(text)).toBe(false);
    }
  });
});
