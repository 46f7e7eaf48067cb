import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

const PASTED =
  'Số lạ nhắn: "Tai khoan VCB cua ban bi khoa, bam vao http://vcb-xacminh.top de mo lai trong 24h" là sao';

describe('A pasted message that smells of a scam', () => {
  const world = inAWorld();

  it('is met with what not to do, never with "safe"', async () => {
    const bay = world().citizen('Bà Bảy');
    await bay.writes(PASTED);
    const answer = await bay.hears('đây là chiêu lừa. Bác đừng làm theo.');
    expect(answer.text).toContain('vcb-xacminh.top không phải của Vietcombank, đuôi «.top» là giả');
    expect(answer.text).toContain('gọi số in trên thẻ ngân hàng');
    expect(answer.text).not.toMatch(/an toàn/);
    expect(titlesOf(answer)).toContain('Tôi đã bị lừa');
  });

  it('does not become a fee question because fees are mentioned in it', async () => {
    const bay = world().citizen('Bà Bảy');
    await bay.writes('co nguoi goi noi toi duoc giam 50% le phi, bao bam link nhan tien, co tin duoc khong');
    await bay.hears('đừng');
  });
});
