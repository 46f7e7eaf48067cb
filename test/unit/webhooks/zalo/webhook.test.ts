import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { EventBody } from '../../../../src/domain/event.ts';
import { bodyOf, ENVELOPE, oaIdOf, userIdOf } from '../../../../webhooks/zalo/envelope.ts';
import { BODY_LIMIT, readBody } from '../../../../webhooks/zalo/read-body.ts';
import { isSignedBy } from '../../../../webhooks/zalo/signature.ts';

const FIXTURES = 'test/fixtures/zalo';
const OA = '388613280878808645';
const USER = '246845883529197922';
const MSG = { msgId: '96d3cdf3af150460909' };

const fixture = (name: string): unknown => JSON.parse(readFileSync(`${FIXTURES}/${name}.json`, 'utf8'));
const read = (name: string, more: object = {}) => ENVELOPE.parse({ ...(fixture(name) as object), ...more });

/** What each event is to us; the ones that are not here are nothing. */
const BODIES: Record<string, EventBody> = {
  user_send_text: { kind: 'text', text: 'Xin chào', ...MSG },
  user_send_image: {
    kind: 'media',
    media: 'image',
    url: 'https://f6.photo.talk.zdn.vn/5461a.jpg',
    text: 'giấy mời của con tôi',
    ...MSG,
  },
  user_send_gif: { kind: 'media', media: 'gif', url: 'https://f6.photo.talk.zdn.vn/a.gif', ...MSG },
  user_send_link: {
    kind: 'media',
    media: 'link',
    url: 'https://vneid.xyz/nhan-tien',
    text: 'Nhận trợ cấp ngay',
    ...MSG,
  },
  user_send_audio: { kind: 'media', media: 'audio', url: 'https://voice.zdn.vn/1.amr', ...MSG },
  user_send_video: {
    kind: 'media',
    media: 'video',
    url: 'https://video.zdn.vn/1.mp4',
    text: 'Nhà tôi bị ngập',
    ...MSG,
  },
  user_send_sticker: {
    kind: 'media',
    media: 'sticker',
    url: 'https://api.zaloapp.zdn.vn/s/2024.png',
    ...MSG,
  },
  user_send_location: { kind: 'media', media: 'location', latitude: 15.1205, longitude: 108.7923, ...MSG },
  user_send_file: { kind: 'media', media: 'file', url: 'https://file.zdn.vn/don.pdf', ...MSG },
  user_send_business_card: {
    kind: 'media',
    media: 'business_card',
    url: 'https://zalo.me/84905123456',
    text: '{"phone":"84905123456","qrCodeUrl":"https://qr-talk.zdn.vn/1.jpg"}',
    ...MSG,
  },
  follow: { kind: 'follow' },
  unfollow: { kind: 'unfollow' },
  user_click_chatnow: { kind: 'chatnow' },
  user_withdraw: { kind: 'withdraw' },
  oa_send_text: {
    kind: 'echo',
    text: 'Chào bác, cháu là cán bộ xã.',
    adminId: '4072913300000000001',
    ...MSG,
  },
  oa_send_image: { kind: 'echo', text: 'Bản đồ tới xã', ...MSG },
  oa_send_gif: { kind: 'echo', text: '', ...MSG },
  oa_send_list: { kind: 'echo', text: '', ...MSG },
  oa_send_file: { kind: 'echo', text: '', ...MSG },
  oa_send_sticker: { kind: 'echo', text: '', ...MSG },
  oa_send_template: { kind: 'echo', text: '', ...MSG },
};

const ALL = readdirSync(FIXTURES).map((file) => file.replace('.json', ''));
/** Somebody else than the OA and one citizen of it takes part. */
const OTHERS = /anonymous|group|^update_user_info$/;

