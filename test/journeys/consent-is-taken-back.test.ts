import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { FOR_HER_MOTHER, miniAppOf } from '../support/mini-app.ts';
import { inAWorld, until } from '../support/story.ts';

describe('A daughter takes back in Zalo what she allowed the mini app', () => {
  const world = inAWorld();
  const all = async (name: string) =>
    (await world().server.store.connection.db?.collection(name).find({}).toArray()) ?? [];

  it('is forgotten: her form, what she began, and what she wrote; others are not', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ, mẹ tôi đau chân không đi được');
    await lan.hears('đã chuyển lời');
    await mai.hears('đau chân');
    const app = miniAppOf(world(), lan);
    await app.send((await app.session('open_account')).body, FOR_HER_MOTHER);
    await lan.hears('Mã phiếu');
    const begun = (await app.session('receive_allowance')).body;
    await app.draft(begun.session, { full_name: 'Nguyễn Thị Sáu' }, 1);
    const bay = world().citizen('Ông Bảy');
    await bay.writes('alo');
    await bay.hearsSomething();
    const other = miniAppOf(world(), bay);
    await other.send((await other.session('open_account')).body, {
      ...FOR_HER_MOTHER,
      full_name: 'Lê Văn Bảy',
    });
    await bay.hears('Mã phiếu');
    await world().settled();
    expect(await all('registrations')).toHaveLength(2);

    expect(await world().emulator.revokeConsent(lan.phone)).toEqual({ status: 200 });
    const hers = async () => (await all('conversations')).find(({ userId }) => userId === lan.userId);
    await until(async () => (await hers())?.turns === '');
    await world().settled();

    expect((await all('registrations')).map(({ userIdByApp }) => userIdByApp)).toEqual([
      bay.phone.userIdByApp,
    ]);
    expect(await all('form_drafts')).toEqual([]);
    expect((await hers())?.state).not.toHaveProperty('caseId');
    const ofHers = (await all('inbox')).filter(
      ({ userId, name }) => userId === lan.userId && /^user/.test(name),
    );
    expect(ofHers.length).toBeGreaterThan(0);
    expect(ofHers.filter(({ sealed }) => sealed !== '')).toEqual([]);
    expect((await app.home()).registrations).toEqual([]);
    expect((await other.home()).registrations).toHaveLength(1);
  });

  it('is met again as somebody new', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('phiếu của tôi tới đâu rồi');
    const { text } = await lan.hearsSomething();
    expect(text).not.toContain('Sáu');
  });
});
