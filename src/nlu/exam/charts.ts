import { escapeHtml } from '../../domain/html.ts';

/** Pictures for the report: plain SVG, no script, readable when printed. */

export const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`;

const COLOURS = { good: '#1b7f4b', fair: '#b36b00', poor: '#b3261e', plain: '#9db4c0' } as const;
const colourOf = (share: number): string =>
  share >= 0.93 ? COLOURS.good : share >= 0.85 ? COLOURS.fair : COLOURS.poor;

export interface Bar {
  name: string;
  count: number;
  share: number;
  /** The same messages without diacritics. */
  plain: number;
}

/** One row per name: a broad bar as written, a narrow one without diacritics. */
export function bars(rows: readonly Bar[]): string {
  const height = rows.length * 26;
  const lines = rows.map((row, i) => {
    const y = i * 26;
    return `<text x="296" y="${y + 15}" text-anchor="end">${escapeHtml(row.name)}</text>
<rect x="304" y="${y + 3}" width="${(row.share * 320).toFixed(1)}" height="11" fill="${colourOf(row.share)}"/>
<rect x="304" y="${y + 15}" width="${(row.plain * 320).toFixed(1)}" height="5" fill="${COLOURS.plain}"/>
<text x="632" y="${y + 15}">${percent(row.share)} · bỏ dấu ${percent(row.plain)} · ${row.count} tin</text>`;
  });
  return `<svg class="wide" viewBox="0 0 880 ${height}" role="img" aria-label="Tỷ lệ hiểu đúng">${lines.join('\n')}</svg>`;
}

/** Rows: what it is; columns: what it was taken for. The darker, the more often. */
export function matrix(ids: readonly string[], counts: ReadonlyMap<string, number>): string {
  const cell = 24;
  const left = 290;
  const top = 230;
  const size = ids.length * cell;
  const most = Math.max(1, ...[...counts].filter(([key]) => isMistake(key)).map(([, count]) => count));
  const cells = ids.flatMap((is, row) =>
    ids.map((taken, column) => {
      const count = counts.get(`${is}→${taken}`) ?? 0;
      if (count === 0) return '';
      const isRight = is === taken;
      const shade = isRight
        ? 'rgba(27,127,75,.25)'
        : `rgba(179,38,30,${(0.2 + (0.8 * count) / most).toFixed(2)})`;
      const [x, y] = [left + column * cell, top + row * cell];
      return `<g><title>${escapeHtml(is)} hiểu thành ${escapeHtml(taken)}: ${count}</title>
<rect x="${x}" y="${y}" width="${cell - 1}" height="${cell - 1}" fill="${shade}"/>
<text x="${x + cell / 2}" y="${y + 16}" text-anchor="middle" font-size="11">${count}</text></g>`;
    }),
  );
  const names = ids.map((id, i) => {
    const at = i * cell + 16;
    return `<text x="${left - 6}" y="${top + at}" text-anchor="end" font-size="12">${escapeHtml(id)}</text>
<text transform="translate(${left + at},${top - 6}) rotate(-55)" font-size="12">${escapeHtml(id)}</text>`;
  });
  return `<svg class="wide" viewBox="0 0 ${left + size + 150} ${top + size + 10}" role="img" aria-label="Bảng nhầm lẫn">${names.join('\n')}${cells.join('\n')}</svg>`;
}

const isMistake = (key: string): boolean => key.split('→')[0] !== key.split('→')[1];

export interface Axis {
  x: string;
  y: string;
}

/** A line through points of shares; the dotted diagonal is what chance, or perfect honesty, would give. */
export function curve(points: readonly { x: number; y: number; title?: string }[], axis: Axis): string {
  const place = ({ x, y }: { x: number; y: number }): string =>
    `${(60 + x * 320).toFixed(1)},${(340 - y * 320).toFixed(1)}`;
  const marks = [0, 0.25, 0.5, 0.75, 1].map(
    (at) => `<text x="${60 + at * 320}" y="358" text-anchor="middle" font-size="11">${at * 100} %</text>
<text x="54" y="${344 - at * 320}" text-anchor="end" font-size="11">${at * 100} %</text>`,
  );
  const dots = points
    .filter((point) => point.title)
    .map((point) => {
      const [x, y] = place(point).split(',');
      return `<circle cx="${x}" cy="${y}" r="5" fill="#0b57d0"><title>${escapeHtml(point.title ?? '')}</title></circle>`;
    });
  return `<svg viewBox="0 0 420 390" class="small" role="img" aria-label="${escapeHtml(axis.y)} theo ${escapeHtml(axis.x)}">
<rect x="60" y="20" width="320" height="320" fill="none" stroke="#888"/>
<line x1="60" y1="340" x2="380" y2="20" stroke="#bbb" stroke-dasharray="4 4"/>
<polyline points="${points.map(place).join(' ')}" fill="none" stroke="#0b57d0" stroke-width="2.5"/>
${dots.join('\n')}${marks.join('\n')}
<text x="220" y="380" text-anchor="middle" font-size="13">${escapeHtml(axis.x)}</text>
<text transform="translate(14,180) rotate(-90)" text-anchor="middle" font-size="13">${escapeHtml(axis.y)}</text></svg>`;
}
