import { describe, expect, it } from '@jest/globals';
import { hashLinkCode } from '../../src/escalation/link-code.ts';
import { inAWorld } from '../support/story.ts';

describe('An old man sends a voice message', () => {
  const world = inAWorld();

  it('becomes a case whose recording the officer can play; nobody asks him to type', async () => {
    const officer = {
      id: 'o1',
      name: 'chị Mai',
      phone: '0905000000',
      role: 'officer',
      communeId: 'nghia-hoa',
    };
    await world().server.stores.officers.add(officer, hashLinkCode('BCDG2345'));
    const mai = world().citizen('chị Mai');
    await mai.writes('#lienket BCDG2345');
    await mai.hears('Đã liên kết');

    const tu = world().citizen('Ông Tư');
    await tu.phone.sendVoice();
    const promise = await tu.hears('đã chuyển lời bác');
    expect(
      tu
        .heard()
        .map((message) => message.text)
        .join(' '),
    ).not.toMatch(/gõ|nhắn chữ|viết lại/);
    expect(promise.text).toContain('gọi số');

    await mai.hears('Tin nhắn thoại');
    const tap = await mai.taps('Xem hội thoại');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    const src = /<audio controls src="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const audio = await fetch(`${world().url}${src}`);
    expect(audio.status).toBe(200);
    expect(audio.headers.get('content-type')).toContain('audio');
    expect((await audio.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });
});
