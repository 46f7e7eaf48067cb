import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

describe('Is this really the commune?', () => {
  const world = inAWorld();

  it('a number of the directory is, and is to be rung back', async () => {
    const lan = world().citizen('Bà Lan');
    await lan.writes('số 0255 000 0003 gọi tui, có phải số của xã không');
    const answer = await lan.hears('đúng là của Nguyễn Thị Mai, cán bộ trợ cấp xã');
    expect(answer.text).toContain('tự bấm gọi lại');
  });

  it('another number is not, and the number to ring is ours', async () => {
    const lan = world().citizen('Bà Lan');
    await lan.writes('0905 123 456 goi toi noi nguoi cua xa, so nay co phai cua xa khong');
    const answer = await lan.hears('không có trong danh bạ của xã');
    expect(answer.text).toContain('0255 000 0001');
    expect(answer.text).not.toContain('0905');
  });

  it('an officer’s name is known, and proves nothing', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('có cô Mai gọi, cô Mai phải cán bộ xã không');
    const answer = await tu.hears('Xã có Nguyễn Thị Mai, cán bộ trợ cấp xã.');
    expect(answer.text).toContain('Ai cũng xưng tên được');
  });

  it('a name nobody here has is not known', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('có anh Nguyễn Văn Hùng tới nhà xưng cán bộ xã, phải người của xã không');
    await tu.hears('không thấy tên này trong danh sách của xã');
  });

  it('whoever asks for a code is a scammer, whatever number it comes from', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('số 0255 000 0003 nói người của xã, biểu tui đọc mã OTP, có phải của xã không');
    const answer = await nam.hears('Cháu thấy:');
    expect(answer.text).toContain('mã OTP');
  });
});
