import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseAnswer, casesAnswer, revealAnswer, type LineShown } from '../../src/contract/console-desk.ts';
import type { Chat } from '../support/chat.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';

type Officer = Awaited<ReturnType<typeof signedIn>>;

describe('A line as an officer reads it', () => {
  const world = inAWorld();
  const officers = new Map<string, Officer>();
  const as = (name: string): Officer => officers.get(name) as Officer;
  let lan: Chat;
  let id = '';
  const lines = async (): Promise<LineShown[]> =>
    caseAnswer.parse((await as('mai').get(`cases/${id}`)).body).lines;

  beforeAll(async () => {
    for (const [who, more] of [
      ['mai', { name: 'Chị Mai' }],
      ['my', { name: 'Chị Mỹ', role: 'village', village: 'dong-my' }],
      ['xa-khac', { name: 'Người Xã Khác', communeId: 'blank' }],
    ] as const)
      officers.set(who, await signedIn(world(), await withPassword(world(), who, more)));
    lan = world().citizen('Trần Thị Lan');
    await lan.phone.sendImage();
    await lan.hearsSomething();
    await lan.phone.sendVoice();
    await lan.hears('ở thôn nào');
    await lan.taps('Thu Xà');
    await lan.hears('Thu Xà');
    await lan.writes('gọi tui số 0905 123 456 nghe');
    await world().settled();
    const { rows } = casesAnswer.parse((await as('mai').get('cases?view=all')).body);
    id = rows[0]?.id ?? '';
  }, 60_000);

  it('names the button that was tapped', async () => {
    const texts = (await lines()).map(({ text }) => text).join('\n');
    expect(texts).toContain('Bấm: thôn Thu Xà');
    expect(texts).not.toContain('#xa.');
  });

  it('shows a picture that the bot has answered, and a recording as one', async () => {
    const [picture, recording] = (await lines()).filter(({ media }) => media);
    expect([picture?.media, recording?.media]).toEqual(['picture', 'audio']);
    for (const [line, type] of [
      [picture, 'image/jpeg'],
      [recording, 'audio/wav'],
    ] as const) {
      const file = await as('mai').file(`cases/${id}/media/${encodeURIComponent(line?.seq ?? '')}`);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    }
  });

  it('shows its numbers to whoever asks and may see it, and that is written down', async () => {
    const line = (await lines()).find(({ isMasked }) => isMasked);
    expect(line?.text).toBe('gọi tui số 09•••56 nghe');
    const asked = { seq: line?.seq ?? '' };
    for (const who of ['my', 'xa-khac'])
      expect((await as(who).post(`cases/${id}/reveal`, asked)).status).toBe(404);
    const shown = await as('mai').post(`cases/${id}/reveal`, asked);
    expect(revealAnswer.parse(shown.body).text).toBe('gọi tui số 0905 123 456 nghe');
    const notes = await world().server.stores.audit.find({
      communeId: 'nghia-hoa',
      action: 'number_shown',
      limit: 5,
    });
    expect(notes).toMatchObject([{ officerId: 'mai', subject: { kind: 'case', id } }]);
    expect(JSON.stringify(notes)).not.toContain('0905');
    expect((await as('mai').post(`cases/${id}/reveal`, { seq: 'khong-co' })).status).toBe(404);
  });
});

describe('A village whose people cannot be reached', () => {
  const world = inAWorld();
  let my: Chat;

  it('has its cases told to those of the commune', async () => {
    await withPassword(world(), 'dung', { name: 'Anh Dũng', role: 'village', village: 'thu-xa' });
    const mai = await linkedOfficer(world(), 'Chị Mai', 'BCDG2345');
    my = await linkedOfficer(world(), 'Chị Mỹ', 'KLMN6789', 'dong-my', 'village');
    const lan = world().citizen('Trần Thị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('Thu Xà');
    await lan.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    await world().settled();
    await my.hearsNothing();
  });

  it('has them told to no other village, also when those of the commune cannot be reached', async () => {
    await world().server.stores.accounts.setDisabled('officer-BCDG2345', true);
    await withPassword(world(), 'le', { name: 'Chị Lê' });
    const hoa = world().citizen('Bà Hòa');
    await hoa.writes('tui ở thôn Hòa Bình');
    await hoa.hears('Hòa Bình');
    await hoa.writes('cho tôi gặp cán bộ');
    await hoa.hears('đã chuyển lời');
    await world().settled();
    await my.hearsNothing();
  });

  it('has a note in the case where nobody at all can be', async () => {
    for (const id of ['officer-BCDG2345', 'officer-KLMN6789'])
      await world().server.stores.accounts.setDisabled(id, true);
    const ba = world().citizen('Ông Ba');
    await ba.writes('cho tôi gặp cán bộ');
    await ba.hears('đã chuyển lời');
    await world().settled();
    const [row] = await world().server.stores.caseDesk.find('nghia-hoa', { named: 'Ông Ba' }, 1);
    const notes = (await world().server.stores.cases.find(row?.id ?? ''))?.notes ?? [];
    expect(notes.map(({ text }) => text).join(' ')).toContain('Chưa báo được cho ai');
  });
});
