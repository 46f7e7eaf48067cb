import { describe, expect, it } from '@jest/globals';
import { inAWorld, until } from '../support/story.ts';
import { DAY } from '../support/world.ts';

describe('Somebody asks once, and is silent for a season', () => {
  const world = inAWorld();
  const hers = async (name: string, userId: string) =>
    (await world().server.store.connection.db?.collection(name).find({ userId }).toArray()) ?? [];

  it('is forgotten although nobody asked for it', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('mở tài khoản cần giấy tờ gì');
    await sau.hears('căn cước');
    await world().later(60 * DAY);
    expect((await hers('conversations', sau.userId))[0]?.turns).not.toBe('');
    expect(await hers('inbox', sau.userId)).not.toEqual([]);

    await world().later(31 * DAY);
    await until(async () => (await hers('conversations', sau.userId))[0]?.turns === '');
    expect((await hers('inbox', sau.userId)).filter(({ name }) => name === 'user_send_text')).toEqual([]);
    expect(await hers('outbox', sau.userId)).toEqual([]);
    expect(world().logs.join('\n')).toContain('too old to keep');
  });
});
