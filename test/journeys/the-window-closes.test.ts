import { describe, expect, it } from '@jest/globals';
import { contentWithNotices } from '../support/notices.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { DAY, HOUR } from '../support/world.ts';

/** On a slow machine a notice that is due in the days gone by comes between a question and its answer. */
const contentDir = contentWithNotices([]);

const caseOf = async (world: ReturnType<ReturnType<typeof inAWorld>>, userId: string) => {
  const db = world.server.store.connection.db;
  const found = await db?.collection('cases').findOne({ conversationId: new RegExp(`${userId}$`) });
  return world.server.stores.cases.find(String(found?._id));
};

describe('Nobody answered, and the free time ends', () => {
  const world = inAWorld({ at: '2026-11-23T14:00', contentDir });

  it('is told to whom the card went, four hours before', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    await lan.hears('đã chuyển lời');
    await lan.hears('ở thôn nào');
    await world().later(44 * HOUR);
    const warning = await mai.hears('giờ nhắn miễn phí');
    expect(warning.text).toContain('còn 3 giờ nhắn miễn phí, đến 2 giờ chiều nay');
    expect(titlesOf(warning)).toEqual(['Nhận', 'Đã gọi', 'Chuyển', 'Xem hội thoại']);
    await lan.hearsNothing();
  });

  it('waits longer when the citizen has written since', async () => {
    const mai = world().citizen('chị Mai');
    const ba = world().citizen('Ông Ba');
    await ba.writes('cho tôi gặp cán bộ');
    const [code = ''] = /[A-Z]{2}\d{2}[A-Z]/.exec((await ba.hears('đã chuyển lời')).text) ?? [];
    const warning = `Việc ${code} · Chưa rõ thôn: còn`;
    await world().later(24 * HOUR);
    await ba.writes('cảm ơn con');
    await world().later(21 * HOUR);
    expect(mai.heard().some((one) => one.text.includes(warning))).toBe(false);
    await world().later(24 * HOUR);
    await mai.hears(warning);
  });
});

describe('A case that somebody has taken', () => {
  const world = inAWorld({ contentDir });

  it('is warned of to the one who has it alone', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const dung = await linkedOfficer(world(), 'anh Dũng', 'KLMN6789');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    await dung.hears('VIỆC');
    await mai.taps('Nhận');
    await mai.hears('là của anh/chị');
    await world().later(46 * HOUR);
    await mai.hears('giờ nhắn miễn phí');
    await dung.hearsNothing();
  });

  it('is not warned of once it is done', async () => {
    const mai = world().citizen('chị Mai');
    await mai.writes('#xong');
    await mai.hears('Đã đóng việc');
    await world().later(5 * DAY);
    await world().settled();
    expect(mai.heard().some((one) => one.text.includes('không cho xã nhắn nữa'))).toBe(false);
  });
});

describe('Six days without a word from the citizen', () => {
  const world = inAWorld({ contentDir });

  it('bring one question, and the desk hears that a day is left', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await world().later(6 * DAY);
    const question = await lan.hears('còn cần giúp không');
    expect(titlesOf(question)).toEqual(['Còn cần', 'Xong rồi']);
    await mai.hears('Zalo không cho xã nhắn nữa');
  });

  it('“Còn cần”: officers hear it again, and she hears who answers', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.taps('Còn cần');
    const promise = await lan.hears('đã chuyển lời');
    expect(promise.text).toContain('Người nhận:');
    const mai = world().citizen('chị Mai');
    await mai.hears('còn cần giúp');
    expect((await caseOf(world(), lan.userId))?.status).toBe('open');
  });

  it('and six more bring it again', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.hears('còn cần giúp không');
    await world().later(6 * DAY);
    await lan.hears('còn cần giúp không');
  });

  it('“Xong rồi”, typed: the case is closed with a kind word, and officers know', async () => {
    const mai = world().citizen('chị Mai');
    await mai.writes('chào');
    const lan = world().citizen('Chị Lan');
    await lan.writes('dạ xong rồi con');
    await lan.hears('cháu mừng cho bác');
    await mai.hears('người dân báo đã xong');
    expect((await caseOf(world(), lan.userId))?.status).toBe('closed');
    await world().later(6 * DAY);
    await lan.hearsNothing();
  });
});

describe('An OA without buttons', () => {
  const world = inAWorld({ contentDir });

  it('understands the number typed the next day', async () => {
    world().emulator.faults.refuse(-201, { when: 'buttons' });
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await world().later(6 * DAY);
    await tu.hears('2. Xong rồi');
    await world().later(20 * HOUR);
    await tu.writes('2');
    await tu.hears('cháu mừng cho bác');
    expect((await caseOf(world(), tu.userId))?.status).toBe('closed');
  });
});

describe('A notice that comes after the question', () => {
  const notice = { id: 'hop-thon', code: 'TB1203', from: '2026-11-30', until: '2026-12-05' };
  const world = inAWorld({ at: '2026-11-23T14:00', contentDir: contentWithNotices([notice]) });

  it('does not take the answer away', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await world().later(6 * DAY);
    await lan.hears('còn cần giúp không');
    await world().later(DAY - 4 * HOUR);
    await lan.hears('TB1203');
    await lan.writes('dạ xong rồi con');
    await lan.hears('cháu mừng cho bác');
    expect((await caseOf(world(), lan.userId))?.status).toBe('closed');
  });
});

describe('Somebody who left', () => {
  const world = inAWorld({ contentDir });

  it('is asked nothing', async () => {
    const bay = world().citizen('Ông Bảy');
    await bay.writes('cho tôi gặp cán bộ');
    await bay.hears('ở thôn nào');
    await bay.phone.unfollow();
    await world().later(44 * HOUR);
    await world().later(6 * DAY - 44 * HOUR);
    await bay.hearsNothing();
  });
});

describe('A timer that rings twice', () => {
  const world = inAWorld({ contentDir });

  it('is heard once', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await world().later(6 * DAY);
    await lan.hears('còn cần giúp không');
    const timers = world().server.store.connection.db?.collection('timers');
    // As after a crash between ringing and noting that it rang.
    await timers?.updateMany({ timer: 'window.6d' }, { $set: { status: 'waiting' } });
    await world().later(HOUR);
    await lan.hearsNothing();
    const warnings = mai.heard().filter((one) => one.text.includes('Zalo không cho xã nhắn nữa'));
    expect(warnings).toHaveLength(1);
  });
});
