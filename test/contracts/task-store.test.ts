import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTasks } from '../../src/adapters/store/task-store.ts';
import { defineModels, type Models } from '../../src/adapters/store/models.ts';
import type { Tasks } from '../../src/ports.ts';
import { targets } from '../support/store-targets.ts';

const task = (id: string, more: object = {}) => ({
  id,
  communeId: 'nghia-hoa',
  kind: 'content' as const,
  title: 'Xác nhận lại',
  detail: 'Đọc lại văn bản.',
  owner: 'Phòng Văn hóa – Xã hội xã',
  dueOn: '2027-02-20',
  openedAt: 1,
  ...more,
});

describe.each(targets)('The tasks in the store: $name', (target) => {
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  let tasks: Tasks;
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
    tasks = createTasks(models);
  });
  afterAll(() => opened.close());
  beforeEach(() => models.tasks.deleteMany({}));

  it('are opened once however often they are seen', async () => {
    const won = await Promise.all(Array.from({ length: 20 }, () => tasks.open(task('a'))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await tasks.openOf('nghia-hoa')).toEqual([{ ...task('a'), status: 'open', isTold: false }]);
  });

  it('are listed by commune, the most pressing first', async () => {
    await tasks.open(task('late', { dueOn: '2027-03-01' }));
    await tasks.open(task('soon', { dueOn: '2027-02-01' }));
    await tasks.open(task('other', { communeId: 'blank' }));
    expect((await tasks.openOf('nghia-hoa')).map(({ id }) => id)).toEqual(['soon', 'late']);
  });

  it('remember which of them somebody heard of', async () => {
    await tasks.open(task('a'));
    await tasks.open(task('b'));
    await tasks.told(['a']);
    await tasks.open(task('a', { openedAt: 2 }));
    expect((await tasks.openOf('nghia-hoa')).map(({ id, isTold }) => [id, isTold])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('are gone once closed, and new when their reason is back', async () => {
    await tasks.open(task('a'));
    await tasks.told(['a']);
    await tasks.close('a');
    expect(await tasks.openOf('nghia-hoa')).toEqual([]);
    expect(await tasks.open(task('a', { openedAt: 5 }))).toBe(true);
    expect(await tasks.openOf('nghia-hoa')).toMatchObject([{ id: 'a', isTold: false, openedAt: 5 }]);
  });
});