describe('Every event of Zalo', () => {
  it('has a fixture of its own name', () => {
    expect(ALL.length).toBeGreaterThan(70);
    expect(Object.keys(BODIES).filter((name) => !ALL.includes(name))).toEqual([]);
  });

  it.each(ALL)('%s is read, and its OA known', (name) => {
    const event = read(name);
    expect(event.event_name).toBe(name);
    expect(oaIdOf(event)).toBe(OA);
  });

  it.each(ALL)('%s is exactly what it is to us', (name) => {
    expect(bodyOf(read(name))).toEqual(BODIES[name] ?? null);
  });

  it.each(ALL.filter((name) => BODIES[name]))('%s tells which citizen it is about', (name) => {
    expect(userIdOf(read(name))).toBe(USER);
  });

  it.each(ALL.filter((name) => !OTHERS.test(name)))('%s never takes the OA for a citizen', (name) => {
    expect([USER, undefined]).toContain(userIdOf(read(name)));
  });

  it('that we do not know is nothing, whatever its name', () => {
    for (const event_name of [
      'something_new',
      'constructor',
      '__proto__',
      'toString',
      'user_send_hologram',
    ]) {
      expect(bodyOf(read('user_send_text', { event_name }))).toBeNull();
    }
  });
});

describe('An envelope', () => {
  it('keeps ids beyond 2^53 as they were', () => {
    expect(userIdOf(read('user_send_text', { sender: { id: '9007199254740993' } }))).toBe('9007199254740993');
  });

  it.each([
    { message: { msg_id: 'm', text: 'chào', attachments: null } },
    { message: { msg_id: 'm', text: 'chào', attachments: [null, { payload: null }, 7] } },
    { message: { msg_id: 'm', text: 'chào', attachments: [{ type: 1, payload: { url: 9 } }] } },
    { message: { msg_id: 'm', text: 'chào', quote_msg_id: 'q' }, user_id_by_app: null },
    {
      message: { msg_id: 'm', text: 'chào', attachments: Array.from({ length: 50 }, () => ({})) },
      oa_id: null,
    },
  ])('keeps the words, whatever else is odd: %j', (more) => {
    expect(bodyOf(read('user_send_text', more))).toEqual({ kind: 'text', text: 'chào', msgId: 'm' });
  });

  it('keeps a picture whose thumbnail is null', () => {
    const payload = { url: 'https://f6.photo.talk.zdn.vn/1.jpg', thumbnail: null, description: null };
    const message = { msg_id: 'm', text: null, attachments: [{ type: 'image', payload }] };
    expect(bodyOf(read('user_send_image', { message }))).toEqual({
      kind: 'media',
      media: 'image',
      url: payload.url,
      msgId: 'm',
    });
  });

  it('takes coordinates as texts or as numbers', () => {
    const at = (latitude: unknown, longitude: unknown) => ({
      message: { attachments: [{ type: 'location', payload: { coordinates: { latitude, longitude } } }] },
    });
    const where = { latitude: 15.12, longitude: 108.79 };
    expect(bodyOf(read('user_send_location', at('15.12', '108.79')))).toMatchObject(where);
    expect(bodyOf(read('user_send_location', at(15.12, 108.79)))).toMatchObject(where);
  });

  it.each([
    null,
    [],
    'text',
    {},
    { app_id: '1' },
    { app_id: 1, event_name: 'follow', timestamp: '1720000000000' },
    { app_id: '1', event_name: '', timestamp: '1720000000000' },
    { app_id: '1', event_name: 'follow', timestamp: 'yesterday' },
    { app_id: '1', event_name: 'follow', timestamp: 1720000000000 },
    { app_id: '1', event_name: 'follow', timestamp: '-1720000000000' },
  ])('is refused when it is %j', (body) => {
    expect(ENVELOPE.safeParse(body).success).toBe(false);
  });

  it('never throws, whatever stands in it', () => {
    const names = fc.constantFrom(...ALL, 'new_event');
    fc.assert(
      fc.property(names, fc.object({ maxDepth: 3 }), fc.anything(), (event_name, message, sender) => {
        const parsed = ENVELOPE.safeParse({
          app_id: '1',
          event_name,
          timestamp: '1720000000000',
          message,
          sender,
        });
        if (!parsed.success) return;
        const body = bodyOf(parsed.data);
        expect(body === null || typeof body.kind === 'string').toBe(true);
        expect(['string', 'undefined']).toContain(typeof userIdOf(parsed.data));
      }),
      { seed: 20_261_122, numRuns: 1_000 },
    );
  });
});

