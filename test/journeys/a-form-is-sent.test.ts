import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { SessionAnswer, SubmissionAnswer } from '../../src/contract/miniapp-api.ts';
import { hashLinkCode } from '../../src/escalation/link-code.ts';
import type { Chat } from '../support/chat.ts';
import { inAWorld } from '../support/story.ts';
import { MINUTE, type World } from '../support/world.ts';

const ANSWERS = {
  for_whom: 'relative',
  relation: 'parent',
  agreed: 'yes',
  helper_name: 'Lê Thị Lan',
  full_name: 'Nguyễn Thị Sáu',
  birth: '1944',
  id_number: '051144001234',
  /** As a keyboard for full-width signs writes it. */
  phone: '０９０５ 123 456',
  village: 'thu-xa',
  help_at_home: 'needs_help',
};

async function tokenFrom(chat: Chat): Promise<string> {
  await chat.writes('mở tài khoản cần giấy tờ gì');
  await chat.hears('căn cước');
  const tap = await chat.taps('Điền phiếu');
  return new URL(tap.kind === 'url' ? tap.url : '').searchParams.get('t') ?? '';
}

async function call<T>(
  world: World,
  path: string,
  body: unknown,
  session = '',
): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${world.url}/api/miniapp/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

describe('A daughter sends the form for her mother', () => {
  const world = inAWorld();
  const open = (token: string, accessToken: string) =>
    call<SessionAnswer>(world(), 'session', { formId: 'open_account', token, accessToken });

  it('gets a short code in the chat, and the officer gets the form', async () => {
    const officer = { id: 'o1', name: 'chị Mai', phone: '0905', role: 'officer', communeId: 'nghia-hoa' };
    await world().server.stores.officers.add(officer, hashLinkCode('BCDG2345'));
    const mai = world().citizen('chị Mai');
    await mai.writes('#lienket BCDG2345');
    await mai.hears('Đã liên kết');

    const lan = world().citizen('Chị Lan');
    const { body } = await open(await tokenFrom(lan), lan.phone.accessToken);
    expect(body.fromChat).toBe(true);
    const submission = {
      submissionId: randomUUID(),
      answers: ANSWERS,
      consent: { version: body.form.consent.version, accepted: true },
    };
    const first = await call<SubmissionAnswer>(world(), 'submissions', submission, body.session);
    const again = await call<SubmissionAnswer>(world(), 'submissions', submission, body.session);
    expect(again.body.code).toBe(first.body.code);
    const confirmation = await lan.hears('Nguyễn Thị Sáu');
    expect(confirmation.text).toContain(first.body.code);
    await lan.hearsNothing();

    await mai.hears('Dân vừa gửi phiếu');
    const tap = await mai.taps('Xem hội thoại');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    expect(page).toContain('tel:0905123456');
    expect(page).not.toContain('051144001234');
  });

  it('opens the same form with nothing known when the link is used, old or somebody else’s', async () => {
    const ha = world().citizen('Chị Hà');
    const used = await tokenFrom(ha);
    expect((await open(used, ha.phone.accessToken)).body.fromChat).toBe(true);
    expect((await open(used, ha.phone.accessToken)).body.fromChat).toBe(false);

    const forwarded = await tokenFrom(ha);
    const stranger = world().citizen('Người lạ');
    expect((await open(forwarded, stranger.phone.accessToken)).body).toMatchObject({
      fromChat: false,
      prefill: {},
    });
    expect((await open(forwarded, ha.phone.accessToken)).body.fromChat).toBe(true);

    const old = await tokenFrom(ha);
    await world().later(31 * MINUTE);
    expect((await open(old, ha.phone.accessToken)).body.fromChat).toBe(false);
  });

  it('is refused without Zalo’s word for who it is, and without consent', async () => {
    expect((await open('x', 'made-up-token')).status).toBe(401);
    const ha = world().citizen('Chị Hà');
    const signIn = { formId: 'open_account', accessToken: ha.phone.accessToken };
    const { body } = await call<SessionAnswer>(world(), 'session', signIn);
    const refused = await call(
      world(),
      'submissions',
      { submissionId: randomUUID(), answers: ANSWERS },
      body.session,
    );
    expect(refused.status).toBe(400);
    expect((await call(world(), 'submissions', {}, 'forged.session')).status).toBe(401);
  });
});
