import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../../src/catalog/words.ts';
import { asksOfficeFacts, officeFacts } from '../../../src/conversation/answers/office-facts.ts';
import { Draft, type Scene } from '../../../src/conversation/scene.ts';
import { NEW_STATE } from '../../../src/domain/conversation.ts';
import type { Commune } from '../../../src/ports.ts';

const catalog = loadCatalog(join(import.meta.dirname, '../../../intents'));
const NOON_BREAK = '2026-11-23T12:00';
const MONDAY_MORNING = '2026-11-23T09:00';

function answer(text: string, local: string, change: Partial<Commune> = {}, profile = 'qn-2024') {
  const words = wordsFor(catalog, profileOf(catalog, profile), local.slice(0, 10), false);
  const now = Date.parse(`${local}:00+07:00`);
  const scene = { words: { ...words, commune: { ...words.commune, ...change } }, now } as Scene;
  return officeFacts(scene, new Draft(NEW_STATE, now), text);
}
const said = (...asked: Parameters<typeof answer>) => answer(...asked)?.says[0]?.text.split('\n');
const PHONE = 'Số của xã là 0255 000 0001.';

describe('A question about the office', () => {
  it.each([
    ['xã có làm việc không', MONDAY_MORNING, 'Xã làm việc đến 11 giờ 30 trưa nay.'],
    ['xã có làm việc không', '2026-11-23T14:00', 'Xã làm việc đến 5 giờ chiều nay.'],
    ['mấy giờ mở cửa', NOON_BREAK, 'Bây giờ xã nghỉ. Xã mở cửa từ 1 giờ 30 chiều nay.'],
    ['thứ bảy xã có làm không', MONDAY_MORNING, 'Thứ Bảy xã nghỉ.'],
    ['thu 7 xa co mo cua khong', MONDAY_MORNING, 'Thứ Bảy xã nghỉ.'],
    ['cn có ai trực không', MONDAY_MORNING, 'Chủ nhật xã nghỉ.'],
    ['thứ hai mấy giờ mở cửa', '2026-11-21T09:00', 'Thứ Hai xã làm việc từ 7 giờ sáng.'],
    ['mai xã có làm không', '2026-11-22T09:00', 'Ngày mai xã làm việc từ 7 giờ sáng.'],
    ['ngày mai xã có làm không', '2026-12-31T09:00', 'Ngày mai xã nghỉ.'],
    ['cho tui xin số cô Mai', MONDAY_MORNING, 'Xã làm việc đến 11 giờ 30 trưa nay.'],
    ['hỏi lần thứ hai rồi, mấy giờ làm', MONDAY_MORNING, 'Xã làm việc đến 11 giờ 30 trưa nay.'],
  ])('“%s” at %s hears the phone, and “%s”', (text, local, line) => {
    expect(said(text, local)).toEqual([PHONE, line]);
  });

  it('hears about both days of a weekend, in three lines', () => {
    const lines = said('thứ bảy chủ nhật xã có làm không', MONDAY_MORNING);
    expect(lines).toEqual([PHONE, 'Thứ Bảy xã nghỉ.', 'Chủ nhật xã nghỉ.']);
  });

  it('hears the number of the police when it asks for that', () => {
    expect(said('sdt cong an xa', MONDAY_MORNING)).toEqual(['Số của Công an xã là 0255 000 0002.']);
  });

  it('offers a person and the other topics', () => {
    expect(answer('sdt xa', MONDAY_MORNING)).toMatchObject({
      outcome: { kind: 'replied', intent: 'talk_to_staff' },
      says: [{ choices: [{ title: 'Gặp người ở xã' }, { title: 'Xem các việc khác' }] }],
    });
  });

  it.each(['mấy giờ mở cửa', 'thứ bảy có làm không', 'sdt cong an xa'])(
    '“%s” goes to a person where neither phone nor hours are known',
    (text) => {
      expect(answer(text, MONDAY_MORNING, {}, 'blank')).toBeNull();
    },
  );

  it('never hears that an office without written hours is closed', () => {
    const lines = said('thứ bảy có làm không', MONDAY_MORNING, { officePhone: '0255 000 0009' }, 'blank');
    expect(lines).toEqual(['Số của xã là 0255 000 0009.']);
  });
});

describe('The wish for a number or the hours', () => {
  it.each([
    'xin sdt xã',
    'cho tôi xin số điện thoại của ủy ban',
    'thu 7 xa co lam khong',
    'cn xã mở cửa không',
    'mấy giờ đóng cửa',
    'ngày mai có làm không',
    'thứ hai có ai trực không',
    'sdt cong an xa',
  ])('is heard in “%s”', (text) => {
    expect(asksOfficeFacts(text)).toBe(true);
  });

  it.each([
    'cho gặp cán bộ',
    'cho tui nói chuyện với người',
    'mai cho tui gặp chủ tịch',
    'kết nối nhân viên',
  ])('is not heard in “%s”', (text) => {
    expect(asksOfficeFacts(text)).toBe(false);
  });
});
