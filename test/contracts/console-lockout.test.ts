import { describe, expect, it } from '@jest/globals';
import { browserOf, withPassword, type Answered } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';
import { MINUTE } from '../support/world.ts';

describe('The officers’ console, guessing passwords', () => {
  const world = inAWorld();
  const tries = async (who: string, times: number): Promise<Answered[]> => {
    const answers: Answered[] = [];
    for (let i = 0; i < times; i += 1) answers.push(await browserOf(world()).signIn(who, `đoán ${i}`));
    return answers;
  };
  const said = ({ status, body }: Answered): unknown => [status, body];

  it('says the same of a wrong password, of nobody, and of somebody who was stopped', async () => {
    const lan = await withPassword(world(), 'lan');
    const stopped = await withPassword(world(), 'nghi');
    await world().server.stores.accounts.setDisabled(stopped.id, true);
    const [wrong] = await tries(lan.phone, 1);
    const [nobody] = await tries('0905999999', 1);
    const gone = await browserOf(world()).signIn(stopped.phone);
    expect(wrong).toMatchObject({ status: 401, body: { error: 'wrong_password' } });
    expect([nobody, gone].map((one) => one && said(one))).toEqual(
      [wrong, wrong].map((one) => one && said(one)),
    );
  });

  it('pauses after five, for whoever it is, and goes on when time has passed', async () => {
    const { audit, accounts } = world().server.stores;
    const mai = await withPassword(world(), 'mai', { name: 'Lê Thị Mai' });
    const known = await tries(mai.phone, 5);
    const unknown = await tries('Không Có Ai', 5);
    expect(known.map(said)).toEqual(unknown.map(said));
    // By name it is the same person, and the right password is no help.
    const [paused, pausedToo] = [
      await browserOf(world()).signIn('le thi mai'),
      ...(await tries('khong co ai', 1)),
    ];
    expect(paused).toMatchObject({ status: 429, body: { error: 'blocked' } });
    expect(paused?.body.message).toContain('đợi 1 phút');
    expect(pausedToo && said(pausedToo)).toEqual(paused && said(paused));
    const noted = await audit.find({ communeId: 'nghia-hoa', action: 'sign_in_paused', limit: 9 });
    expect(noted.map(({ officerId }) => officerId)).toEqual(['mai']);
    await world().later(MINUTE);
    expect((await tries(mai.phone, 1))[0]?.status).toBe(401);
    expect((await browserOf(world()).signIn(mai.phone)).body.message).toContain('đợi 2 phút');
    await world().later(2 * MINUTE);
    expect((await browserOf(world()).signIn(mai.phone)).status).toBe(200);
    expect((await tries(mai.phone, 1))[0]?.status).toBe(401);
    expect(await accounts.find('mai')).toMatchObject({ isDisabled: false });
  });
});
