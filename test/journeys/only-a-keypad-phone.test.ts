import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Without a smartphone', () => {
  const world = inAWorld();

  it('the allowance still comes', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('hổng có điện thoại thông minh, chừ lãnh trợ cấp bằng cách nào');
    const answer = await tu.hears('vẫn nhận tiền được');
    expectPlain(answer);
    expect(titlesOf(answer)).toEqual(expect.arrayContaining(['Rút tiền mặt', 'Nhận tại nhà']));
  });

  it('a phone with keys is enough', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('nhà tui không có điện thoại xịn, chỉ có cục gạch thì lãnh tiền sao');
    expectPlain(await nam.hears('Máy bấm phím vẫn'));
  });

  it('whoever cannot read may speak, and a person listens', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('tui không biết chữ thì mần răng');
    expectPlain(await sau.hears('ghi âm'));
    await sau.phone.sendVoice();
    await sau.hears('đã chuyển lời');
  });

  it('whoever sees badly gets large print', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('mat kem lam, chu nho doc khong ra');
    expectPlain(await ba.hears('chữ lớn'));
  });

  it('whoever is alone is offered somebody who comes', async () => {
    const bay = world().citizen('Ông Bảy');
    await bay.writes('con cái đi làm xa hết, có mình tui ở nhà không biết bấm điện thoại');
    expectPlain(await bay.hears(/đến nhà/));
  });
});
