import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';

describe('Words for the commune', () => {
  const world = inAWorld();

  it('said at once become a case in the words that were said', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cán bộ xã bữa trước nói năng nặng lời với mẹ tôi, tôi muốn phản ánh');
    const answer = await lan.hears('cảm ơn bác đã nói cho xã biết');
    expect(answer.text).not.toContain('Cho mẹ');
    expect(answer.text).toMatch(/mã [A-Z]{2}\d{2}[A-Z]\./);
    expectPlain(answer);
    const card = await mai.hears('VIỆC');
    expect(card.text).toContain('Lý do: Dân góp ý, phản ánh');
    expect(card.text).toContain('nói năng nặng lời');
  });

  it('after a tap are first invited, then written down whatever they are about', async () => {
    const mai = world().citizen('chị Mai');
    const tu = world().citizen('Ông Tư');
    await tu.writes('#xa.i.feedback');
    const invited = await tu.hears('cứ nhắn ở đây');
    expect(invited.text).not.toContain('mã');
    expectPlain(invited);
    await tu.writes('đèn đường trước nhà văn hóa hư cả tháng, lội bóng tối té hoài');
    expectPlain(await tu.hears('đã chuyển cho người của xã, mã'));
    await mai.hears('đèn đường trước nhà văn hóa');
  });

  it('that only name the wish put nothing empty on a desk', async () => {
    const mai = world().citizen('chị Mai');
    const ba = world().citizen('Ông Ba');
    await ba.writes('toi muon gop y');
    await ba.hears('cứ nhắn ở đây');
    await ba.writes('thôi khỏi');
    await ba.hearsSomething();
    await mai.hears('đèn đường trước nhà văn hóa');
    await mai.hearsNothing();
  });

  it('of praise are passed on', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('chi o quay mot cua chi dan tan tinh lam, cho tui gui loi khen');
    expectPlain(await nam.hears('cảm ơn lời khen'));
  });

  it('of money asked for under the table are taken seriously', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('làm giấy tờ ở xã bị vòi thêm tiền');
    const answer = await sau.hears('xã cần biết');
    expect(answer.text).toContain('đã chuyển cho người của xã');
    expectPlain(answer);
  });

  it('after a tap give way to a question', async () => {
    const hai = world().citizen('Cô Hai');
    await hai.writes('#xa.i.feedback');
    await hai.hears('cứ nhắn ở đây');
    await hai.writes('mà thôi, mở tài khoản cần giấy tờ gì');
    expect((await hai.hears('căn cước')).text).not.toContain('đã chuyển');
  });
});
