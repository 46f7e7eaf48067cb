import { escapeHtml } from '../domain/html.ts';

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
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(content.title)} · ${escapeHtml(commune)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/g/page.css">
</head>
<body>
<main>
<div class="qr" aria-hidden="true">${qrSvg}</div>
<p class="commune">Trợ lý ${escapeHtml(commune)}</p>
<h1 data-say>${escapeHtml(content.title)}</h1>
<div class="tools">
<button id="read" type="button">Đọc to</button>
<button id="larger" type="button" aria-label="A+: chữ to hơn">A+</button>
<button id="print" type="button">In ra giấy</button>
</div>
${section('Các bước', content.steps.length ? `<ol class="steps">${say('li', content.steps)}</ol>` : '')}
${section('Mang theo', content.bring.length ? `<ul>${say('li', content.bring)}</ul>` : '')}
${copyBox(content.copyText)}
${content.extra.map((part) => section(part.title, say('p', part.lines))).join('\n')}
${content.safety ? `<p class="safety" data-say>${withCalls(content.safety)}</p>` : ''}
${basisHtml(content)}
</main>
<script type="module" src="/g/page.js"></script>
</body>
</html>`;
}

/** Numbers can be pressed to call, and are never broken over two lines. */
function withCalls(line: string): string {
  return escapeHtml(line).replace(
    /\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b|(?<=số )11[345]\b/g,
    (number) => `<a class="call" href="tel:${number.replace(/\D/g, '')}">${number}</a>`,
  );
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

function sayDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}
