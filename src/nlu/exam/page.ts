import { escapeHtml } from '../../domain/html.ts';
import { bars, curve, matrix, percent, type Bar } from './charts.ts';
import { confusions, figuresBy, figuresOf, offTopicCurve, reliability, type Graded } from './grade.ts';

/** What a run leaves behind, so that the next one can say what changed. */
export interface Run {
  at: string;
  right: number | null;
  rightPlain: number | null;
  amongThree: number | null;
  awayActed: number | null;
  emergencies: number | null;
  auroc: number | null;
  /** Messages not understood. */
  missed: string[];
}

export function runOf(graded: readonly Graded[], at: string): Run {
  const { count: _count, ...figures } = figuresOf(graded);
  const missed = graded.filter((one) => one.said.intent !== one.intent).map((one) => one.text);
  return { at, ...figures, missed };
}

export interface ReportOptions {
  graded: readonly Graded[];
  /** Titles of the intents as officers know them. */
  titleOf(intent: string): string;
  styleOf(style: string): string;
  now: Run;
  before: Run | undefined;
  /** How many examples taught it, and how long that took; under a second: it was learnt before. */
  taught: { examples: number; seconds: number };
}

const GOALS = {
  right: 0.93,
  amongThree: 0.98,
  rightPlain: 0.9,
  awayActed: 0.08,
  emergencies: 0.98,
  auroc: 0.94,
};
type Figure = keyof typeof GOALS;
const LESS_IS_BETTER: readonly Figure[] = ['awayActed'];
const NAMES: Readonly<Record<Figure, string>> = {
  right: 'Hiểu đúng',
  amongThree: 'Đúng trong ba gợi ý đầu',
  rightPlain: 'Hiểu đúng khi bỏ hết dấu',
  awayActed: 'Chuyện ngoài phạm vi mà vẫn trả lời',
  emergencies: 'Nhận ra người đã bị lừa',
  auroc: 'Phân biệt chuyện của xã và chuyện khác',
};

/** One page that needs no programmer: how well messages are understood, what is mistaken, what changed. */
export function reportPage(options: ReportOptions): string {
  const { graded, taught, now } = options;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trợ lý hiểu người dân đến đâu</title><style>${STYLE}</style></head><body><main>
<h1>Trợ lý hiểu người dân đến đâu</h1>
<p>Ngày ${escapeHtml(now.at.slice(0, 10))}. ${graded.length} tin nhắn để kiểm tra, không dùng để dạy.
${taught.examples} câu đã dạy${taught.seconds < 1 ? ', lần này không phải học lại' : `, học trong ${taught.seconds.toFixed(0)} giây`}.</p>
${tiles(options)}
${changes(options)}
<h2>Theo chủ đề</h2><p>Thanh dày: như người dân viết. Thanh mỏng: cùng tin đó, bỏ hết dấu. Yếu nhất ở trên.</p>
<div class="chart">${bars(barsBy(graded, (one) => options.titleOf(one.intent)))}</div>
<h2>Theo cách viết</h2><div class="chart">${bars(barsBy(graded, (one) => options.styleOf(one.style)))}</div>
<h2>Nhầm chủ đề nào với chủ đề nào</h2><p>Hàng: ý thật. Cột: trợ lý hiểu. Đỏ càng đậm càng hay nhầm.</p>
<div class="chart">${matrixOf(options)}</div>
<h2>Nhầm nhiều nhất</h2>${worst(options)}
<div class="two"><section><h2>Chuyện ngoài phạm vi</h2><p>Càng sát góc trên bên trái càng tốt.</p>
${curve(
  offTopicCurve(graded).map(({ ours, away }) => ({ x: away, y: ours })),
  { x: 'Chuyện khác bị nhận nhầm', y: 'Chuyện của xã được nhận' },
)}</section><section><h2>Có nói quá không</h2><p>Trên đường chéo: tin chắc bao nhiêu thì đúng bấy nhiêu.</p>
${curve(
  reliability(graded).map(({ said, right, count }) => ({
    x: said,
    y: right,
    title: `${count} tin: tin chắc ${percent(said)}, đúng ${percent(right)}`,
  })),
  { x: 'Trợ lý tin chắc', y: 'Thật sự đúng' },
)}</section></div>
</main></body></html>`;
}

function tiles({ now, before }: ReportOptions): string {
  const list = (Object.keys(GOALS) as Figure[]).map((key) => {
    const value = now[key];
    const isLess = LESS_IS_BETTER.includes(key);
    const isGood = value !== null && (isLess ? value <= GOALS[key] : value >= GOALS[key]);
    const old = before?.[key];
    const moved = value !== null && old !== null && old !== undefined ? value - old : 0;
    const arrow = Math.abs(moved) < 0.0005 ? '' : `${moved > 0 ? '▲' : '▼'} ${percent(Math.abs(moved))}`;
    return `<li class="${isGood ? 'good' : 'poor'}"><b>${percent(value)}</b> ${NAMES[key]}
<small>mục tiêu ${isLess ? 'nhiều nhất' : 'ít nhất'} ${percent(GOALS[key])} ${arrow && `· so với lần trước ${arrow}`}</small></li>`;
  });
  return `<ul class="tiles">${list.join('')}</ul>`;
}

function changes({ now, before }: ReportOptions): string {
  if (!before) return '<h2>So với lần trước</h2><p>Đây là lần đầu.</p>';
  const broken = now.missed.filter((text) => !before.missed.includes(text));
  const mended = before.missed.filter((text) => !now.missed.includes(text));
  const list = (texts: string[]): string =>
    texts.length
      ? `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
      : '<p>Không có.</p>';
  return `<h2>So với lần trước (${escapeHtml(before.at.slice(0, 10))})</h2>
<details ${broken.length ? 'open' : ''}><summary>Nay bị hiểu sai: ${broken.length}</summary>${list(broken)}</details>
<details><summary>Nay đã hiểu đúng: ${mended.length}</summary>${list(mended)}</details>`;
}

