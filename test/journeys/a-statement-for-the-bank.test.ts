import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pagesOf } from '../../src/adapters/pdf/press.ts';
import type { Refusal, SessionAnswer, SubmissionAnswer } from '../../src/contract/miniapp-api.ts';
import type { Chat } from '../support/chat.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { DAY, HOUR, type World } from '../support/world.ts';

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

async function urlBehind(chat: Chat, title: string): Promise<string> {
  const tap = await chat.taps(title);
  return tap.kind === 'url' ? tap.url : '';
}

async function opens(url: string): Promise<{ status: number; pdf: Buffer; headers: Headers }> {
  const answer = await fetch(url, { redirect: 'manual' });
  return { status: answer.status, pdf: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

describe('An old woman who lost money takes a statement to the bank', () => {
  const world = inAWorld();
  const sau = () => people.sau ?? (people.sau = world().citizen('Bà Sáu'));
  const people: { sau?: Chat; mai?: Chat } = {};
  const form = { session: '', version: '' };

  it('is offered it after the emergency card, with the form', async () => {
    people.mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    await sau().writes(
      'hồi sáng có thằng gọi số 0905 123 456, tui lỡ đọc mã cho nó rồi nó trừ mất bảy triệu',
    );
    await sau().hears('Dừng lại. Không chuyển thêm.');
    await sau().hears('Chuyện xảy ra lúc nào?');
    const offer = await sau().hears('bản tường trình để mang ra ngân hàng, Công an');
    expect(titlesOf(offer)).toEqual(['Bản tường trình để in', 'Điền phiếu']);
    await sau().writes('từ Agribank, nó kêu chuyển vô stk 0071000123456 vietcombank');
    await sau().hears('đã ghi vào việc gấp');
  });

  it('opens one page that no cache keeps', async () => {
    const { status, pdf, headers } = await opens(await urlBehind(sau(), 'Bản tường trình'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('finds in the form what she has told, and nothing of it beside the link', async () => {
    const url = await urlBehind(sau(), 'Điền phiếu');
    const token = new URL(url).searchParams.get('t') ?? '';
    const { body } = await call<SessionAnswer>(world(), 'session', {
      formId: 'report_scam',
      token,
      accessToken: sau().phone.accessToken,
    });
    expect(body.prefill).toMatchObject({
      amount: '7.000.000 đồng',
      from_bank: 'Agribank',
      to_bank: 'Vietcombank',
      to_account: '0071000123456',
      caller: '0905123456',
      given: 'otp',
    });
    expect(body.prefill['lost_when']).toMatch(/^hồi sáng \(ngày /);
    form.session = body.session;
    form.version = body.form.consent.version;
    const kept = JSON.stringify(
      await world().server.store.connection.collection('form_tokens').find({}).toArray(),
    );
    expect(kept).not.toMatch(/0071000123456|7\.000\.000/);
  });

  it.each([
    ['amount', '482913'],
    ['lost_when', 'mã otp là 482913'],
    ['from_bank', 'mật khẩu Abc@1234'],
    ['to_account', '482913'],
    ['to_account', '4111111111111111'],
    ['caller', '482913'],
  ])('cannot leave a code or password under %s: %s', async (field, value) => {
    const answers = { ...ANSWERS, [field]: value };
    const sent = await call<Refusal>(world(), 'submissions', submission(answers, form.version), form.session);
    expect(sent.status).toBe(422);
    expect(Object.keys(sent.body.fields ?? {})).toEqual([field]);
  });

  it('has the form joined to her urgent case, and the officer told', async () => {
    const sent = await call<SubmissionAnswer>(
      world(),
      'submissions',
      submission(ANSWERS, form.version),
      form.session,
    );
    expect(sent.status).toBe(200);
    await sau().hears(`Mã phiếu là ${sent.body.code}`);
    await people.mai?.hears('người dân vừa gửi phiếu trình báo');
    const url = await urlBehind(people.mai as Chat, 'Xem hội thoại');
    const page = await (await fetch(url)).text();
    expect(page).toContain('Phiếu Trình báo bị lừa đảo');
    expect(page).toContain('Mã OTP; Mật khẩu');
    expect(page).not.toContain('0071000123456');
    const [, link = ''] = /href="([^"]+)" download>Tải bản tường trình \(PDF\)/.exec(page) ?? [];
    const { status, pdf, headers } = await opens(`${world().url}${link.replaceAll('&amp;', '&')}`);
    expect(status).toBe(200);
    expect(pagesOf(pdf)).toBe(1);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/tuong-trinh-[A-Z0-9]{5}\.pdf/);
    expect((await opens(`${world().url}/console/case/statement?k=a~b~c~d`)).status).toBe(303);
  });

  it('is offered the page again when she is asked an hour later, and the next day', async () => {
    await world().later(HOUR);
    const hour = await sau().hears('Bác đã gọi được ngân hàng chưa?');
    expect(hour.text).toContain('Ai gọi hứa lấy lại tiền, bác cúp máy.');
    expect(titlesOf(hour)[0]).toBe('Bản tường trình để in');
    await world().later(DAY);
    await sau().hears('Ai đòi phí lấy lại tiền đều là lừa.');
  });

  it('cannot open it a week later, nor anybody another case', async () => {
    const url = await urlBehind(sau(), 'Bản tường trình');
    expect((await opens(url)).status).toBe(200);
    expect((await opens(url.replace('case-', 'case-0'))).status).toBe(410);
    await world().later(7 * DAY);
    const old = await opens(url);
    expect(old.status).toBe(410);
    expect(old.pdf.toString()).toContain('Đường dẫn này đã hết hạn');
  });
});

describe('Nobody is asked again', () => {
  const world = inAWorld();

  it('once it was a false alarm', async () => {
    const chin = world().citizen('Ông Chín');
    await chin.writes('nó trừ mất bảy triệu rồi cứu tui');
    await chin.hears('bản tường trình');
    await chin.writes('tui bấm nhầm, không bị lừa');
    await chin.hears('May quá');
    await world().later(HOUR);
    await world().later(DAY);
    await chin.hearsNothing();
  });

  it('once an officer has closed the case', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const bay = world().citizen('Bà Bảy');
    await bay.writes('nó rút sạch tiền của tôi rồi cứu với');
    await bay.hears('bản tường trình');
    await mai.hears('GẤP');
    await mai.taps('Đã gọi');
    await bay.hears('báo đã gọi cho bác');
    await world().later(HOUR);
    await world().later(DAY);
    await bay.hearsNothing();
  });
});

const ANSWERS = {
  full_name: 'Nguyễn Thị Sáu',
  lost_when: '8 giờ sáng hôm nay',
  amount: '7.000.000',
  to_account: '0071 0001 23456',
  how: 'bank',
  given: 'otp,password',
  rung_bank: 'yes',
  rung_police: 'no',
};

function submission(answers: Record<string, string>, version: string): object {
  return { submissionId: randomUUID(), answers, consent: { version, accepted: true } };
}
