import { escapeHtml } from '../domain/html.ts';

/** What every page for citizens shares: large print, read aloud, paper with the code that leads back. */
export function pageHtml(page: { title: string; commune: string; qrSvg: string; body: string }): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · ${escapeHtml(page.commune)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/g/page.css">
</head>
<body>
<main>
<div class="qr" aria-hidden="true">${page.qrSvg}</div>
<p class="commune">Trợ lý ${escapeHtml(page.commune)}</p>
<h1 data-say>${escapeHtml(page.title)}</h1>
<div class="tools">
<button id="read" type="button">Đọc to</button>
<button id="larger" type="button" aria-label="A+: chữ to hơn">A+</button>
<button id="print" type="button">In ra giấy</button>
</div>
${page.body}
</main>
<script type="module" src="/g/page.js"></script>
</body>
</html>`;
}

/** Numbers can be pressed to call, and are never broken over two lines. */
export function withCalls(line: string): string {
  return escapeHtml(line).replace(
    /\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b|(?<=số )11[345]\b/g,
    (number) => `<a class="call" href="tel:${number.replace(/\D/g, '')}">${number}</a>`,
  );
}

/** '2026-11-21' → "21/11/2026" */
export function sayDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}