function barsBy(graded: readonly Graded[], key: (one: Graded) => string): Bar[] {
  return figuresBy(graded, key).map(({ name, figures }) => ({
    name,
    count: figures.count,
    share: figures.right ?? 0,
    plain: figures.rightPlain ?? 0,
  }));
}

function matrixOf({ graded, titleOf }: ReportOptions): string {
  const counts = new Map<string, number>();
  for (const { intent, said } of graded) {
    const key = `${titleOf(intent)}→${titleOf(said.intent)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return matrix([...new Set(graded.map((one) => titleOf(one.intent)))].sort(), counts);
}

function worst({ graded, titleOf }: ReportOptions): string {
  return confusions(graded)
    .slice(0, 20)
    .map(
      ({ is, taken, texts }) =>
        `<details><summary><b>${texts.length}</b> ${escapeHtml(titleOf(is))} → ${escapeHtml(titleOf(taken))}</summary><ul>${texts
          .map((text) => `<li>${escapeHtml(text)}</li>`)
          .join('')}</ul></details>`,
    )
    .join('\n');
}

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;color:#1c1b1f;margin:0;background:#fff}
main{max-width:60rem;margin:auto;padding:1rem}h1{font-size:1.7rem}h2{font-size:1.25rem;margin:2rem 0 .3rem}
svg{width:100%;height:auto;font:13px system-ui,sans-serif}svg.small{max-width:26rem}.chart{overflow-x:auto}svg.wide{min-width:46rem}
.tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.7rem}
.tiles li{border:1px solid #ccc;border-left:.5rem solid;border-radius:.4rem;padding:.6rem .8rem}
.tiles b{display:block;font-size:1.6rem}.tiles small{display:block;color:#555}
.good{border-left-color:#1b7f4b!important}.poor{border-left-color:#b3261e!important}
details{margin:.3rem 0}summary{cursor:pointer}.two{display:flex;flex-wrap:wrap;gap:1rem}.two section{flex:1 1 22rem}`;
