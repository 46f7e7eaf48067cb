import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';
import { DAY, HOUR } from '../support/world.ts';

describe('A free time that ends before the morning', () => {
  const world = inAWorld({ at: '2026-11-23T03:00' });

  it('is warned of the evening before', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    // 19:20 of the second day; the warning would be due at 23:00, and the free time ends at 3:00.
    await world().later(40 * HOUR + 20 * 60_000);
    await mai.hearsNothing();
    await world().later(15 * 60_000);
    const warning = await mai.hears('giờ nhắn miễn phí');
    expect(warning.text).toContain('3 giờ sáng thứ Tư');
  });
});

describe('Six days that end at ten in the evening', () => {
  const world = inAWorld({ at: '2026-11-23T22:00' });

  it('are asked about in the morning', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('cho tôi gặp cán bộ');
    await sau.hears('ở thôn nào');
    await world().later(6 * DAY);
    await sau.hearsNothing();
    await world().later(9 * HOUR);
    await sau.hears('còn cần giúp không');
  });
});
