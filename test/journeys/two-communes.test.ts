import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hashLinkCode } from '../../src/escalation/link-code.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { post, signature, textEvent } from '../support/raw.ts';
import { inAWorld } from '../support/story.ts';
import { APP } from '../support/world.ts';

const OTHER = { oaId: '4999999999999999991', secret: 'the-other-secret' };

function oasFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlx-oas-')), 'oas.yaml');
  writeFileSync(
    file,
    `oas:\n  - { oa_id: "${OTHER.oaId}", profile: blank, secret_key: "${OTHER.secret}", refresh_token: other }\n`,
  );
  return file;
}

describe('Two communes on one server', () => {
  const world = inAWorld({ env: { OAS_FILE: oasFile() } });

  it('choose the secret by the OA, and do not open each other’s door', async () => {
    const body = textEvent(world(), '5000001', 'cho tôi gặp cán bộ', { recipient: { id: OTHER.oaId } });
    const { timestamp } = JSON.parse(body) as { timestamp: string };
    const own = { 'x-zevent-signature': signature(body, timestamp, OTHER.secret) };
    const foreign = { 'x-zevent-signature': signature(body, timestamp, APP.oaSecretKey) };
    expect(await post(world(), body, foreign)).toBe(401);
    expect(await post(world(), body, own)).toBe(200);
  });

  it('keep every record with its own commune', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    await world().settled();
    const db = world().server.store.connection.db;
    const cases = (await db?.collection('cases').find({}).toArray()) ?? [];
    expect(cases.map((one) => [one.oaId, one.communeId]).sort()).toEqual([
      [APP.oaId, 'nghia-hoa'],
      [OTHER.oaId, 'blank'],
    ]);
  });

  it('do not let an officer of one act on a case of the other', async () => {
    const { officers, cases } = world().server.stores;
    const officer = { id: 'o9', name: 'anh Xa', phone: '0905', role: 'officer', communeId: 'nghia-hoa' };
    await officers.add(officer, hashLinkCode('XXBC2345'));
    const xa = world().citizen('anh Xa');
    await xa.writes('#lienket XXBC2345');
    await xa.hears('Đã liên kết');
    const db = world().server.store.connection.db;
    const other = await db?.collection('cases').findOne({ oaId: OTHER.oaId });
    await xa.writes(`#xa.case.take.${String(other?._id)}`);
    await world().settled();
    expect((await cases.find(String(other?._id)))?.status).toBe('open');
  });

  it('get the forms of their own people, opened without the chat as well, and no officer of the other decides', async () => {
    const la = world().citizen('Chị Lạ');
    const writes = textEvent(world(), '5000002', 'alo', {
      recipient: { id: OTHER.oaId },
      user_id_by_app: la.phone.userIdByApp,
    });
    const { timestamp } = JSON.parse(writes) as { timestamp: string };
    await post(world(), writes, { 'x-zevent-signature': signature(writes, timestamp, OTHER.secret) });
    await world().settled();
    const app = miniAppOf(world(), la);
    const { body } = await app.session('merchant_qr');
    const { body: sent } = await app.send(body, {
      shop_name: 'Bún cô Ba',
      sells: 'food',
      village: 'Thôn Một',
      has_account: 'no',
      phone: '0905123456',
      when_come: 'any',
    });
    const { registrations } = world().server.stores;
    const kept = await registrations.findByCode('blank', sent.code);
    expect(kept?.oaId).toBe(OTHER.oaId);
    const xa = world().citizen('anh Xa');
    await xa.writes(`duyệt ${sent.code}`);
    await xa.hears('Không có phiếu nào chờ duyệt');
    expect((await registrations.find(kept?.id ?? ''))?.status).toBe('sent');
  });
});
