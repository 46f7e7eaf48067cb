import { afterAll, describe, expect, it } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';
import { DAY } from '../support/world.ts';

const VILLAGE = 'hoa-binh';
const WORDS = 'hồ sơ của bà đã có kết quả';

/** A citizen whose case chị Mai has taken, and eight days of silence. */
async function eightSilentDays(world: ReturnType<ReturnType<typeof inAWorld>>) {
  const mai = await linkedOfficer(world, 'chị Mai', 'BCDG2345');
  const dung = await linkedOfficer(world, 'anh Dũng', 'KLMN6789');
  const lan = world.citizen('Bà Lan');
  await lan.writes('cho tôi gặp cán bộ');
  await mai.hears('VIỆC');
  await dung.hears('VIỆC');
  await mai.taps('Nhận');
  await mai.hears('là của anh/chị');
  await lan.hears('đã nhận việc');
  await world.later(8 * DAY);
  await dung.writes('chào');
  await dung.hearsSomething();
  return { mai, dung, lan };
}

describe('Words that come when the window is shut', () => {
  const world = inAWorld();

  it('become a task: officers hear what did not arrive, and that somebody must go', async () => {
    const { mai, dung, lan } = await eightSilentDays(world());
    const before = lan.heard().length;
    await mai.writes(WORDS);
    for (const officer of [mai, dung]) {
      const task = await officer.hears('tin của xã chưa tới người dân');
      expect(task.text).toContain(WORDS);
      expect(task.text).toContain('Cần người gọi hoặc đến nhà.');
    }
    await world().settled();
    expect(lan.heard()).toHaveLength(before);
  });

  it('lie on disk where nobody can read them', async () => {
    const docs = await world().server.store.connection.db?.collection('conversations').find({}).toArray();
    expect(docs?.some((doc) => Boolean(doc['unsaid']))).toBe(true);
    expect(JSON.stringify(docs)).not.toContain('kết quả');
  });

  it('are the first thing she hears when she writes again, once', async () => {
    await world().later(DAY);
    const lan = world().citizen('Bà Lan');
    const before = lan.heard().length;
    await lan.writes('mở tài khoản cần giấy tờ gì');
    await lan.hears('căn cước');
    const heard = lan.heard().slice(before);
    const told = heard.findIndex((one) =>
      one.text.startsWith('Hôm trước xã có nhắn mà máy không gửi tới được:'),
    );
    expect(heard[told]?.text).toContain(WORDS);
    expect(heard.findIndex((one) => one.text.includes('căn cước'))).toBeGreaterThan(told);
    await lan.writes('cảm ơn con');
    await world().settled();
    expect(lan.heard().filter((one) => one.text.includes('Hôm trước'))).toHaveLength(1);
  });

  it('never make a task of the news that somebody called', async () => {
    const mai = world().citizen('chị Mai');
    await world().later(8 * DAY);
    await mai.taps('Đã gọi');
    await mai.hears('Đã đóng việc');
    await world().settled();
    const db = world().server.store.connection.db;
    expect(await db?.collection('cases').countDocuments({ status: { $ne: 'closed' } })).toBe(0);
    const lan = world().citizen('Bà Lan');
    await lan.writes('chào con');
    await lan.hears('báo đã gọi cho bác');
  });
});

describe('Words for somebody without an open case', () => {
  const world = inAWorld();

  it('open one, and its card says what did not arrive', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345', VILLAGE);
    const ba = world().citizen('Ông Ba');
    world().emulator.faults.refuse(-230, { times: 1 });
    await ba.writes('mở tài khoản cần giấy tờ gì');
    const card = await mai.hears('cần gọi hoặc đến nhà');
    expect(card.text).toContain('căn cước');
  });
});

describe('A commune with a template', () => {
  const content = copyContent();
  content.swap('_profiles/qn-2024.yaml', 'zalo_template: null', 'zalo_template: { id: "1001" }');
  afterAll(() => content.remove());
  const templates = { '1001': { text: 'Việc <ma>: <xa> có tin cho bác. Bác nhắn lại, hoặc gọi <so_may>.' } };
  const world = inAWorld({ contentDir: content.dir, templates });

  it('calls the citizen back, and tells the officer that the words wait', async () => {
    const { mai, dung, lan } = await eightSilentDays(world());
    await mai.writes(WORDS);
    const template = await lan.hears('có tin cho bác');
    expect(template.endpoint).toBe('template');
    expect(template.text).toMatch(/^Việc [A-Z]{2}\d{2}[A-Z]: xã Nghĩa Hòa .*0255 000 0001\.$/);
    expect((await mai.hears('Máy gửi tin mẫu')).text).toContain(WORDS);
    await dung.hearsNothing();
  });

  it('sends one template, however many words wait', async () => {
    const mai = world().citizen('chị Mai');
    await mai.writes('bà nhớ đem căn cước');
    await mai.hears('bà nhớ đem căn cước');
    const lan = world().citizen('Bà Lan');
    await world().settled();
    expect(lan.heard().filter((one) => one.endpoint === 'template')).toHaveLength(1);
    await lan.writes('tin gì vậy con');
    const told = await lan.hears('Hôm trước xã có nhắn');
    expect(told.text).toContain(WORDS);
    expect(told.text).toContain('bà nhớ đem căn cước');
  });

  it('sends somebody when Zalo refuses the template as well', async () => {
    await world().later(8 * DAY);
    const mai = world().citizen('chị Mai');
    const lan = world().citizen('Bà Lan');
    const dung = world().citizen('anh Dũng');
    await dung.writes('chào');
    world().emulator.faults.refuse(-249, { endpoint: 'template' });
    await mai.writes('xã gọi bà không được');
    const task = await dung.hears('tin của xã chưa tới người dân');
    expect(task.text).toContain('xã gọi bà không được');
    world().emulator.faults.clear();
    await lan.writes('dạ');
    expect((await lan.hears('xã gọi bà không được')).text).toContain('Hôm trước xã có nhắn');
  });
});