describe('The signature', () => {
  const parts = { appId: '360846524940903967', timestamp: '1720000000000', secretKey: 'oa-secret-key' };
  // As Zalo writes it: escaped slashes, spaces, a letter as an escape.
  const raw = Buffer.from(`{"app_id":"360846524940903967", "a":"https:\\/\\/x","t":"ti\\u1ec1n ế 👨‍👩‍👧"}`);
  const hex = createHash('sha256')
    .update(`${parts.appId}${raw.toString('utf8')}${parts.timestamp}${parts.secretKey}`)
    .digest('hex');
  const passes = (header: string | undefined, body = raw, more = {}): boolean =>
    isSignedBy(header, body, { ...parts, ...more });

  it.each([
    ['with its prefix', `mac=${hex}`],
    ['bare', hex],
    ['with spaces around', ` mac = ${hex} `],
    ['in capitals', `mac=${hex.toUpperCase()}`],
    ['with a prefix in capitals', `MAC=${hex}`],
  ])('passes %s', (_how, header) => {
    expect(passes(header)).toBe(true);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['only a prefix', 'mac='],
    ['one digit short', `mac=${hex.slice(0, 63)}`],
    ['one digit long', `mac=${hex}0`],
    ['not hex', `mac=${'g'.repeat(64)}`],
    ['two headers joined', `mac=${hex}, mac=${hex}`],
    ['the prefix twice', `mac=mac=${hex}`],
    ['base64', Buffer.from(hex, 'hex').toString('base64')],
    ['one digit changed', `mac=${hex.slice(0, 63)}${hex.endsWith('0') ? '1' : '0'}`],
    ['zeros', `mac=${'0'.repeat(64)}`],
  ])('fails when it is %s', (_how, header) => {
    expect(passes(header)).toBe(false);
  });

  it('fails under another secret, app or time', () => {
    for (const more of [{ secretKey: 'app-secret' }, { appId: '1' }, { timestamp: '1720000000001' }]) {
      expect(passes(`mac=${hex}`, raw, more)).toBe(false);
    }
  });

  it('fails over a body that was parsed and written again', () => {
    expect(passes(`mac=${hex}`, Buffer.from(JSON.stringify(JSON.parse(raw.toString()))))).toBe(false);
  });

  it('fails when a single byte of the body differs', () => {
    for (let at = 0; at < raw.length; at += 7) {
      const other = Buffer.from(raw);
      other.writeUInt8((other[at] ?? 0) ^ 1, at);
      expect(passes(`mac=${hex}`, other)).toBe(false);
    }
  });

  it('passes over bytes that are no UTF-8', () => {
    const odd = Buffer.from([0xff, 0xfe, 0x00]);
    const digest = createHash('sha256')
      .update(parts.appId)
      .update(odd)
      .update(parts.timestamp + parts.secretKey);
    expect(passes(`mac=${digest.digest('hex')}`, odd)).toBe(true);
  });
});

describe('The body of a request', () => {
  function requestOf(chunks: Buffer[], headers: Record<string, string> = {}): IncomingMessage {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, headers);
    for (const chunk of chunks) request.push(chunk);
    request.push(null);
    return request;
  }

  it('is read byte by byte as it was sent', async () => {
    const letter = Buffer.from('ế');
    const body = await readBody(requestOf([letter.subarray(0, 1), letter.subarray(1)]));
    expect(body?.equals(letter)).toBe(true);
  });

  it('may be empty', async () => {
    expect(await readBody(requestOf([]))).toEqual(Buffer.alloc(0));
  });

  it('is at most one mebibyte', async () => {
    expect((await readBody(requestOf([Buffer.alloc(BODY_LIMIT)])))?.length).toBe(BODY_LIMIT);
    expect(await readBody(requestOf([Buffer.alloc(BODY_LIMIT), Buffer.alloc(1)]))).toBeNull();
    expect(await readBody(requestOf([], { 'content-length': String(BODY_LIMIT + 1) }))).toBeNull();
  });
});
