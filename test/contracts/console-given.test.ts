import { beforeAll, describe, expect, it } from '@jest/globals';
import { createPasswords } from '../../src/console/auth/password.ts';
import { casesAnswer } from '../../src/contract/console-desk.ts';
import type { Chat } from '../support/chat.ts';
import { browserOf, PASSWORD } from '../support/console.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

const PEOPLE = [
  ['Chị Mai', 'BCDG2345'],
  ['Anh Dũng', 'KLMN6789'],
  ['Ông Bình', 'PQRS3456'],
] as const;

describe('A case that is given to one colleague', () => {
  const world = inAWorld();
  const officers = new Map<string, ReturnType<typeof browserOf>>();
  const phones = new Map<string, Chat>();
  const as = (id: string) => officers.get(id) as ReturnType<typeof browserOf>;
  const phoneOf = (id: string) => phones.get(id) as Chat;
  let caseId = '';

  beforeAll(async () => {
    const hash = await createPasswords().hash(PASSWORD);
    for (const [name, code] of PEOPLE) {
      phones.set(name, await linkedOfficer(world(), name, code));
      await world().server.stores.accounts.setPassword(`officer-${code}`, { hash });
      const browser = browserOf(world());
      expect((await browser.signIn(name)).status).toBe(200);
      officers.set(name, browser);
    }
    const lan = world().citizen('Trần Thị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    await world().settled();
    const { rows } = casesAnswer.parse((await as('Chị Mai').get('cases?view=all')).body);
    caseId = rows[0]?.id ?? '';
  }, 60_000);

  it('is told to that colleague alone, and from whom it comes', async () => {
    for (const [name] of PEOPLE) await phoneOf(name).hears('VIỆC');
    await as('Chị Mai').post(`cases/${caseId}/take`, { requestId: 'wish-take-it' });
    const given = { requestId: 'wish-give-it-on', to: 'officer-KLMN6789' };
    expect((await as('Chị Mai').post(`cases/${caseId}/pass`, given)).status).toBe(200);
    const card = await phoneOf('Anh Dũng').hears('Chị Mai chuyển việc này cho anh/chị.');
    expect(titlesOf(card)).toContain('Xem hội thoại');
    await world().settled();
    for (const id of ['Chị Mai', 'Ông Bình']) await phoneOf(id).hearsNothing();
  });

  it('is answered from there at once', async () => {
    const dung = phoneOf('Anh Dũng');
    await dung.taps('Nhận');
    await dung.hears('là của anh/chị');
    await dung.writes('Dạ bác chờ cháu chút.');
    await world().citizen('Trần Thị Lan').hears('Anh Dũng: Dạ bác chờ cháu chút.');
  });
});
