import { afterEach, describe, expect, it } from '@jest/globals';
import type { Choice } from '../../../../src/domain/message.ts';
import { createLine, createScript, HOUR, OA, say, START, type Line, type LineOptions } from './line.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function aLine(options?: LineOptions): Promise<Line> {
  const line = await createLine(options);
  open.push(line);
  return line;
}

/** A line whose Open API says what the test tells it to; tokens come from the emulator. */
async function aScriptedLine(answer: (n: number) => [number, unknown]): Promise<Line> {
  let n = 0;
  const script = await createScript((_request, response) => say(response, ...answer((n += 1))));
  open.push(script);
  return aLine({ openApiUrl: script.url });
}

const CHOICES: Choice[] = [
  { title: 'Mở tài khoản', action: { kind: 'say', payload: '#xa.i.open_account' }, remember: '' },
  { title: 'Gọi xã', action: { kind: 'call', phone: '0255 3827 000' }, remember: '' },
];

describe('A message to a citizen', () => {
  it('is sent, and its id is known', async () => {
    const line = await aLine();
    const result = await line.send('Dạ, bác ra xã nhé.');
    expect(result).toEqual({ kind: 'sent', messageId: line.zalo.sent[0]?.messageId });
    expect(line.hien.messages().at(-1)?.text).toBe('Dạ, bác ra xã nhé.');
  });

  it('shows its choices as buttons', async () => {
    const line = await aLine();
    expect((await line.send('Bác chọn:', CHOICES)).kind).toBe('sent');
    expect(line.zalo.sent[0]?.buttons.map((one) => one.type)).toEqual(['oa.query.hide', 'oa.open.phone']);
  });

  it('is written on the wire as it will be sent', async () => {
    const line = await aLine();
    line.traits.traits = { endpoint: 'v3', buttons: false, v2Dead: false };
    const wire = await line.messenger.wire(OA, { text: 'Bác chọn:', choices: CHOICES });
    await line.send('Bác chọn:', CHOICES);
    expect(line.zalo.sent[0]?.text).toBe(wire);
    expect(wire).toBe('Bác chọn:\n1. Mở tài khoản\n2. Gọi xã: 0255 3827 000');
  });
});

describe('An OA whose type refuses the usual endpoint', () => {
  it('is written to at v2, from then on', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-235, { endpoint: 'v3' });
    expect((await line.send('một')).kind).toBe('sent');
    expect((await line.send('hai')).kind).toBe('sent');
    expect(line.zalo.sent.map((one) => one.endpoint)).toEqual(['v2', 'v2']);
    expect(line.traits.traits).toEqual({ endpoint: 'v2', buttons: true, v2Dead: false });
    expect(line.sends()).toEqual(['/v3.0/oa/message/cs', '/v2.0/oa/message', '/v2.0/oa/message']);
  });

  it('goes back to v3 once when v2 is shut', async () => {
    const line = await aLine({ emulator: { oaType: 2 } });
    line.traits.traits = { endpoint: 'v2', buttons: true, v2Dead: false };
    expect((await line.send('một')).kind).toBe('sent');
    expect(line.zalo.sent[0]?.endpoint).toBe('v3');
    expect(line.traits.traits).toEqual({ endpoint: 'v3', buttons: true, v2Dead: true });
  });

  it('ends at a person when both refuse', async () => {
    const line = await aLine({ emulator: { oaType: 2 } });
    line.zalo.faults.refuse(-235, { endpoint: 'v3' });
    expect(await line.send('một')).toMatchObject({ kind: 'never', code: -235, needsPerson: true });
    expect(line.sends()).toEqual(['/v3.0/oa/message/cs', '/v2.0/oa/message', '/v3.0/oa/message/cs']);
    expect(await line.send('hai')).toMatchObject({ kind: 'never', code: -235 });
    expect(line.sends()).toHaveLength(4);
  });

  it('is not left for any other refusal', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-240, { endpoint: 'v3' });
    expect(await line.send('một')).toMatchObject({ kind: 'never', code: -240 });
    expect(line.traits.traits.endpoint).toBe('v3');
    expect(line.sends()).toHaveLength(1);
  });
});

describe('An OA whose buttons are refused', () => {
  it.each([-201, -233])('gets numbered lines after %s, from then on', async (code) => {
    const line = await aLine();
    line.zalo.faults.refuse(code, { when: 'buttons' });
    expect((await line.send('Bác chọn:', CHOICES)).kind).toBe('sent');
    expect((await line.send('Bác chọn:', CHOICES)).kind).toBe('sent');
    expect(line.zalo.sent[0]?.text).toContain('1. Mở tài khoản');
    expect(line.zalo.sent[0]?.buttons).toEqual([]);
    expect(line.sends()).toHaveLength(3);
    expect(line.traits.traits.buttons).toBe(false);
  });

  it('keeps its buttons when it was not the buttons', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-201);
    expect(await line.send('Bác chọn:', CHOICES)).toMatchObject({ kind: 'never', code: -201 });
    expect(line.traits.traits.buttons).toBe(true);
    expect(line.sends()).toHaveLength(2);
  });

  it('is not tried twice with a plain text', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-201);
    expect(await line.send('Dạ')).toMatchObject({ kind: 'never', code: -201 });
    expect(line.sends()).toHaveLength(1);
  });
});

