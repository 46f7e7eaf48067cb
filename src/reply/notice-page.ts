import { escapeHtml } from '../domain/html.ts';
import type { Notice } from '../domain/notice.ts';
import { pageHtml, sayDate, withCalls } from './page-html.ts';

/** An official notice in large print: for a phone, for A5 on the notice board, and to be read over the loudspeaker. */
export function noticeHtml(notice: Notice, isInForce: boolean, commune: string, qrSvg: string): string {
  const lines = (text: string): string =>
    text
      .trim()
      .split('\n')
      .map((line) => `<p data-say>${withCalls(line)}</p>`)
      .join('\n');
  const over = isInForce
    ? ''
    : '<p class="safety" data-say>Thông báo này đã hết hạn hoặc chưa có hiệu lực.</p>';
  const body = `${over}
<section class="notice">${lines(notice.text)}</section>
<p class="notice-code" data-say>Mã thông báo: ${escapeHtml(notice.code)}</p>
<p>Có hiệu lực từ ${sayDate(notice.from)} đến ${sayDate(notice.until)}.</p>
<section class="loudspeaker"><h2>Bản đọc loa</h2>${lines(notice.loudspeaker)}</section>
<p class="safety" data-say>Nghi ngờ thì nhắn mã này cho Zalo của xã để hỏi lại.</p>
<p class="dated">Chịu trách nhiệm: ${escapeHtml(notice.owner)}.</p>`;
  return pageHtml({ title: notice.title, commune, qrSvg, body });
}
