import { describe, expect, it } from '@jest/globals';
import { cashPoint } from '../support/profile.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { HOUR, DAY } from '../support/world.ts';

describe('Short questions after an answer', () => {
  const world = inAWorld();

  it('belong to what was just spoken of', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui muốn rút tiền mặt');
    await tu.hears('điểm rút tiền');
    await tu.writes('cần mang giấy gì');
    await tu.hears('Bác mang theo: căn cước hoặc thẻ');
    await tu.writes('o dau vay con');
    await tu.hearsSomething();
    await tu.writes('còn má tui?');
    const answer = await tu.hears('Việc của mẹ.');
    expect(answer.text).toContain('điểm rút tiền');
  });

  it('are asked back after some hours, and stand alone after a day', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('mở tài khoản cần giấy gì');
    await nam.hears('căn cước');
    await world().later(3 * HOUR);
    await nam.writes('ở đâu');
    const asked = await nam.hears('hỏi tiếp chuyện «Mở tài khoản hoặc ví điện tử»');
    expect(titlesOf(asked)[0]).toBe('Mở tài khoản');
    await world().later(2 * DAY);
    await nam.writes('ở đâu');
    const alone = await nam.hearsSomething();
    expect(alone.text).not.toContain('hỏi tiếp chuyện');
  });
});

describe('A wrong answer', () => {
  const world = inAWorld();

  it('is taken back when the citizen says what they meant', async () => {
    const hai = world().citizen('Bà Hai');
    await hai.writes('tui muốn rút tiền mặt');
    await hai.hears('điểm rút tiền');
    await hai.writes('không phải, tui hỏi đóng tiền học cho cháu');
    await hai.hears(/học phí|nhà trường|trường/);
  });

  it('is followed by choices when only "không phải" is said', async () => {
    const hai = world().citizen('Bà Ba');
    await hai.writes('tui muốn rút tiền mặt');
    await hai.hears('điểm rút tiền');
    await hai.writes('hong phai');
    const sorry = await hai.hears('hiểu nhầm');
    expect(titlesOf(sorry)).not.toContain('Rút tiền mặt');
    expect(titlesOf(sorry)).toContain('Gặp người ở xã');
  });
});

describe('Two needs in one message', () => {
  const world = inAWorld();

  it('are both answered', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('mở tài khoản cần giấy gì với lại nộp học phí cho cháu bằng cách nào');
    await lan.hears('căn cước');
    await lan.hears(/trường/);
  });

  it('begin with the urgent one', async () => {
    const lan = world().citizen('Chị Hai');
    await lan.writes('học phí của cháu nộp ở đâu. Với lại tui bị lừa mất 5 triệu rồi');
    await lan.hears('Dừng lại. Không chuyển thêm.');
    await lan.hears(/trường/);
  });
});

describe('A place and a name card', () => {
  const world = inAWorld();

  it('a place is answered with the nearest cash point and the way there', async () => {
    const tu = world().citizen('Ông Tư');
    const point = cashPoint();
    await tu.phone.sendLocation(point.lat + 0.004, point.lon);
    const answer = await tu.hears('Gần bác nhất:');
    expect(answer.text).toContain(point.name);
    expect(answer.text).toMatch(/Cách bác khoảng (?:400|500) mét/);
    expect(titlesOf(answer)[0]).toBe('Xem đường đi');
  });

  it('a place far away is not measured', async () => {
    const xa = world().citizen('Người ở xa');
    await xa.phone.sendLocation(21.03, 105.85);
    const answer = await xa.hears('nhận được vị trí');
    expect(answer.text).not.toContain('cây số');
  });

  it('a card with one of the commune’s numbers is ours, any other is not to be rung', async () => {
    const ba = world().citizen('Bà Ba');
    await ba.phone.sendBusinessCard('Cô Mai', '0255 000 0003');
    await ba.hears('đúng là của cô Mai');
    await ba.phone.sendBusinessCard('Cán bộ xã', '0912345678');
    const answer = await ba.hears('không có số này trong danh bạ');
    expect(titlesOf(answer)[0]).toBe('Có phải lừa đảo?');
  });
});

describe('The address belongs to whom it is about', () => {
  const world = inAWorld();

  it('a grandmother is "bà", and the next question is for oneself again', async () => {
    const chau = world().citizen('Em Vy');
    await chau.writes('con hỏi cho bà ngoại, mở tài khoản cần giấy gì');
    const forHer = await chau.hears('Việc của bà.');
    expect(forHer.text).toContain('đứng tên bà');
    await chau.writes('còn của tui thì rút tiền mặt ở đâu');
    const own = await chau.hears('điểm rút tiền');
    expect(own.text).not.toContain('Việc của bà');
  });

  it('an age that was said once is remembered for that person', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('ông nội 85 tuổi muốn nhận trợ cấp qua tài khoản');
    await lan.hears('Việc của ông.');
    await lan.writes('tôi muốn rút tiền mặt cho tôi');
    expect(titlesOf(await lan.hears('điểm rút tiền'))[0]).not.toBe('Gặp người ở xã');
    await lan.writes('ông nội tôi rút tiền mặt ở đâu');
    expect(titlesOf(await lan.hears('Việc của ông.'))[0]).toBe('Gặp người ở xã');
  });
});
