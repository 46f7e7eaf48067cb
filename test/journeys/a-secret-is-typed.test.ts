import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { linkedOfficer } from '../support/officers.ts';
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
      if (secret.length > 4) expect(disk.includes(secret)).toBe(false);
      expect(log).not.toContain(secret);
      expect(unsealed).not.toContain(secret);
    }
  });

  it('hides a code that comes in two messages, and from officers, metrics and errors too', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tam = world().citizen('Ông Tám');
    await tam.writes('nó hỏi mã otp gửi về máy tui');
    await tam.hearsSomething();
    await tam.writes('4829');
    await tam.hears('Bác đừng gửi mã OTP');
    await tam.writes('còn 17 nữa');
    await tam.hears('Bác đừng gửi mã OTP');
    await tam.writes('mật khẩu vneid tui là Tam@1950');
    await tam.hears('Bác đừng gửi mã OTP');
    await tam.writes('cho tui gặp cán bộ');
    await tam.hears('đã chuyển lời');
    const card = await mai.hears('VIỆC');
    const tap = await mai.taps('Xem hội thoại');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    const metrics = await (await fetch(`${world().url}/metrics`)).text();
    const broken = await fetch(`${world().url}/webhooks/zalo`, {
      method: 'POST',
      body: '{"a":"mã otp 482917"',
    });
    await world().settled();
    const everything = [card.text, page, metrics, await broken.text(), world().logs.join('\n')];
    expect(page).toContain('gặp cán bộ');
    for (const secret of ['4829', 'còn 17', 'Tam@1950', '482917']) {
      expect(everything.filter((text) => text.includes(secret))).toEqual([]);
      // Four digits stand somewhere in any seal or learnt weight; in the opened words below they may not.
      if (secret.length > 4) expect(everyByteUnder(world().config.DATA_DIR).includes(secret)).toBe(false);
      expect(await everythingUnsealed(world())).not.toContain(secret);
    }
  });

  it('stops an officer who asks for one, and says why', async () => {
    const hoa = await linkedOfficer(world(), 'chị Hòa', 'HJKL2345');
    const chin = world().citizen('Ông Chín');
    await chin.writes('cho tôi gặp cán bộ');
    await chin.hears('đã chuyển lời');
    await hoa.hears('gặp cán bộ');
    await hoa.taps('Nhận');
    await chin.hears('chị Hòa');
    await hoa.writes('bác đọc mã OTP cho cháu làm giúp');
    await hoa.hears('Không ai được hỏi dân mã OTP');
    await hoa.writes('bác nhớ đừng đọc mã OTP cho ai');
    const heard = await chin.hears('đừng đọc mã OTP cho ai');
    expect(heard.text).not.toContain('làm giúp');
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
