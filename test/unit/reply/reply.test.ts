import { describe, expect, it } from '@jest/globals';
import type { InboundEvent } from '../../../src/domain/event.ts';
import type { Choice } from '../../../src/domain/message.ts';
import { toBody } from '../../../src/adapters/zalo/payload.ts';
import { guidanceHtml, type PageContent } from '../../../src/reply/guidance-page.ts';
import { toOutMessages } from '../../../src/reply/outgoing.ts';

const EVENT: InboundEvent = {
  id: 'e1',
  seq: '0194f00000001',
  oaId: '388',
  communeId: 'c1',
  conversationId: '388:246',
  userId: '246',
  name: 'user_send_text',
  at: 1,
  receivedAt: 2,
  secrets: [],
  body: { kind: 'text', text: 'chào' },
};
const CHOICES: Choice[] = [
  { title: 'Gặp người ở xã', action: { kind: 'say', payload: '#xa.staff' }, remember: '#xa.staff' },
];

describe('What was decided, as messages', () => {
  it('is the same when it is made again', () => {
    const says = [{ text: 'Dạ' }, { text: 'Bác chọn', choices: CHOICES }];
    expect(toOutMessages(EVENT, says)).toEqual(toOutMessages(EVENT, says));
  });

  it('is addressed to the citizen of the event', () => {
    const [message] = toOutMessages(EVENT, [{ text: 'Dạ' }]);
    const { oaId, communeId, conversationId, userId } = EVENT;
    expect(message).toMatchObject({ id: 'e1:0', oaId, communeId, conversationId, userId });
  });

  it('keeps its order when sorted as text', () => {
    const says = Array.from({ length: 120 }, (_, i) => ({ text: `${i}` }));
    const messages = toOutMessages(EVENT, says);
    expect(messages.map((one) => one.seq)).toEqual(messages.map((one) => one.seq).sort());
    expect(new Set(messages.map((one) => one.id)).size).toBe(120);
  });

  it('has its choices on the last part of a long text', () => {
    const messages = toOutMessages(EVENT, [{ text: 'Bác ra xã làm nhé. '.repeat(300), choices: CHOICES }]);
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.filter((one) => one.say.choices)).toEqual([messages.at(-1)]);
  });

  it('loses no word where buttons become lines', () => {
    const text = 'Bác ra xã làm nhé. '.repeat(300);
    for (const { say } of toOutMessages(EVENT, [{ text, choices: CHOICES }])) {
      expect(toBody(say, false).text).not.toContain('…');
    }
  });

  it('is nothing when nothing is to be said', () => {
    expect(toOutMessages(EVENT, [])).toEqual([]);
    expect(toOutMessages(EVENT, [{ text: '   ' }])).toEqual([]);
  });
});

describe('The guidance page', () => {
  const CONTENT: PageContent = {
    title: 'Mở tài khoản <nhận> trợ cấp',
    steps: ['Mang căn cước', 'Ra "xã" & ký'],
    bring: ['Căn cước'],
    safety: 'Không đọc OTP cho ai',
    extra: [{ title: 'Ủy quyền', lines: ['Con ký thay'] }],
    basis: [{ text: 'Nghị định 20', status: 'confirmed', label: 'Chính phủ, 2021' }],
    updatedOn: '2026-07-01',
    owner: 'Phòng Văn hóa',
  };
  const html = guidanceHtml(CONTENT, 'xã Nghĩa Hòa', '<svg></svg>');

  it('says its steps, what to bring and its basis', () => {
    for (const part of [
      '<li data-say>Mang căn cước</li>',
      'Mang theo',
      'Ủy quyền',
      'đã xác nhận',
      '1/7/2026',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('is Vietnamese, readable on a phone and escaped', () => {
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('width=device-width');
    expect(html).toContain('&lt;nhận&gt;');
    expect(html).toContain('Ra &quot;xã&quot; &amp; ký');
    expect(html).not.toContain('<nhận>');
  });

  it('runs no script and no style of its own', () => {
    expect(html).not.toMatch(/<style|\son[a-z]+=|style="/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('leaves out what it does not have', () => {
    const bare = { ...CONTENT, steps: [], bring: [], extra: [], safety: '' };
    const page = guidanceHtml(bare, 'xã', '');
    for (const part of ['Các bước', 'Mang theo', 'class="safety"', 'id="copy"'])
      expect(page).not.toContain(part);
  });

  it('offers to copy the words of a transfer', () => {
    const page = guidanceHtml({ ...CONTENT, copyText: '[MÃ] <HỌC PHÍ>' }, 'xã', '');
    expect(page).toContain('<div class="copy" id="copy-text">[MÃ] &lt;HỌC PHÍ&gt;</div>');
  });
});
