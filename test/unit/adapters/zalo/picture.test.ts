import { afterEach, describe, expect, it } from '@jest/globals';
import { createLine, createScript, OA, say, type Line, type LineOptions } from './line.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const ID = 'a'.repeat(32);

async function aLine(options?: LineOptions): Promise<Line> {
  const line = await createLine(options);
  line.pictures.set(ID, JPEG);
  open.push(line);
  return line;
}

const show = (line: Line, picture = ID) =>
  line.messenger.send(OA, line.hien.userId, { text: 'Chị Mai: mẫu đây bác', picture });

/** An Open API that takes no uploads, and says what the test tells it to. */
async function refusing(status: number, body: unknown): Promise<{ line: Line; asked: string[] }> {
  const asked: string[] = [];
  const script = await createScript((request, response) => {
    asked.push(request.url ?? '');
    say(response, status, body);
  });
  open.push(script);
  return { line: await aLine({ openApiUrl: script.url }), asked };
}

describe('A picture to a citizen', () => {
  it('is shown with its words', async () => {
    const line = await aLine();
    expect((await show(line)).kind).toBe('sent');
    const heard = line.hien.messages().at(-1);
    expect(heard?.text).toBe('Chị Mai: mẫu đây bác');
    expect(heard?.attachments).toMatchObject([{ type: 'image' }]);
    const url = String(heard?.attachments[0]?.payload['url']);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(JPEG);
  });

  it('is handed in once more with a new token', async () => {
    const line = await aLine();
    expect((await show(line)).kind).toBe('sent');
    line.zalo.faults.expireToken();
    expect((await show(line)).kind).toBe('sent');
    expect(line.zalo.sent).toHaveLength(2);
  });

  it('goes to v2 where v3 is refused', async () => {
    const line = await aLine();
    line.zalo.faults.refuse(-235, { endpoint: 'v3' });
    expect((await show(line)).kind).toBe('sent');
    expect(line.zalo.sent.map((one) => one.endpoint)).toEqual(['v2']);
  });

  it('of somebody else, or gone by now, is not sent, and a person hears of it', async () => {
    const line = await aLine();
    expect(await show(line, 'b'.repeat(32))).toMatchObject({ kind: 'never', needsPerson: true });
    expect(line.zalo.sent).toEqual([]);
  });
});

describe('Where Zalo does not take the picture', () => {
  it('that is too large for it, nothing is said', async () => {
    const { line, asked } = await refusing(200, { error: -210, message: 'Parameter exceeds' });
    expect(await show(line)).toMatchObject({ kind: 'never', code: -210 });
    expect(asked).toEqual(['/v2.0/oa/upload/image']);
  });

  it.each([
    ['nothing usable comes back', 200, { error: 0, message: 'Success', data: {} }],
    ['it is down', 502, 'Bad Gateway'],
  ])('because %s, it is tried again later', async (_what, status, body) => {
    const { line, asked } = await refusing(status, body);
    expect(await show(line)).toMatchObject({ kind: 'later' });
    expect(asked).toEqual(['/v2.0/oa/upload/image']);
  });
});
