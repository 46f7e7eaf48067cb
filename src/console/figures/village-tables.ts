import type { Cell, FigureTable } from '../../contract/console-figures.ts';
import { FIGURE_TITLES } from '../../contract/figure-titles.ts';
import { FORM_STATUS_NAMES } from '../../contract/form-status-names.ts';
import type { CaseFigures, FormFigures } from '../../ports.ts';
import type { FiguresCommune } from './sums.ts';

type Villages = FiguresCommune['villages'];

const STATES = { open: 'Chưa ai nhận', taken: 'Đang làm', closed: 'Đã xong' } as const;

export function casesTable({ villages }: CaseFigures, names: Villages): FigureTable {
  const notes = ['Việc mở trong kỳ, trạng thái lúc này.'];
  return { id: 'cases', title: FIGURE_TITLES.cases, ...byVillage(villages, names, STATES), notes };
}

export function registrationsTable({ villages }: FormFigures, names: Villages): FigureTable {
  const notes = ['Phiếu gửi trong kỳ, trạng thái lúc này.'];
  return {
    id: 'registrations',
    title: FIGURE_TITLES.registrations,
    ...byVillage(villages, names, FORM_STATUS_NAMES),
    notes,
  };
}

/** Those of no known village last; villages of which there is nothing are named too. */
function byVillage(
  counts: Readonly<Record<string, Readonly<Record<string, number | undefined>>>>,
  names: Villages,
  columns: Readonly<Record<string, string>>,
): Pick<FigureTable, 'columns' | 'rows' | 'chart'> {
  const known = new Set(names.map(({ id }) => id));
  const keys = Object.keys(columns);
  const rowOf = (name: string, ids: readonly string[]): Cell[] => [
    name,
    ...keys.map((key) => ids.reduce((total, id) => total + (counts[id]?.[key] ?? 0), 0)),
  ];
  const others = Object.keys(counts).filter((id) => !known.has(id));
  return {
    columns: ['Thôn', ...Object.values(columns)],
    rows: [
      ...names.map(({ id, name }) => rowOf(name, [id])),
      ...(others.length ? [rowOf('Chưa rõ thôn', others)] : []),
    ],
    chart: 'stacked',
  };
}
