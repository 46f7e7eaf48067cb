import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/world.ts';

describe('A daughter asks how to open an account for her old mother', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.stop());

  it('gets three short lines, the steps and the form', async () => {
    const lan = world.citizen('Chị Lan');
    await lan.writes('lam sao mo tai khoan ngan hang cho me toi');
    const answer = await lan.hears('căn cước');
    expect(answer.text.split('\n').length).toBeLessThanOrEqual(4);
    expect(answer.buttons.map((button) => button.title)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Xem từng bước'),
        expect.stringContaining('Điền phiếu'),
      ]),
    );
  });
});
