import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { SessionAnswer, SubmissionAnswer } from '../../src/contract/miniapp-api.ts';
import { expectPlain } from '../support/answers.ts';
import type { Chat } from '../support/chat.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import type { World } from '../support/world.ts';

const ANSWERS = {
  for_whom: 'self',
  full_name: 'Trần Văn Tư',
  birth: '1950',
  phone: '0905 123 456',
  village: 'thu-xa',
  help_at_home: 'can_go',
};

async function call<T>(world: World, path: string, body: unknown, session = ''): Promise<T> {
  const answer = await fetch(`${world.url}/api/miniapp/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}

/** Opens the form from the chat, fills it in and sends it; the code it got. */
async function sendsForm(world: World, chat: Chat): Promise<string> {
  await chat.writes('mở tài khoản cần giấy tờ gì');
  await chat.hears('căn cước');
  const tap = await chat.taps('Điền phiếu');
  const token = new URL(tap.kind === 'url' ? tap.url : '').searchParams.get('t') ?? '';
  const signIn = { formId: 'open_account', token, accessToken: chat.phone.accessToken };
  const { session, form } = await call<SessionAnswer>(world, 'session', signIn);
  const consent = { version: form.consent.version, accepted: true };
  const submission = { submissionId: randomUUID(), answers: ANSWERS, consent };
  const { code } = await call<SubmissionAnswer>(world, 'submissions', submission, session);
  await chat.hears('đã nhận phiếu');
  return code;
}

describe('Where a form is that was sent', () => {
  const world = inAWorld();
  let code = '';

  it('waits, and says so when asked in words', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tu = world().citizen('Ông Tư');
    code = await sendsForm(world(), tu);
    await mai.hears('Dân vừa gửi phiếu');
    await tu.writes('phieu tui goi bua truoc duyet chua con');
    const answer = await tu.hears(`mã ${code}, gửi ngày 23 tháng 11: đang chờ cán bộ xem.`);
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nhờ xã xem phiếu');
  });

  it('is found by its code alone, as people copy it', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes(`mã ${code.slice(0, 2).toLowerCase()} ${code.slice(2, 4)} ${code.slice(4)}`);
    await tu.hears('đang chờ cán bộ xem');
  });

  it('is nobody else’s business', async () => {
    const la = world().citizen('Người lạ');
    await la.writes(code);
    expect((await la.hearsSomething()).text).not.toContain('đang chờ');
  });

  it('is being read once an officer has it', async () => {
    const mai = world().citizen('chị Mai');
    await mai.taps('Nhận');
    await mai.hears('là của anh/chị');
    const tu = world().citizen('Ông Tư');
    await tu.hears('đã nhận việc');
    // While an officer is talking the words go to the officer; "menu" brings the assistant back.
    await tu.writes('menu');
    await tu.hears('trả lời bác trở lại');
    await tu.writes(`phiếu ${code} tới đâu rồi`);
    await tu.hears('cán bộ đang xem');
  });

  it('is done once it is closed', async () => {
    const mai = world().citizen('chị Mai');
    await mai.hears('là của anh/chị');
    await mai.writes('#xong');
    await mai.hears('Đã đóng việc');
    const tu = world().citizen('Ông Tư');
    await tu.hears('đã xong');
    await tu.writes('xem giùm cái phiếu của tui xong chưa');
    await tu.hears(`mã ${code}, gửi ngày 23 tháng 11: đã xong.`);
  });

  it('was filled in wrongly: he is not told to write numbers here', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('tui gửi phiếu rồi mà ghi sai tên, sửa được hông');
    const answer = await nam.hears('nhắn chỗ cần sửa');
    expectPlain(answer);
    await nam.taps('Nhờ xã xem phiếu');
    await nam.hears('đã chuyển lời');
  });
});
