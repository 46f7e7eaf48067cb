import type { FigureTable } from '../../contract/console-figures.ts';
import { stripMarks } from '../../domain/text.ts';
import type { Sheet } from '../files.ts';
import type { Read } from './routes.ts';

/** A table as a file that says by itself what it counts, where and when; of the province it names no commune. */
export function sheetOf(
  { id, title, columns, rows, minutes = [] }: FigureTable,
  { communeId, commune, span: { from, to } }: Pick<Read, 'communeId' | 'commune' | 'span'>,
): Sheet {
  const named = (name: string): string => (minutes.includes(name) ? `${name} (phút)` : name);
  const plain = stripMarks(title);
  const where = id === 'communes' ? [] : [communeId];
  return {
    name: ['so-lieu', ...plain.split(/[^a-z0-9]+/).filter(Boolean), ...where, from, to].join('-'),
    tab: `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`,
    about: [title, commune, `Từ ngày ${sayDay(from)} đến ngày ${sayDay(to)}`],
    columns: columns.map(named),
    rows: rows.map(([name, ...cells]) => [typeof name === 'string' ? named(name) : (name ?? null), ...cells]),
  };
}

const sayDay = (day: string): string => day.split('-').reverse().join('/');
