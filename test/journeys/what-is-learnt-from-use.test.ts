import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { lessonOf, vagueCitizen } from '../support/lessons.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { HOUR } from '../support/world.ts';

describe('What a citizen taps when asked', () => {
  const world = inAWorld();

  it('is what the vague message meant', async () => {
    const { chat, text, answer } = await vagueCitizen(world(), 'Chị Lan');
    expect(await lessonOf(world(), text)).toBeUndefined();
    const [title = ''] = titlesOf(answer);
    await chat.taps(title);
    await chat.hearsSomething();
    const learnt = await lessonOf(world(), text);
    expect(learnt).toMatchObject({ kind: 'tapped', state: 'new', communeId: 'nghia-hoa' });
    expect(learnt?.label).toBe(learnt?.heard.best[0]?.intent);
    expect(learnt?.heard.confidence).toBeLessThan(0.85);
    expect(JSON.stringify(learnt)).not.toContain(chat.userId);
    const metrics = await (await fetch(`${world().url}/metrics`)).text();
    expect(metrics).toContain('nlu_lessons_total{kind="tapped"} 1');
  });
});

describe('Who taps none of the topics', () => {
  const world = inAWorld();

  it('leaves a message of which nobody knows what it meant', async () => {
    const { chat, text } = await vagueCitizen(world(), 'Ông Tư');
    await chat.taps('Gặp người ở xã');
    await chat.hears('đã chuyển lời');
    const learnt = await lessonOf(world(), text);
    expect(learnt).toMatchObject({ kind: 'tapped' });
    expect(learnt?.label).toBeUndefined();
  });
});

describe('A number typed long after the buttons', () => {
  const world = inAWorld();

  it('says nothing of the message before', async () => {
    const { chat, text } = await vagueCitizen(world(), 'Bà Sáu');
    await world().later(HOUR);
    await chat.writes('1');
    await chat.hearsSomething();
    expect(await lessonOf(world(), text)).toBeUndefined();
  });
});

describe('A message that nobody understood', () => {
  const world = inAWorld();

  it('is kept without numbers and names, and the next message is a hint', async () => {
    const bin = world().citizen('Bé Bin');
    await bin.writes('asdkjh qwe 0905 123 456 zxc, tui là Lan');
    await bin.hears('chưa trả lời được');
    const text = 'asdkjh qwe ••• zxc, tui là «tên»';
    const learnt = await lessonOf(world(), text);
    expect(learnt).toMatchObject({ kind: 'fallback', text });
    expect(learnt?.label).toBeUndefined();
    await bin.writes('đóng tiền điện ở đâu');
    await bin.hears('hóa đơn');
    expect(await lessonOf(world(), text)).toMatchObject({ next: 'pay_bills' });
  });

  it('is not kept when a person is speaking, or when it held a secret', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tam = world().citizen('Chú Tám');
    await tam.writes('gặp cán bộ');
    await mai.hears('VIỆC');
    await mai.taps('Nhận');
    await tam.hears('đã nhận việc');
    await tam.writes('qoiwue mmnb vcx');
    await mai.hears('qoiwue');
    const ut = world().citizen('Út');
    await ut.writes('mã otp là 482913 zxcv qwe');
    await ut.hearsSomething();
    await world().settled();
    const kept = await world().server.stores.lessons.of('nghia-hoa', 100);
    expect(kept.filter(({ text }) => /qoiwue|zxcv/.test(text))).toEqual([]);
  });

  it('is forgotten when the citizen asks Zalo to be forgotten', async () => {
    const hue = world().citizen('Chị Huệ');
    await hue.writes('mnbvc lkjh poiu');
    await hue.hears('chưa trả lời được');
    expect(await lessonOf(world(), 'mnbvc lkjh poiu')).toBeDefined();
    await hue.phone.withdraw();
    expect(await lessonOf(world(), 'mnbvc lkjh poiu')).toBeUndefined();
  });
});

describe('A wrong answer that is taken back', () => {
  const world = inAWorld();

  it('teaches what the message before it meant', async () => {
    const hai = world().citizen('Bà Hai');
    await hai.writes('mở tài khoản cần giấy gì');
    await hai.hears('căn cước');
    await hai.writes('không phải, tui hỏi đóng tiền học cho cháu');
    await hai.hearsSomething();
    expect(await lessonOf(world(), 'mở tài khoản cần giấy gì')).toMatchObject({
      kind: 'corrected',
      heard: { intent: 'open_account' },
      label: 'pay_school_fees',
    });
    expect(await lessonOf(world(), 'tui hỏi đóng tiền học cho cháu')).toBeUndefined();
  });

  it('waits for what comes after a bare «không phải»', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('tui muốn mở cái thẻ ngân hàng');
    await ba.hears('căn cước');
    await ba.writes('không phải');
    await ba.hearsSomething();
    expect(await lessonOf(world(), 'tui muốn mở cái thẻ ngân hàng')).toBeUndefined();
    await ba.writes('đóng tiền điện ở đâu');
    await ba.hears('hóa đơn');
    expect(await lessonOf(world(), 'tui muốn mở cái thẻ ngân hàng')).toMatchObject({
      kind: 'corrected',
      label: 'pay_bills',
    });
  });

  it('teaches nothing when only the person was wrong', async () => {
    const bay = world().citizen('Cô Bảy');
    await bay.writes('tui muốn rút tiền mặt');
    await bay.hears('điểm rút tiền');
    await bay.writes('không phải, còn má tui?');
    await bay.hearsSomething();
    expect(await lessonOf(world(), 'tui muốn rút tiền mặt')).toBeUndefined();
  });

  it('teaches nothing when the answer was right', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('làm căn cước cần giấy tờ gì');
    await nam.hearsSomething();
    await nam.writes('cảm ơn cháu');
    await nam.hearsSomething();
    expect(await lessonOf(world(), 'làm căn cước cần giấy tờ gì')).toBeUndefined();
  });
});
