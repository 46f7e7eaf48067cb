import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import type { Chat } from '../support/chat.ts';
import { contentWithNotices } from '../support/notices.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { DAY, HOUR, MINUTE } from '../support/world.ts';

const MEETING = {
  id: 'hop-thon',
  code: 'TB1101',
  title: 'Họp thôn Thu Xà',
  text: 'Thôn Thu Xà họp lúc 7 giờ tối thứ Năm.\nBà con đến nhà văn hóa thôn.',
  villages: ['thu-xa'],
};
const isNotice = ({ text }: { text: string }): boolean => text.includes('Thông báo của xã');
const noticesOf = (chat: Chat): string[] =>
  chat
    .heard()
    .filter(isNotice)
    .map(({ text }) => text);

describe('A notice for one village', () => {
  // At night nobody is written to, so that everybody has spoken before the first round.
  const world = inAWorld({ at: '2026-11-23T21:00', contentDir: contentWithNotices([MEETING]) });
  const livesIn = async (name: string, village: string): Promise<Chat> => {
    const chat = world().citizen(name);
    await chat.writes(`tui ở thôn ${village}`);
    await chat.hears(`thôn ${village}`);
    return chat;
  };

  it('wakes nobody at night', async () => {
    const lan = await livesIn('Chị Lan', 'Thu Xà');
    await livesIn('Ông Tư', 'Đông Mỹ');
    const ba = await livesIn('Ông Ba', 'Thu Xà');
    await ba.writes('dung thong bao');
    expectPlain(await ba.hears('không gửi thông báo nữa'));
    const nam = await livesIn('Bà Năm', 'Thu Xà');
    await nam.phone.unfollow();
    await world().later(HOUR);
    await lan.hearsNothing();
  });

  it('comes in the morning with its code, the page, and the way to hear no more', async () => {
    const lan = world().citizen('Chị Lan');
    await world().later(9 * HOUR);
    const notice = await lan.hears('Thông báo của xã: Họp thôn Thu Xà');
    expect(notice.text).toContain('7 giờ tối thứ Năm');
    expect(notice.text).toContain('Mã thông báo: TB1101.');
    expect(titlesOf(notice)).toEqual(['Xem thông báo chữ to', 'Không nhận thông báo', 'Gặp người ở xã']);
  });

  it('does not come to another village, to who wants none, or to who left', async () => {
    expect(noticesOf(world().citizen('Ông Tư'))).toEqual([]);
    expect(noticesOf(world().citizen('Ông Ba'))).toEqual([]);
    expect(noticesOf(world().citizen('Bà Năm'))).toEqual([]);
  });

  it('comes once, however often it is looked who is left', async () => {
    const lan = world().citizen('Chị Lan');
    await world().later(MINUTE);
    await world().later(6 * HOUR);
    await world().later(DAY);
    expect(noticesOf(lan)).toHaveLength(1);
  });

  it('comes to who changes their mind, typed without marks', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('nhan lai thong bao');
    await ba.hears('Từ giờ có thông báo');
    await world().later(MINUTE);
    await ba.hears('Thông báo của xã: Họp thôn Thu Xà');
    await ba.taps('Không nhận thông báo');
    await ba.hears('không gửi thông báo nữa');
  });

  it('comes to who says only later where they live', async () => {
    const bay = await livesIn('Ông Bảy', 'Thu Xà');
    await world().later(MINUTE);
    await bay.hears('Thông báo của xã: Họp thôn Thu Xà');
  });
});

describe('Somebody with whom a person is talking', () => {
  const world = inAWorld({ at: '2026-11-23T06:30', contentDir: contentWithNotices([MEETING]) });

  it('hears the notice when they are done, and not in between', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('tui ở thôn Thu Xà');
    await sau.hears('thôn Thu Xà');
    world().emulator.admin.reply(sau.userId, 'Chào bác, em là Dũng ở xã.');
    await sau.hears('Dũng');
    await world().settled();
    await world().later(HOUR);
    await sau.hearsNothing();
    world().emulator.admin.reply(sau.userId, '#bot');
    await sau.hears('trả lời bác trở lại');
    await world().later(MINUTE);
    await sau.hears('Thông báo của xã: Họp thôn Thu Xà');
  });
});

describe('Somebody silent for more than a week', () => {
  const later = { ...MEETING, from: '2026-12-02', until: '2026-12-20' };
  const world = inAWorld({ at: '2026-11-24T09:00', contentDir: contentWithNotices([later]) });

  it('is not written to, and hears it once they write again', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('thôn Thu Xà');
    await world().later(8 * DAY);
    await lan.hearsNothing();
    await lan.writes('chào con');
    await lan.hearsSomething();
    await world().later(MINUTE);
    await lan.hears('Thông báo của xã: Họp thôn Thu Xà');
  });
});

describe('The day’s number', () => {
  const contentDir = contentWithNotices([{ ...MEETING, villages: [] }], (copy) =>
    copy.append('_profiles/qn-2024.yaml', 'notices_per_day: 2\n'),
  );
  const world = inAWorld({ at: '2026-11-23T21:00', contentDir });
  /** How many have heard it once `count` have, and nobody more comes. */
  const heardBy = async (count: number): Promise<number> => {
    const heard = (): number => world().emulator.sent.filter(isNotice).length;
    for (let i = 0; i < 200 && heard() < count; i += 1) await new Promise((wait) => setTimeout(wait, 50));
    await world().settled();
    return heard();
  };

  it('holds, and the rest is told the next day', async () => {
    for (const name of ['Chị Lan', 'Ông Tư', 'Bà Năm']) {
      const chat = world().citizen(name);
      await chat.writes('chào con');
      await chat.hearsSomething();
    }
    await world().later(10 * HOUR + 5 * MINUTE);
    expect(await heardBy(2)).toBe(2);
    await world().later(HOUR);
    expect(await heardBy(2)).toBe(2);
    await world().later(DAY);
    expect(await heardBy(3)).toBe(3);
  });
});

describe('A notice for those who asked about something', () => {
  const contentDir = contentWithNotices([
    {
      ...MEETING,
      id: 'tien-hoc',
      code: 'TB1102',
      title: 'Nộp tiền học',
      villages: [],
      topics: ['pay_school_fees'],
    },
  ]);
  const world = inAWorld({ at: '2026-11-23T06:00', contentDir });

  it('reaches them and nobody else', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('học phí của thằng cu nộp ở đâu hè');
    await lan.hears(/trường/);
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui muốn rút tiền mặt');
    await tu.hears('điểm rút tiền');
    await world().later(2 * HOUR);
    await lan.hears('Thông báo của xã: Nộp tiền học');
    expect(noticesOf(tu)).toEqual([]);
  });

  it('reaches who asks later, among other things', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('với lại đóng học phí cho cháu bằng cách nào');
    await tu.hears(/trường/);
    await world().later(MINUTE);
    await tu.hears('Thông báo của xã: Nộp tiền học');
  });
});
