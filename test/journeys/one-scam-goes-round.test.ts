import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

const scamFor = (name: string, sum: string): string =>
  `Kinh gui ong ba ${name}: ho so nhan ho tro an sinh ${sum} dong da duyet, moi vao ansinh-${name.toLowerCase()}.top ` +
  'nhap so the va ma OTP truoc 17h hom nay de nhan tien, qua han se bi huy';
const REAL =
  'Chi hoi Phu nu thon moi chi em mang the ngan hang va ma so hoi vien den nha van hoa luc 7 gio toi thu Nam, ' +
  'nop quy 50 ngan, xac nhan ngay voi chi Hoa kẻo het cho di tham quan, vao nhom zalo.me/g/abc123 de dang ky';

describe('The same scam is shown by one after the other', () => {
  const world = inAWorld();

  it('the third of them warns the commune, once, with a notice to approve', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    for (const [name, sum] of [
      ['Lan', '2.400.000'],
      ['Bay', '3.100.000'],
    ] as const) {
      const one = world().citizen(name);
      await one.writes(scamFor(name, sum));
      await one.hears('đừng làm theo');
    }
    const third = world().citizen('Sau');
    await third.writes(scamFor('Sau', '1.900.000'));
    await third.hears('đừng làm theo');
    const card = await mai.hears('Nhiều người cùng nhận một tin lừa');
    expect(card.text).toContain('GẤP');
    expect(titlesOf(card)).toEqual(expect.arrayContaining(['Là tin lừa', 'Là tin thật']));
    const tap = await mai.taps('Xem hội thoại');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    expect(page).toContain('3 người cùng nhận một tin trong một ngày');
    expect(page).toContain('Bản nháp thông báo');

    const fourth = world().citizen('Chin');
    await fourth.writes(scamFor('Chin', '5.000.000'));
    await fourth.hears('đừng làm theo');
    expect(mai.heard().filter(({ text }) => text.includes('Nhiều người cùng nhận'))).toHaveLength(1);
  });

  it('what an officer says of it is what the next one hears, with name and day', async () => {
    const hoa = await linkedOfficer(world(), 'chị Hòa', 'HJKL2345');
    const tu = world().citizen('Bà Tư');
    await tu.writes(REAL);
    await tu.hears('Cháu thấy:');
    await tu.taps('Gặp người');
    await hoa.hears('VIỆC');
    await hoa.taps('Là tin thật');
    await hoa.hears('Đã ghi: tin này là thật.');
    const nam = world().citizen('Bà Năm');
    await nam.writes(REAL.replace('chi Hoa', 'chi Hoa ben thon'));
    const answer = await nam.hears('Chị Hòa của xã đã xem tin này ngày');
    expect(answer.text).toContain('không phải lừa');
  });
});
