import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

describe('A government OA that may not send buttons', () => {
  const world = inAWorld();

  it('writes the choices as numbered lines, and a typed 1 works', async () => {
    world().emulator.faults.refuse(-201, { when: 'buttons' });
    const ba = world().citizen('Ông Ba');
    await ba.writes('mở tài khoản cần giấy tờ gì');
    const answer = await ba.hears('1. Xem từng bước: http');
    expect(answer.buttons).toHaveLength(0);
    expect(answer.text).toContain('3. Nhận trợ cấp');
    await ba.writes('3');
    await ba.hears('báo số tài khoản cho cán bộ xã');
    await ba.writes('1');
    await ba.hears(/Các bước in chữ lớn ở đây: http.*\/g\/receive_allowance/);
  });

  it('learns once and does not try buttons again', async () => {
    const before = world().emulator.sent.length;
    const tu = world().citizen('Bà Tư');
    await tu.writes('con trai nhận tiền giùm cha được không');
    await tu.hears('1. Xem từng bước');
    expect(world().emulator.sent.length).toBe(before + 1);
  });
});
