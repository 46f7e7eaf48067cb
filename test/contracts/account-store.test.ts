import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createAccounts } from '../../src/adapters/store/account-store.ts';
import { createCaseHands } from '../../src/adapters/store/case-hands.ts';
import { createCases } from '../../src/adapters/store/case-store.ts';
import { defineModels, type Models } from '../../src/adapters/store/models.ts';
import { createOfficers } from '../../src/adapters/store/officer-store.ts';
import type { Accounts, CaseHands, CaseRecord, Cases, Officers } from '../../src/ports.ts';
import { targets } from '../support/store-targets.ts';

const LAN = {
  id: 'lan',
  name: 'Trần Thị Lan',
  phone: '0905123456',
  role: 'officer',
  communeId: 'nghia-hoa',
} as const;
const HASH = '$scrypt$ln=17,r=8,p=1$c2FsdA$a2V5';

describe.each(targets)('The accounts in the store: $name', (target) => {
  const sealer = createSealer([randomBytes(32)]);
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  let accounts: Accounts;
  let officers: Officers;
  let cases: Cases;
  let hands: CaseHands;
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
    accounts = createAccounts(models, sealer);
    officers = createOfficers(models, sealer);
    cases = createCases(models, sealer);
    hands = createCaseHands(models);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await models.officers.deleteMany({});
    await models.cases.deleteMany({});
    await accounts.add(LAN, 'hash-of-link');
  });

  it('are found by phone and by name, however they are written', async () => {
    for (const who of ['0905 123 456', '+84905123456', 'tran thi lan', ' TRẦN  Thị Lan'])
      expect((await accounts.named(who)).map(({ id }) => id)).toEqual(['lan']);
    for (const who of ['0905123457', 'tran thi', '', 'lan']) expect(await accounts.named(who)).toEqual([]);
    expect(await accounts.named('0905123456', 'blank')).toEqual([]);
    await accounts.add({ ...LAN, id: 'lan2', phone: '0905000111', communeId: 'blank' }, 'other');
    expect(await accounts.named('tran thi lan')).toHaveLength(2);
    expect((await accounts.named('tran thi lan', 'blank')).map(({ id }) => id)).toEqual(['lan2']);
  });

  it('keep no phone, password or second factor that a thief of the file could read', async () => {
    await accounts.setPassword('lan', { hash: HASH });
    await accounts.setTotp('lan', { totpSecret: 'JBSWY3DPEHPK3PXP' });
    const kept = JSON.stringify(await models.officers.findOne({ _id: 'lan' }).lean());
    for (const secret of ['905123456', 'scrypt', 'JBSWY3DP']) expect(kept).not.toContain(secret);
    expect(await accounts.find('lan')).toMatchObject({ passwordHash: HASH, totpSecret: 'JBSWY3DPEHPK3PXP' });
  });

  it('know a first password from one’s own', async () => {
    await accounts.setPassword('lan', { hash: HASH, until: 5 });
    expect(await accounts.find('lan')).toMatchObject({ mustChangePassword: true, passwordUntil: 5 });
    await accounts.setPassword('lan', { hash: HASH });
    const account = await accounts.find('lan');
    expect(account).toMatchObject({ mustChangePassword: false });
    expect(account).not.toHaveProperty('passwordUntil');
  });

  it('take in an officer of the time before them with the first password', async () => {
    await officers.add({ ...LAN, id: 'old', phone: '0905999888' }, 'x');
    expect(await accounts.named('0905999888')).toEqual([]);
    await accounts.setPassword('old', { hash: HASH });
    expect((await accounts.named('0905999888')).map(({ id }) => id)).toEqual(['old']);
  });

  it('take each step of the second factor once, and none before it', async () => {
    const used = await Promise.all(Array.from({ length: 10 }, () => accounts.useTotpStep('lan', 100)));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await accounts.useTotpStep('lan', 99)).toBe(false);
    expect(await accounts.useTotpStep('lan', 101)).toBe(true);
    await accounts.setTotp('lan', { totpOffered: 'A' });
    expect(await accounts.find('lan')).not.toHaveProperty('totpSecret');
    await accounts.setTotp('lan', {});
    expect(await accounts.find('lan')).not.toHaveProperty('totpOffered');
  });

  it('that were stopped get no case, answer nobody, and link no Zalo', async () => {
    expect(await officers.link('hash-of-link', 'nghia-hoa', 'oa:lan')).toMatchObject({ id: 'lan' });
    await accounts.setLink('lan', 'second-link');
    await accounts.setDisabled('lan', true);
    expect(await officers.ofCommune('nghia-hoa')).toEqual([]);
    expect(await officers.byConversation('oa:lan')).toBeNull();
    expect(await officers.link('second-link', 'nghia-hoa', 'oa:lan')).toBeNull();
    expect(await officers.find('lan')).toMatchObject({ name: 'Trần Thị Lan', isDisabled: true });
    expect((await accounts.ofCommune('nghia-hoa')).map(({ id, isDisabled }) => [id, isDisabled])).toEqual([
      ['lan', true],
    ]);
    await accounts.setDisabled('lan', false);
    expect(await officers.byConversation('oa:lan')).toMatchObject({ id: 'lan' });
  });

  it('of the province are shown no case', async () => {
    await accounts.add({ ...LAN, id: 'tinh', role: 'province' }, 'of-tinh');
    await officers.link('of-tinh', 'nghia-hoa', 'oa:tinh');
    expect((await officers.ofCommune('nghia-hoa')).map(({ id }) => id)).toEqual(['lan']);
    expect(await officers.byConversation('oa:tinh')).toBeNull();
  });

  it('let go of the cases in hand, and of no others', async () => {
    const held: Omit<CaseRecord, 'id' | 'code'> = {
      oaId: 'oa',
      communeId: 'nghia-hoa',
      conversationId: 'oa:hoa',
      reason: 'asked_for_person',
      urgency: 'normal',
      notes: [],
      turns: [],
      openedAt: 1,
      status: 'taken',
      assignee: 'lan',
    };
    await cases.open({ ...held, id: 'a', code: 'AA22A' });
    await cases.open({ ...held, id: 'b', code: 'BB22B', status: 'closed' });
    await cases.open({ ...held, id: 'c', code: 'CC22C', assignee: 'mai' });
    await cases.open({ ...held, id: 'd', code: 'DD22D', communeId: 'blank' });
    expect(await hands.letGo('nghia-hoa', 'lan')).toEqual([expect.objectContaining({ code: 'AA22A' })]);
    expect(await hands.letGo('nghia-hoa', 'lan')).toEqual([]);
    expect(await cases.find('a')).toMatchObject({ status: 'open' });
    expect(await cases.find('a')).not.toHaveProperty('assignee');
    expect([(await cases.find('b'))?.status, (await cases.find('c'))?.assignee]).toEqual(['closed', 'mai']);
    expect(await cases.find('d')).toMatchObject({ status: 'taken', assignee: 'lan' });
  });
});
