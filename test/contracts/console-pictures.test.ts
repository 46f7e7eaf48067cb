import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { caseAnswer, casesAnswer, pictureAnswer } from '../../src/contract/console-desk.ts';
import { bombPng } from '../support/bomb.ts';
import type { Chat } from '../support/chat.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';

type Officer = Awaited<ReturnType<typeof signedIn>>;

let wishes = 0;
const wish = (more: object): object => ({ requestId: `picture-${(wishes += 1)}-wish`, ...more });

/** A telephone's photograph: on its side, with the place where it was taken. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 2_400, height: 1_200, channels: 3, background: '#0a4a9c' } })
    .jpeg()
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'Thu Xa' }, IFD3: { GPSLatitude: '15/1 7/1 0/1' } },
    })
    .toBuffer();

describe('A picture with a reply', () => {
  const world = inAWorld();
  const officers = new Map<string, Officer>();
  const as = (name: string): Officer => officers.get(name) as Officer;
  /** The name is asked of Zalo, and comes when it comes. */
  const caseOf = async (name: string): Promise<string> => {
    for (let i = 0; i < 50; i += 1) {
      const { rows } = casesAnswer.parse((await as('mai').get('cases?view=all')).body);
      const row = rows.find(({ citizen }) => citizen === name);
      if (row) return row.id;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no case of ${name}`);
  };
  const upload = (who: string, id: string, bytes: Buffer, type = 'image/jpeg') =>
    as(who).upload(`cases/${id}/pictures`, bytes, type);
  let lan: Chat;
  let lanCase = '';
  let picture = '';

  beforeAll(async () => {
    const enter = async (id: string, more: object): Promise<void> => {
      officers.set(id, await signedIn(world(), await withPassword(world(), id, { name: id, ...more })));
    };
    await enter('mai', { role: 'officer', name: 'Chị Mai' });
    await enter('my', { role: 'village', village: 'dong-my', name: 'Chị Mỹ' });
    await enter('xa-khac', { role: 'officer', communeId: 'blank', name: 'Người Xã Khác' });
    lan = world().citizen('Trần Thị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('Thu Xà');
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    await world().settled();
    lanCase = await caseOf('Trần Thị Lan');
  }, 60_000);

  it('arrives on the phone, upright, small enough, and without the place where it was taken', async () => {
    const kept = await upload('mai', lanCase, await photograph());
    ({ picture } = pictureAnswer.parse(kept.body));
    const sent = await as('mai').post(
      `cases/${lanCase}/reply`,
      wish({ text: 'Mẫu tờ khai đây bác.', picture }),
    );
    expect(sent.status).toBe(200);
    const heard = await lan.hears('Chị Mai: Mẫu tờ khai đây bác.');
    const [shown] = heard.attachments;
    expect(shown?.type).toBe('image');
    const file = Buffer.from(await (await fetch(String(shown?.payload['url']))).arrayBuffer());
    const { width, height, format, exif } = await sharp(file).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 800,
      height: 1_600,
      format: 'jpeg',
      exif: undefined,
    });
    expect(file.length).toBeLessThan(1024 * 1024);
  });

  it('needs no words', async () => {
    const { body } = await upload('mai', lanCase, await photograph());
    const wordless = wish({ text: '', picture: pictureAnswer.parse(body).picture });
    expect((await as('mai').post(`cases/${lanCase}/reply`, wordless)).status).toBe(200);
    const heard = await lan.hears('Chị Mai gửi bác hình này');
    expect(heard.attachments).toHaveLength(1);
    expect((await as('mai').post(`cases/${lanCase}/reply`, wish({ text: '  ' }))).status).toBe(400);
  });

  it('stands in the conversation for every officer who may see the case', async () => {
    const { lines } = caseAnswer.parse((await as('mai').get(`cases/${lanCase}`)).body);
    const line = lines.find(({ text }) => text.includes('Mẫu tờ khai'));
    expect(line).toMatchObject({ from: 'officer', officer: 'Chị Mai', media: 'picture' });
    const path = `cases/${lanCase}/media/${encodeURIComponent(line?.seq ?? '')}`;
    const shown = await as('mai').file(path);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    for (const name of ['my', 'xa-khac']) expect((await as(name).file(path)).status).toBe(404);
  });

  it('cannot be put there by who may not see the case, nor sent to somebody else', async () => {
    for (const name of ['my', 'xa-khac'])
      expect((await upload(name, lanCase, await photograph())).status).toBe(404);
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await tu.hears('đã chuyển lời');
    await world().settled();
    const elsewhere = await as('mai').post(
      `cases/${await caseOf('Ông Tư')}/reply`,
      wish({ text: '', picture }),
    );
    expect(elsewhere).toMatchObject({ status: 422, body: { message: expect.stringContaining('không còn') } });
  });

  it.each([
    ['a drawing that could load files', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 422],
    ['a document', '%PDF-1.7', 'image/png', 422],
    ['nothing', '', 'image/png', 422],
    ['no picture at all', 'mẫu', 'text/plain', 422],
    ['more than a telephone takes', 'x'.repeat(13 * 1024 * 1024), 'image/jpeg', 413],
  ])('is refused when it is %s', async (_what, bytes, type, status) => {
    const refused = await upload('mai', lanCase, Buffer.from(bytes), type);
    expect(refused).toMatchObject({ status, body: { message: expect.stringContaining('Anh/chị') } });
  });

  it('is refused when a small file unfolds to 900 million pixels', async () => {
    expect((await upload('mai', lanCase, bombPng(30_000, 30_000), 'image/png')).status).toBe(413);
  });

  it('lies sealed in the store, and goes with the citizen', async () => {
    const kept = () => world().server.store.connection.db?.collection('sent_pictures').find().toArray();
    const before = await kept();
    expect(before?.length).toBeGreaterThan(0);
    for (const doc of before ?? [])
      expect(Buffer.from(String(doc.sealed), 'base64').includes('JFIF')).toBe(false);
    await world().server.stores.eraser.erase(before?.[0]?.conversationId as string);
    expect(
      (await kept())?.filter(({ conversationId }) => conversationId === before?.[0]?.conversationId),
    ).toEqual([]);
  });
});
