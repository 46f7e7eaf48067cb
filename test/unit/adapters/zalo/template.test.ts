import { afterEach, describe, expect, it } from '@jest/globals';
import type { Say } from '../../../../src/domain/message.ts';
import { createLine, HOUR, OA, START, type Line } from './line.ts';

const TEXT = 'Việc <ma>: <xa> có tin cho bác.';
const templates = { '1001': { text: TEXT }, '1002': { text: TEXT, byUserId: false } };
const open: Line[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function aLine(): Promise<Line> {
  const line = await createLine({ emulator: { templates } });
  open.push(line);
  return line;
}

const filled = (id = '1001', data: Record<string, string> = { ma: 'HK47A', xa: 'xã Thử' }): Say => ({
  text: 'Hồ sơ của bà đã xong.',
  template: { id, data },
});

describe('A template', () => {
  it('goes to its own address, filled, without the words it stands for', async () => {
    const line = await aLine();
    const result = await line.messenger.send(OA, line.hien.userId, filled());
    expect(result).toEqual({ kind: 'sent', messageId: line.zalo.sent[0]?.messageId });
    expect(line.sends()).toEqual(['/v3.0/oa/message/template']);
    expect(line.hien.messages().at(-1)?.text).toBe('Việc HK47A: xã Thử có tin cho bác.');
  });

  it('reaches somebody whom a text no longer reaches', async () => {
    const line = await aLine();
    line.time.now = START + 8 * 24 * HOUR;
    expect(await line.send('một')).toMatchObject({ kind: 'never', code: -230, shut: 'late' });
    expect((await line.messenger.send(OA, line.hien.userId, filled())).kind).toBe('sent');
  });

  it.each([
    ['an unknown id', '9999', { ma: 'HK47A', xa: 'xã Thử' }, -201],
    ['a gap left open', '1001', { ma: 'HK47A' }, -201],
    ['a gap that is none', '1001', { ma: 'HK47A', xa: 'xã Thử', so_may: '113' }, -201],
    ['one for phones only', '1002', { ma: 'HK47A', xa: 'xã Thử' }, -249],
  ] as [string, string, Record<string, string>, number][])(
    'is refused once and for good: %s',
    async (_what, id, data, code) => {
      const line = await aLine();
      expect(await line.messenger.send(OA, line.hien.userId, filled(id, data))).toMatchObject({
        kind: 'never',
        code,
      });
      expect(line.sends()).toHaveLength(1);
      expect(line.traits.traits.buttons).toBe(true);
    },
  );

  it('stays where it is when the type of OA is refused', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-235, { endpoint: 'template' });
    expect(await line.messenger.send(OA, line.hien.userId, filled())).toMatchObject({ code: -235 });
    expect(line.sends()).toHaveLength(1);
    expect(line.traits.traits.endpoint).toBe('v3');
  });

  it('waits for quota like any message', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-211, { endpoint: 'template' });
    expect(await line.messenger.send(OA, line.hien.userId, filled())).toMatchObject({ kind: 'later' });
  });

  it('gets a new token once, like any message', async () => {
    const line = await aLine();
    await line.send('một');
    line.zalo.faults.expireToken();
    expect((await line.messenger.send(OA, line.hien.userId, filled())).kind).toBe('sent');
  });
});

describe('A window that is shut', () => {
  it.each([
    [-230, 'late'],
    [-232, 'late'],
    [-213, 'refused'],
    [-217, 'refused'],
    [-244, 'refused'],
  ])('%s: %s', async (code, shut) => {
    const line = await aLine();
    line.zalo.faults.refuse(code);
    expect(await line.send('một')).toMatchObject({ kind: 'never', shut });
  });

  it('is not what another refusal means', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-221);
    expect(await line.send('một')).not.toHaveProperty('shut');
  });
});
