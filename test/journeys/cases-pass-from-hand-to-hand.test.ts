import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';
import { DAY } from '../support/world.ts';

const codeIn = (text: string): string => /VIỆC ([A-Z]{2}\d{2}[A-Z])/.exec(text)?.[1] ?? '';

describe('A case that goes from hand to hand', () => {
  const world = inAWorld();

  it('is passed on, and the one who passed it no longer speaks to the citizen', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const dung = await linkedOfficer(world(), 'anh Dũng', 'KLMN6789');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    await dung.hears('VIỆC');
    await mai.taps('Nhận');
    await lan.hears('Chị Mai đã nhận việc của bác.');
    await mai.hears('là của anh/chị');
    await mai.taps('Chuyển');
    await mai.hears('Đã chuyển việc');
    await dung.hears('VIỆC');
    await dung.taps('Nhận');
    await lan.hears('Anh Dũng đã nhận việc của bác.');
    await mai.writes('mẹ em bệnh tiểu đường');
    await mai.hearsSomething();
    await lan.hearsNothing();
  });

  it('is over for everybody once it is closed', async () => {
    const dung = world().citizen('anh Dũng');
    const lan = world().citizen('Chị Lan');
    await dung.hears('là của anh/chị');
    await dung.writes('#xong');
    await dung.hears('Đã đóng việc');
    await lan.hears('đã xong');
    await dung.taps('Nhận');
    await dung.hears('đã đóng. Lời nhắn của anh/chị chưa được chuyển.');
    await lan.writes('mở tài khoản cần giấy tờ gì');
    await lan.hears('căn cước');
  });
});

describe('A government OA whose cards have no buttons', () => {
  const world = inAWorld();

  it('lets officers type what they would have tapped', async () => {
    world().emulator.faults.refuse(-201, { when: 'buttons' });
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    const code = codeIn((await mai.hears('VIỆC')).text);
    await mai.writes(`Nhận ${code}`);
    await lan.hears('Chị Mai đã nhận việc của bác.');
    await mai.hears('là của anh/chị');
    await mai.writes(`gọi ${code}`);
    await mai.hears('Đã đóng việc');
    await lan.hears('đã gọi cho bác');
  });
});

describe('Two cases of one officer', () => {
  const world = inAWorld();

  it('never mix: the officer is told which one a word belongs to', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const an = world().citizen('Bà An');
    const binh = world().citizen('Ông Bình');
    await an.writes('cho tôi gặp cán bộ');
    const first = codeIn((await mai.hears('VIỆC')).text);
    await mai.writes(`nhận ${first}`);
    await mai.hears('là của anh/chị');
    await binh.writes('cho tôi gặp cán bộ');
    const second = codeIn((await mai.hears('VIỆC')).text);
    await mai.writes(`nhận ${second}`);
    await mai.hears('là của anh/chị');
    await an.hears('đã nhận việc');
    await an.writes('chuyện riêng của bà An');
    const forwarded = await mai.hears('chuyện riêng của bà An');
    expect(forwarded.text).toContain(`Muốn trả lời việc này, gõ: nhận ${first}.`);
    await mai.writes(`nhận ${first}`);
    await mai.hears('là của anh/chị');
    await mai.writes('dạ cháu nghe bà An');
    await an.hears('dạ cháu nghe bà An');
    expect(binh.heard().some((message) => message.text.includes('bà An'))).toBe(false);
  });
});

describe('Somebody who has to ask again', () => {
  const world = inAWorld();

  it('is heard again, also a day after an officer fell silent', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    await tu.hears('đã chuyển lời');
    await world().emulator.admin.reply(tu.userId, 'Dạ bác chờ cháu');
    await tu.hears('bác chờ cháu');
    await world().settled();
    await world().later(DAY);
    await tu.hears('trả lời bác trở lại');
    await tu.writes('cho tôi gặp cán bộ, hôm qua chưa ai gọi');
    await tu.hears('Cháu đã ghi thêm lời bác vừa nhắn.');
    await mai.hears('hôm qua chưa ai gọi');
  });

  it('says yes to a person and gets one', async () => {
    const bin = world().citizen('Bé Bin');
    await bin.writes('asdkjh qwe zxc');
    await bin.hearsSomething();
    await bin.writes('qoiwue mmnb vcx');
    await bin.hears('Để người ở xã trả lời bác nhé?');
    await bin.writes('dạ vâng');
    await bin.hears('đã chuyển lời');
  });
});

describe('One emergency', () => {
  const world = inAWorld();

  it('stays one case however often she cries, and keeps her whole story', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const sau = world().citizen('Bà Sáu');
    await sau.writes('trời ơi nó lừa tui mất hết tiền rồi');
    await sau.hears('Dừng lại. Không chuyển thêm.');
    await sau.writes('lúc 8 giờ sáng');
    await sau.hears('Cháu đã ghi vào việc gấp');
    await sau.writes('từ vietcombank qua mb bank');
    await sau.hears('Cháu đã ghi vào việc gấp');
    await sau.writes('CỨU TUI VỚI NÓ RÚT SẠCH TIỀN RỒI');
    await sau.hears('Bác gọi ngân hàng ngay');
    await sau.writes('menu');
    await sau.hears('Cháu giúp việc trợ cấp');
    await world().settled();
    const db = world().server.store.connection.db;
    const cases = (await db?.collection('cases').find({ urgency: 'urgent' }).toArray()) ?? [];
    expect(cases).toHaveLength(1);
    const record = await world().server.stores.cases.find(String(cases[0]?._id));
    expect(record?.notes.map((note) => note.text).join('|')).toContain('từ vietcombank qua mb bank');
    expect(mai.heard().filter((message) => message.text.startsWith('GẤP'))).toHaveLength(1);
  });

  it('is seen also when it is written under a picture', async () => {
    const chau = world().citizen('Cháu Tí');
    await chau.phone.sendImage(undefined, 'bà cháu bị lừa chuyển hết tiền cho nó rồi');
    await chau.hears('Dừng lại. Không chuyển thêm.');
  });
});
