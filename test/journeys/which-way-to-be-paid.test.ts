import { describe, expect, it } from '@jest/globals';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';
import type { Chat } from '../support/chat.ts';
import { inAWorld, linesOf, titlesOf } from '../support/story.ts';
import { DAY } from '../support/world.ts';

describe('An old man does not know how to be paid', () => {
  const world = inAWorld();

  it('is led by taps to one way, with why and what to bring', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui không biết nên nhận cách nào cho tiện');
    await tu.hears('cách nhận cho ai');
    await tu.taps('Cho tôi');
    await tu.hears('tự đi lãnh tiền');
    await tu.taps('Đi được');
    await tu.hears('căn cước còn hạn');
    await tu.taps('Có căn cước');
    await tu.hears('SIM điện thoại đứng tên ai');
    await tu.taps('Đứng tên mình');
    await tu.hears('cảm ứng');
    await tu.taps('Máy bấm phím');
    const advice = await tu.hears('Cách hợp nhất: Tài khoản ngân hàng có thẻ.');
    expect(linesOf(advice)).toHaveLength(3);
    expect(advice.text).toContain('Mang theo: căn cước');
    expect(titlesOf(advice)).toContain('Gặp người ở xã');
  });

  it('may type instead of tapping, without marks', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('nen nhan cach nao vay con');
    await sau.hears('cách nhận cho ai');
    await sau.writes('cho tui');
    await sau.hears('tự đi lãnh tiền');
    await sau.writes('hong di duoc, nam mot cho, khong co ai');
    await sau.hears('Cách hợp nhất: Nhận tại nhà.');
  });

  it('asks something else in between, is answered, and goes on where it was left', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('nhận cách nào tiện nhất');
    await ba.hears('cách nhận cho ai');
    await ba.writes('cho tôi');
    await ba.hears('tự đi lãnh tiền');
    await ba.writes('mà rút tiền mặt ở đâu gần đây vậy');
    const answer = await ba.hears('điểm rút tiền');
    expect(titlesOf(answer)[0]).toBe('Quay lại việc đang làm');
    await ba.taps('Quay lại việc đang làm');
    await ba.hears('tự đi lãnh tiền');
    await ba.writes('đi được');
    await ba.hears('căn cước còn hạn');
    await ba.writes('tiền điện đóng ở đâu');
    await ba.hearsSomething();
    await ba.writes('quay lại việc đang làm');
    await ba.hears('căn cước còn hạn');
  });

  it('changes an earlier answer by tapping it again', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('chọn cách nhận trợ cấp');
    await nam.hears('cách nhận cho ai');
    await nam.taps('Cho tôi');
    await nam.hears('tự đi lãnh tiền');
    await nam.taps('Đi được');
    await nam.hears('căn cước còn hạn');
    await nam.taps('Không có ai đi');
    await nam.hears('Nhận tại nhà');
  });

  it('is asked again when an answer fits nothing, and meets a person after the third', async () => {
    const bay = world().citizen('Ông Bảy');
    await bay.writes('nên nhận cách nào');
    await bay.hears('cách nhận cho ai');
    await bay.writes('hả');
    await bay.hears('chưa rõ ý');
    await bay.writes('gì');
    expect(titlesOf(await bay.hears('chưa rõ ý'))).toContain('Gặp người ở xã');
    await bay.writes('ừm');
    await bay.hears('đã chuyển lời');
  });

  it('is told kindly when the questions are too old to go on', async () => {
    const tam = world().citizen('Ông Tám');
    await tam.writes('nên nhận cách nào');
    await tam.hears('cách nhận cho ai');
    await tam.taps('Cho tôi');
    await tam.hears('tự đi lãnh tiền');
    await world().later(2 * DAY);
    await tam.taps('Đi được');
    await tam.hears('lâu quá rồi');
    await tam.hears('cách nhận cho ai');
  });
});

describe('A daughter asks the way for her mother', () => {
  const world = inAWorld();
  const openForm = async (chat: Chat, formId: string): Promise<SessionAnswer> => {
    const tap = await chat.taps('Điền phiếu');
    const token = new URL(tap.kind === 'url' ? tap.url : '').searchParams.get('t');
    const answer = await fetch(`${world().url}/api/miniapp/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ formId, token, accessToken: chat.phone.accessToken }),
    });
    return (await answer.json()) as SessionAnswer;
  };

  it('is asked whether her mother agreed, and opens a form that knows the rest', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('má tui nên nhận cách nào');
    await lan.hears('tự đi lãnh tiền');
    await lan.taps('Không có ai đi');
    const advice = await lan.hears('Cách hợp nhất: Nhận tại nhà.');
    expect(advice.text).toMatch(/^Việc của mẹ\. /);
    await lan.taps('Điền phiếu cho mẹ');
    await lan.hears('Mẹ có đồng ý để bác điền phiếu giúp không?');
    await lan.taps('Có, đã đồng ý');
    await lan.hears('mẹ đồng ý');
    const form = await openForm(lan, 'home_payout');
    expect(form.prefill).toMatchObject({ for_whom: 'relative', relation: 'parent' });
  });

  it('is not asked twice, and sees for whom she may fill in forms', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('mẹ tui nằm một chỗ, nhờ xã mang tiền trợ cấp tới nhà');
    const answer = await lan.hears(/^Việc của mẹ\. (?!Cách hợp nhất)/);
    expect(titlesOf(answer)).toContain('Điền phiếu');
    await lan.writes('#xa.people');
    await lan.hears(/làm phiếu giúp mẹ được đến ngày/);
  });

  it('is sent to ask first when her mother does not know', async () => {
    const hoa = world().citizen('Chị Hoa');
    await hoa.writes('bà ngoại tui muốn nhận tiền trợ cấp tại nhà');
    await hoa.hears('Việc của bà.');
    await hoa.taps('Điền phiếu cho bà');
    await hoa.hears('Bà có đồng ý');
    await hoa.writes('chưa');
    await hoa.hears('hỏi bà trước nhé');
  });
});
