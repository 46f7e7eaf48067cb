import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('A dossier is filed over the internet', () => {
  const world = inAWorld();

  it('by a grandfather, who learns where and with what', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('lam giay khai sinh cho chau ma nop tren mang duoc hong');
    const answer = await tu.hears('Cổng Dịch vụ công');
    expect(answer.text).toContain('VNeID');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Giảm phí trực tuyến');
  });

  it('by somebody who cannot, and is told where there is help', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('tui khong biet nop ho so tren mang, co ai chi khong');
    const answer = await nam.hears('Trung tâm Phục vụ hành chính công xã');
    expect(answer.text).toContain('không đọc cho ai');
    expectPlain(answer);
  });

  it('and nothing was heard of it since', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('hồ sơ đất tui nộp trên mạng cả tháng chưa thấy chi hết');
    expectPlain(await ba.hears('mã hồ sơ'));
  });

  it('for a child who starts school', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('con tui sang năm vô lớp một, nghe nói ghi danh trên mạng, làm răng');
    const answer = await lan.hears('tuyển sinh');
    expect(answer.text).toContain('giấy khai sinh');
    expectPlain(answer);
  });

  it('for a child who changes school, typed without marks', async () => {
    const hoa = world().citizen('Chị Hoa');
    await hoa.writes('dang ky hoc lop 6 cho chau tren mang');
    await hoa.hears('hạn nộp');
    await hoa.writes('o dau vay');
    expectPlain(await hoa.hearsSomething());
  });
});
