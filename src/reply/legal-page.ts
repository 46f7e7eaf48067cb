import type { z } from 'zod';
import type { legalPage } from '../contract/miniapp-api.ts';
import { escapeHtml } from '../domain/html.ts';
import { pageHtml, sayDate, withCalls } from './page-html.ts';

/** What is kept, or what is promised, for whoever asks: no Zalo needed to read it. */
export function legalHtml(page: z.infer<typeof legalPage>, commune: string, qrSvg: string): string {
  const sections = page.sections
    .map(
      ({ heading, lines }) =>
        `<section><h2 data-say>${escapeHtml(heading)}</h2>
${lines.map((line) => `<p data-say>${withCalls(line)}</p>`).join('\n')}</section>`,
    )
    .join('\n');
  const body = `${sections}
<p class="dated">Có hiệu lực từ ${sayDate(page.version)}.</p>`;
  return pageHtml({ title: page.title, commune, qrSvg, body });
}
