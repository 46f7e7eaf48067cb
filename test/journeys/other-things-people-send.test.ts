import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

describe('Things that are not words', () => {
  const world = inAWorld();

  it('welcomes a new follower', async () => {
    const moi = world().citizen('Người mới');
    await moi.phone.follow();
    await moi.hearsSomething();
  });

  it('says kindly that a picture cannot be seen yet', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendImage();
    await lan.hears('Cháu chưa xem được hình.');
  });

  it('answers a sticker, a file, a link and a place', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendSticker();
    await lan.hears('Bác cần hỏi việc gì ạ?');
    await lan.phone.sendFile();
    await lan.hears('chưa mở được tệp');
    await lan.phone.sendLink('http://nhan-qua.top', 'nhận quà');
    await lan.hears('khoan bấm vào đường dẫn');
    await lan.phone.sendLocation(15.1, 108.8);
    await lan.hears('nhận được vị trí');
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

  it('stays quiet after somebody leaves', async () => {
    const di = world().citizen('Người đi');
    await di.phone.follow();
    await di.hearsSomething();
    await di.phone.unfollow();
    await di.hearsNothing();
  });
});
