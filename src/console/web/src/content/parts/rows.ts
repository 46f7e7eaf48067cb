import type { ContentEdit, PartCell, ProfilePart } from '../../../../../contract/console-content.ts';

/** A row while it is typed. `key`: the page's own, through every move. */
export interface TypedRow {
  key: string;
  id?: string | undefined;
  name?: string | undefined;
  isKept?: boolean | undefined;
  isNew?: boolean;
  cells: Record<string, PartCell>;
}

export const typedRows = ({ rows }: ProfilePart): TypedRow[] =>
  rows.map((row, index) => ({ ...row, key: row.id ?? String(index) }));

export const newRow = ({ fields }: ProfilePart): TypedRow => ({
  key: `moi-${Date.now()}`,
  isNew: true,
  cells: Object.fromEntries(
    fields.map(({ name, kind }): [string, PartCell] => [name, kind === 'lines' || kind === 'rows' ? [] : '']),
  ),
});

const isEmpty = (cell: PartCell): boolean =>
  typeof cell === 'string'
    ? cell.trim() === ''
    : cell.every((one) => Object.values(one).every((value: string) => value.trim() === ''));

/** Rows in which nothing was written yet are no rows. */
export const filled = (rows: readonly TypedRow[]): TypedRow[] =>
  rows.filter((row) => !row.isNew || !Object.values(row.cells).every(isEmpty));

export function editOf({ part }: ProfilePart, rows: readonly TypedRow[]): ContentEdit {
  return {
    kind: 'part',
    part,
    rows: filled(rows).map(({ id, cells }) => ({ ...(id !== undefined && { id }), cells })),
  };
}

/** What a row is called on the page. */
export function titleOf({ fields }: ProfilePart, row: TypedRow): string {
  const own = row.cells['name'] ?? row.cells[fields[0]?.name ?? ''];
  return row.name ?? (typeof own === 'string' && own.trim() ? own : 'Dòng mới');
}

export function moved(rows: readonly TypedRow[], from: number, by: 1 | -1): TypedRow[] {
  const list = [...rows];
  list.splice(from + by, 0, ...list.splice(from, 1));
  return list;
}

const WORKDAYS = ['tue', 'wed', 'thu', 'fri'];

/** Most offices open alike from Monday to Friday. */
export function likeMonday(rows: readonly TypedRow[]): TypedRow[] {
  const monday = rows.find(({ id }) => id === 'mon');
  return rows.map((row) =>
    monday && WORKDAYS.includes(row.id ?? '') ? { ...row, cells: { ...monday.cells } } : row,
  );
}
