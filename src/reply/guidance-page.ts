import { escapeHtml } from '../domain/html.ts';
import { pageHtml, sayDate, withCalls } from './page-html.ts';

/** What a guidance page shows; the catalog makes it, dated and with its sources. */
export interface PageContent {
  title: string;
  steps: readonly string[];
  bring: readonly string[];
  safety: string;
  extra: readonly { title: string; lines: readonly string[] }[];
  basis: readonly {
    text: string;
    status: 'confirmed' | 'unverified' | 'historical' | 'local';
    label: string;
  }[];
  updatedOn: string;
  owner: string;
  copyText?: string;
}

const STATUS = {
  confirmed: 'đã xác nhận',
  unverified: 'chưa xác nhận',
  historical: 'tài liệu cũ',
  local: 'lời địa phương',
} as const;

/** One large-print page: readable on an old phone, aloud, on A5, and without signal once opened. */
export function guidanceHtml(content: PageContent, commune: string, qrSvg: string): string {
  const say = (tag: string, lines: readonly string[]): string =>
    lines.map((line) => `<${tag} data-say>${withCalls(line)}</${tag}>`).join('\n');
  const section = (title: string, inside: string): string =>
    inside ? `<section><h2 data-say>${escapeHtml(title)}</h2>${inside}</section>` : '';
  return pageHtml({
    title: content.title,
    commune,
    qrSvg,
    body: `${section('Các bước', content.steps.length ? `<ol class="steps">${say('li', content.steps)}</ol>` : '')}
${section('Mang theo', content.bring.length ? `<ul>${say('li', content.bring)}</ul>` : '')}
${copyBox(content.copyText)}
${content.extra.map((part) => section(part.title, say('p', part.lines))).join('\n')}
${content.safety ? `<p class="safety" data-say>${withCalls(content.safety)}</p>` : ''}
${basisHtml(content)}`,
  });
}

function copyBox(text: string | undefined): string {
  if (!text) return '';
  return `<section><h2>Nội dung chuyển tiền</h2>
<div class="copy" id="copy-text">${escapeHtml(text)}</div>
<p class="copy-button"><button id="copy" type="button">Chép nội dung</button></p>
<p id="copied" role="status"></p></section>`;
}

function basisHtml(content: PageContent): string {
  const items = content.basis
    .map(
      (one) =>
        `<li>${escapeHtml(one.text)} <span class="tag ${one.status}">${STATUS[one.status]}</span><br>${escapeHtml(one.label)}</li>`,
    )
    .join('\n');
  return `<section class="basis"><h2>Căn cứ</h2>
<ul>${items}</ul>
<p class="dated">Cập nhật ngày ${sayDate(content.updatedOn)}. Chịu trách nhiệm: ${escapeHtml(content.owner)}.</p></section>`;
}
