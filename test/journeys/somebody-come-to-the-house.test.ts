import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Somebody is to come to the house', () => {
  const world = inAWorld();

  it('is asked for by a tap, and the village’s own officer gets the card', async () => {
    const thu = await linkedOfficer(world(), 'chị Thử', 'BCDG2345', 'thu-xa');
    const vo = await linkedOfficer(world(), 'anh Võ', 'KLMN6789', 'dong-my');
    const nam = world().citizen('Bà Năm');
    await nam.writes('tui ở thôn Thu Xà');
    await nam.hears('thôn Thu Xà');
    await nam.writes('nho ai toi nha chi tui xai dien thoai voi');
    const answer = await nam.hears('không mất tiền');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nhờ người đến nhà');
    await nam.taps('Nhờ người đến nhà');
    expect((await nam.hears('đã chuyển lời')).text).toContain('Chị Nguyễn Thị Thử');
    const card = await thu.hears('VIỆC');
    expect(card.text).toContain('Lý do: Dân nhờ người đến nhà');
    expect(card.text).toContain('thôn Thu Xà');
    await vo.hearsNothing();
  });

  it('who says the village later is heard where they live', async () => {
    const vo = world().citizen('anh Võ');
    const tu = world().citizen('Ông Tư');
    await tu.writes('má tui già rồi, nhờ ai tới nhà chỉ bấm điện thoại giúp');
    await tu.hears('không mất tiền');
    await tu.taps('Nhờ người đến nhà');
    await tu.hears('ở thôn nào');
    await tu.writes('dạ xóm Gò');
    await tu.hears('Anh Võ Văn Mẫu');
    await vo.hears('thôn Đông Mỹ');
  });

  it('who misspells the village, or uses its old name, is heard as well', async () => {
    const tam = world().citizen('Bà Tám');
    await tam.writes('cho tui gặp cán bộ');
    await tam.hears('đã chuyển lời');
    await tam.writes('dạ thôn đông mĩ');
    await tam.hears('thôn Đông Mỹ');
    await tam.writes('dạ phố cổ thu xà');
    await tam.hears('thôn Thu Xà');
  });

  it('who asks for the day hears who announces it', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('khi mô tổ công nghệ về thôn tui');
    const answer = await ba.hears('trưởng thôn báo trước');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nhờ người đến nhà');
  });

  it('a stranger who says they are sent is asked for papers first', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('có người lạ mặt tới nhà xưng tổ công nghệ, làm sao biết thật');
    const answer = await sau.hears('gọi xã hỏi lại');
    expect(answer.text).toContain('0255 000 0001');
    expectPlain(answer);
  });
});
