import { describe, expect, it } from '@jest/globals';
import { inAWorld, linesOf, titlesOf } from '../support/story.ts';

describe('A daughter asks how to open an account for her old mother', () => {
  const world = inAWorld();

  it('hears three short lines, and is offered a person first', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('mẹ tui 82 tuổi muốn mở tài khoản thì đem giấy tờ chi');
    const answer = await lan.hears('căn cước');
    expect(linesOf(answer)).toHaveLength(3);
    // The age is hers, so the answer speaks of her, and to her age.
    expect(answer.text).toMatch(/^Việc của mẹ\. Bà mang căn cước/);
    expect(answer.text).toContain('Người lớn tuổi thì để người ở thôn tới giúp nhé.');
    expect(titlesOf(answer)).toEqual([
      'Gặp người ở xã',
      'Xem từng bước',
      'Điền phiếu cho mẹ',
      'Nhận trợ cấp',
      'Nhờ người nhận thay',
    ]);
  });

  it('reads the steps on a large page with their sources', async () => {
    const lan = world().citizen('Chị Lan');
    const tap = await lan.taps('Xem từng bước');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    expect(page).toContain('Mở tài khoản hoặc ví điện tử');
    expect(page).toContain('Căn cứ');
    expect(page).toContain('chưa xác nhận');
    expect(page.match(/<li data-say>/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('accepts the person offered and gets a name, a time and a number', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.taps('Gặp người ở xã');
    const promise = await lan.hears('đã chuyển lời bác');
    expect(promise.text).toContain('0255 000 0001');
    await lan.hears('Bác ở thôn nào ạ?');
    await lan.writes('thôn Thu Xà');
    await lan.hears('Nguyễn Thị Thử, tổ công nghệ số thôn Thu Xà.');
  });
});