describe('A token that Zalo no longer takes', () => {
  it('is renewed once and the message sent', async () => {
    const line = await aLine();
    await line.send('một');
    line.zalo.faults.expireToken();
    expect((await line.send('hai')).kind).toBe('sent');
    expect(line.exchanges()).toBe(2);
    expect(line.zalo.sent).toHaveLength(2);
  });

  it.each([-216, -220, -124, 216, 401, -401])('is renewed once after %s, not more', async (code) => {
    const line = await aLine();
    line.zalo.faults.refuse(code);
    expect(await line.send('một')).toMatchObject({ kind: 'never', code, needsPerson: true });
    expect(line.exchanges()).toBe(2);
    expect(line.sends()).toHaveLength(2);
  });

  it('is renewed after a bare HTTP 401', async () => {
    const line = await aScriptedLine((n) =>
      n === 1 ? [401, ''] : [200, { error: 0, data: { message_id: 'm1' } }],
    );
    expect(await line.send('một')).toEqual({ kind: 'sent', messageId: 'm1' });
    expect(line.exchanges()).toBe(2);
  });

  it('is renewed once for twenty messages at once', async () => {
    const line = await aLine();
    await line.send('một');
    line.zalo.faults.expireToken();
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => line.send(`tin ${i}`)));
    expect(results.every((one) => one.kind === 'sent')).toBe(true);
    expect(line.exchanges()).toBe(2);
    expect(line.zalo.sent).toHaveLength(21);
  });
});

describe('A refusal of Zalo', () => {
  const AGAIN: [number, number][] = [
    [-32, 60_000],
    [-100, 15_000],
    [-200, 15_000],
    [-214, 15_000],
    [-211, HOUR],
    [-234, HOUR / 2],
  ];
  it.each(AGAIN)('%s is tried again after %s ms', async (code, wait) => {
    const line = await aLine();
    line.zalo.faults.refuse(code, { times: 1 });
    expect(await line.send('một')).toMatchObject({ kind: 'later', at: START + wait });
    expect((await line.send('một')).kind).toBe('sent');
  });

  it.each([
    ...[-213, -217, -218, -227, -230, -232, -244, -210, -242, -248, -249, -403, -1340, -1341],
    ...[-118, -204, -205, -209, -212, -219, -221, -223, -224, -237, -238, -241, -320, -321, -9999],
  ])('%s ends at a person, after one try', async (code) => {
    const line = await aLine();
    line.zalo.faults.refuse(code);
    expect(await line.send('một', CHOICES)).toMatchObject({ kind: 'never', code, needsPerson: true });
    expect(line.sends()).toHaveLength(1);
  });

  it.each([
    { error: -230, data: [] },
    { error: '-230', data: 'x' },
    { error: -230, data: null, message: null },
  ])('is understood whatever else is in it: %j', async (body) => {
    const line = await aScriptedLine(() => [200, body]);
    expect(await line.send('một')).toMatchObject({ kind: 'never', code: -230 });
  });
});

describe('A message whose fate is not known', () => {
  it('is unknown when the answer is lost', async () => {
    const line = await aLine();
    line.zalo.faults.loseReply();
    expect((await line.send('một')).kind).toBe('unknown');
    expect(line.zalo.sent).toHaveLength(1);
  });

  it('is unknown when the connection breaks', async () => {
    const line = await aLine();
    await line.send('không');
    line.zalo.faults.dropSend();
    expect((await line.send('một')).kind).toBe('unknown');
  });

  it.each([
    ['an error page', [500, '<html>']],
    ['a gateway time-out', [504, 'timeout']],
    ['an empty answer', [200, '']],
    ['no error field', [200, {}]],
    ['success without an id', [200, { error: 0 }]],
    ['success without data', [200, { error: 0, data: null }]],
    ['null', [200, null]],
    ['a list', [200, []]],
  ] as [string, [number, unknown]][])('is unknown after %s, and never sent twice', async (_what, answer) => {
    let calls = 0;
    const line = await aScriptedLine(() => {
      calls += 1;
      return answer;
    });
    expect((await line.send('một')).kind).toBe('unknown');
    expect(calls).toBe(1);
  });

  it('waits when nobody answers the door', async () => {
    const line = await aLine({ openApiUrl: 'http://127.0.0.1:9' });
    expect(await line.send('một')).toMatchObject({ kind: 'later', at: START + 5_000 });
  });

  it('waits when the host has no address', async () => {
    const line = await aLine({ openApiUrl: 'http://no-such-host.invalid' });
    expect((await line.send('một')).kind).toBe('later');
  });
});
