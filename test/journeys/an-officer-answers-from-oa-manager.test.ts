import { describe, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';
import { HOUR } from '../support/world.ts';

describe('An officer answers from OA Manager', () => {
  const world = inAWorld();

  it('silences the bot, which comes back when the officer types #bot', async () => {
    const { emulator } = world();
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    await lan.hears('Bác ở thôn nào ạ?');
    await emulator.admin.reply(lan.userId, 'Chào chị, em là Mai ở xã. Chị cần gì ạ?');
    await world().settled();
    await lan.hears('em là Mai ở xã');
    await lan.writes('mở tài khoản cần giấy tờ gì');
    await lan.hearsNothing();
    await emulator.admin.reply(lan.userId, '#bot');
    await lan.hears('Trợ lý tự động trả lời bác trở lại.');
    await lan.writes('mở tài khoản cần giấy tờ gì');
    await lan.hears('căn cước');
  });

  it('brings the bot back when the citizen writes menu', async () => {
    const { emulator } = world();
    const tam = world().citizen('Ông Tám');
    await tam.writes('chào xã');
    await tam.hearsSomething();
    await emulator.admin.reply(tam.userId, 'Dạ cháu nghe đây ạ');
    await tam.hears('cháu nghe đây');
    await world().settled();
    await tam.writes('menu');
    await tam.hears('Trợ lý tự động trả lời bác trở lại.');
    await tam.hears('Cháu giúp việc trợ cấp');
  });

  it('brings the bot back by itself after two quiet hours, and says so', async () => {
    const { emulator } = world();
    const nam = world().citizen('Bà Năm');
    await nam.writes('xin chào');
    await nam.hearsSomething();
    await emulator.admin.reply(nam.userId, 'Dạ bà đợi cháu chút');
    await nam.hears('đợi cháu chút');
    await world().settled();
    await world().later(2 * HOUR + 1000);
    await nam.hears('Trợ lý tự động trả lời bác trở lại.');
  });

  it('still lets the emergency card and the secret warning speak', async () => {
    const { emulator } = world();
    const hai = world().citizen('Bà Hai');
    await hai.writes('xin chào');
    await hai.hearsSomething();
    await emulator.admin.reply(hai.userId, 'Dạ cháu đây');
    await hai.hears('cháu đây');
    await world().settled();
    await hai.writes('mã otp của tui là 552817');
    await hai.hears('đừng gửi mã OTP');
    await hai.writes('nó lừa tui mất hết tiền rồi');
    await hai.hears('Dừng lại. Không chuyển thêm.');
  });
});

describe('While a person is answering', () => {
  const world = inAWorld();

  it('keeps the bot silent for pictures, voices, stickers and a new follow', async () => {
    const { emulator } = world();
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await tu.hears('đã chuyển lời');
    await tu.hears('Bác ở thôn nào ạ?');
    await emulator.admin.reply(tu.userId, 'Dạ cháu nghe');
    await tu.hears('cháu nghe');
    await world().settled();
    await tu.phone.sendImage();
    await tu.phone.sendVoice();
    await tu.phone.sendSticker();
    await tu.phone.follow();
    await tu.hearsNothing();
  });
});
