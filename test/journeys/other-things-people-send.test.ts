import { describe, it } from '@jest/globals';
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

  it('stays quiet after somebody leaves', async () => {
    const di = world().citizen('Người đi');
    await di.phone.follow();
    await di.hearsSomething();
    await di.phone.unfollow();
    await di.hearsNothing();
  });
});
