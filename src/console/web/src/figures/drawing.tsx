import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartData,
  type ChartOptions,
} from 'chart.js';
import { Bar, Line } from 'react-chartjs-2';
import { Text } from '@mantine/core';
import type { Cell, FigureTable } from '../../../../contract/console-figures.ts';
import { theme } from '../ui/theme.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);
Chart.defaults.font = { ...Chart.defaults.font, family: theme.fontFamily ?? '', size: 14 };
Chart.defaults.color = '#1f2937';

/** Apart for eyes that see no red and green, and on a grey print. */
const COLOURS = ['#0a4a9c', '#e08e0b', '#8fb8de', '#5b2a86', '#2e7d5b', '#9aa5b1'];
/** Of one bar with its distance, and of a line of its name. */
const BAR_PX = 44;
const LINE_PX = 18;

/** The numbers of a table as bars or lines; whoever cannot see it has the table below. */
export function Drawing({ table }: { table: FigureTable }) {
  const { title, columns, rows, chart } = table;
  const isEmpty = rows.every(([, ...cells]) => cells.every((cell) => !cell));
  if (isEmpty) return <Text>Chưa có số nào trong kỳ này.</Text>;
  const labels = rows.map(([name]) => String(name));
  const datasets = columns.slice(1).map((label, at) => ({
    label,
    data: rows.map((row) => numberOf(row[at + 1])),
    backgroundColor: COLOURS[at % COLOURS.length] ?? '',
    borderColor: COLOURS[at % COLOURS.length] ?? '',
  }));
  const isLine = chart === 'line';
  const height = isLine ? 240 : 90 + labels.reduce((sum, name) => sum + barHeight(name), 0);
  const label = `Biểu đồ: ${title}. Bảng số ở nút "Xem bảng số" bên dưới.`;
  return (
    <div style={{ position: 'relative', height, minWidth: 0 }}>
      {isLine ? (
        <Line role="img" aria-label={label} data={{ labels, datasets }} options={LINES} />
      ) : (
        <Bar
          role="img"
          aria-label={label}
          data={{ labels, datasets } satisfies ChartData<'bar'>}
          options={barOptions(chart === 'stacked')}
        />
      )}
    </div>
  );
}

const barHeight = (name: string): number => Math.max(BAR_PX, linesOf(name).length * LINE_PX + 10);
const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

const WHOLE = { beginAtZero: true, ticks: { precision: 0 } } as const;

const LINES: ChartOptions<'line'> = {
  maintainAspectRatio: false,
  animation: false,
  scales: { y: WHOLE },
};

/** Lying: the names of topics and villages are long. */
function barOptions(isStacked: boolean): ChartOptions<'bar'> {
  return {
    indexAxis: 'y',
    maintainAspectRatio: false,
    animation: false,
    scales: {
      x: { ...WHOLE, stacked: isStacked },
      y: { stacked: isStacked, ticks: { autoSkip: false, callback: nameInLines } },
    },
  };
}

/** A phone leaves little room beside the bars: names go over several lines, whole, so that no two look alike. */
function linesOf(name: string): string[] {
  const most = window.innerWidth < 600 ? 18 : 34;
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function nameInLines(this: { getLabelForValue(value: number): string }, value: string | number): string[] {
  return linesOf(this.getLabelForValue(Number(value)));
}
