import { describe, expect, it } from '@jest/globals';
import { hashLinkCode } from '../../src/escalation/link-code.ts';
import { inAWorld } from '../support/story.ts';
import { APP, DAY } from '../support/world.ts';

describe('Things that are not words', () => {
  const world = inAWorld();

  it('welcomes a new follower', async () => {
    const moi = world().citizen('Người mới');
    await moi.phone.follow();
    await moi.hearsSomething();
  });

  it('says kindly that a picture holds no code', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendImage();
    await lan.hears('không thấy mã QR nào trong hình');
  });

  it('answers a sticker, a file, a link and a place', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendSticker();
    await lan.hears('Bác cần hỏi việc gì ạ?');
    await lan.phone.sendFile();
    await lan.hears('chưa mở được tệp');
    await lan.phone.sendLink('http://nhan-qua.top', 'nhận quà');
    await lan.hears('đừng làm theo');
    await lan.phone.sendLink('https://vtv.vn/tin-tuc', 'tin tức');
    await lan.hears('khoan bấm vào đường dẫn');
    await lan.phone.sendLocation(15.1, 108.8);
    await lan.hears('Gần bác nhất');
  });

  it('forgets a citizen who asks Zalo to be forgotten', async () => {
    const hue = world().citizen('Chị Huệ');
    await hue.writes('cho tôi gặp cán bộ, nhà tôi cạnh chùa Thiên Ấn');
    await hue.hears('đã chuyển lời');
    await world().settled();
    await hue.phone.withdraw();
    await world().settled();
    const db = world().server.store.connection.db;
    const words = await db?.collection('inbox').countDocuments({ userId: hue.userId, sealed: { $ne: '' } });
    expect(words).toBe(1);
    expect(await db?.collection('outbox').countDocuments({ userId: hue.userId })).toBe(0);
    const [found] =
      (await db
        ?.collection('cases')
        .find({ conversationId: { $regex: hue.userId } })
        .toArray()) ?? [];
    const record = await world().server.stores.cases.find(String(found?._id));
    expect(record?.turns).toEqual([]);
    expect(record?.notes).toEqual([]);
  });

  it('forgets what officers were told of a citizen who asks to be forgotten, and what was still to come', async () => {
    const { server } = world();
    const db = server.store.connection.db;
    const officer = { id: 'officer-mai', name: 'chị Mai', phone: '0905000000', role: 'officer' };
    await server.stores.officers.add({ ...officer, communeId: 'nghia-hoa' }, hashLinkCode('BCDG2345'));
    const mai = world().citizen('chị Mai');
    await mai.writes('#lienket BCDG2345');
    await mai.hears('Đã liên kết');
    const sau = world().citizen('Bà Sáu');
    await sau.writes('cho tôi gặp cán bộ, nhà tôi cạnh chùa Thiên Ấn');
    await mai.hears('chùa Thiên Ấn');
    await mai.taps('Nhận');
    await sau.hears('đã nhận việc');
    await sau.writes('con tôi tên Tèo');
    await mai.hears('con tôi tên Tèo');
    await sau.writes('cháu tên Tí');
    await mai.hears('cháu tên Tí');
    await world().settled();

    const conversationId = `${APP.oaId}:${sau.userId}`;
    const where = { conversationId, oaId: APP.oaId, communeId: 'nghia-hoa' };
    const { userId } = sau;
    const at = world().emulator.clock.now();
    await server.stores.timers.set({ id: 'sau:hour', at: at + DAY, timer: 'scam.hour', ...where, userId });
    await server.stores.formTokens.put({ hash: 'sau', formId: 'f', ...where, expiresAt: at + DAY });
    await server.stores.outbox.add([{ id: 'sau:0', seq: 'f', ...where, userId, say: { text: 'Tèo' } }]);
    await db?.collection('outbox').updateOne({ seq: 'f' }, { $set: { notBefore: at + DAY } });

    const ofMai = { userId: mai.userId };
    const forwards = { ...ofMai, name: 'internal.forward' };
    const stuck = { $set: { status: 'pending', notBefore: at + DAY } };
    await db?.collection('inbox').updateOne(forwards, stuck);
    const cards = { ...ofMai, _id: { $regex: /:card:|:forward:/ } } as object;
    expect(await db?.collection('inbox').countDocuments({ ...forwards, sealed: { $ne: '' } })).toBe(2);
    expect(await db?.collection('outbox').countDocuments(cards)).toBe(3);
    await sau.phone.withdraw();
    await world().settled();
    expect(await db?.collection('inbox').countDocuments({ ...forwards, status: 'done', sealed: '' })).toBe(2);
    expect(await db?.collection('outbox').countDocuments(cards)).toBe(0);
    expect(await db?.collection('outbox').countDocuments(ofMai)).toBeGreaterThan(0);
    for (const name of ['timers', 'form_tokens', 'outbox']) {
      expect(await db?.collection(name).countDocuments({ conversationId })).toBe(0);
    }
  });

  it('stays quiet after somebody leaves', async () => {
    const di = world().citizen('Người đi');
    await di.phone.follow();
    await di.hearsSomething();
    await di.phone.unfollow();
    await di.hearsNothing();
  });
});
