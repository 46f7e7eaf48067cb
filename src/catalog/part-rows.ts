import type { PartCell, PartField, PartRow } from '../contract/console-content.ts';
import { stripMarks } from '../domain/text.ts';
import { writtenDay } from './days.ts';
import { isMap, type Data } from './layers.ts';
import type { PartSpec } from './profile-parts.ts';
import type { Profile } from './types.ts';

type Cells = PartRow['cells'];

export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce((value, part) => (isMap(value) ? value[part] : undefined), data);
}

/** A list of a profile as it is typed: every field a line, several lines, or rows of their own. */
export function rowsOf(spec: PartSpec, profile: Profile): PartRow[] {
  return typedRows(spec, valueAt(profile, spec.path));
}

/** `value`: what stands at the list's path, in a profile or in a file. */
export function typedRows(spec: PartSpec, value: unknown): PartRow[] {
  switch (spec.shape) {
    case 'one':
      return [{ cells: typedCells(spec.fields, value) }];
    case 'values':
      return listOf(value).map((one) => ({ cells: { value: String(one) } }));
    case 'week':
      return Object.keys(spec.names ?? {}).map((id) => ({ id, cells: hoursCells(valueAt(value, [id])) }));
    case 'named':
      return Object.entries(isMap(value) ? value : {}).map(([id, one]) => ({
        id,
        cells: typedCells(spec.fields, one),
      }));
    case 'rows':
      return listOf(value).map((one) => ({
        ...(spec.idSign && isMap(one) && { id: String(one['id']) }),
        cells: typedCells(spec.fields, one),
      }));
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function typedCells(fields: readonly PartField[], data: unknown): Cells {
  return Object.fromEntries(
    fields.map((field) => [field.name, typed(field, valueAt(data, field.name.split('.')))]),
  );
}

function typed({ kind, fields = [] }: PartField, value: unknown): PartCell {
  if (kind === 'lines') return listOf(value).map(String);
  if (kind === 'rows')
    return listOf(value).map((one) =>
      Object.fromEntries(fields.map(({ name }) => [name, wordsOf(valueAt(one, [name]))])),
    );
  return wordsOf(value);
}

/** A place is its two numbers. */
function wordsOf(value: unknown): string {
  if (isMap(value)) return Object.values(value).map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** One or two spans; the gap between them is the rest at noon. */
function hoursCells(slots: unknown): Cells {
  const times = listOf(slots).flatMap((slot) => String(slot).split('-'));
  const [open = '', rest = '', back = ''] = times;
  const hasRest = times.length > 2;
  return {
    open,
    rest: hasRest ? rest : '',
    back: hasRest ? back : '',
    close: times.at(-1) ?? '',
  };
}

/**
 * The rows as they are kept: only fields that exist, no blanks, no empty row, each with the id it has or a new one.
 * An id that is not there yet is not taken from the page.
 */
export function settledRows(spec: PartSpec, rows: readonly PartRow[], now: readonly PartRow[]): PartRow[] {
  const known = new Set(now.map(({ id }) => id));
  const taken = new Set<string | undefined>();
  const settled = rows.flatMap(({ id, cells: said }): PartRow[] => {
    const isKnown = id !== undefined && known.has(id) && !taken.has(id);
    if (isKnown) taken.add(id);
    const cells = settledCells(spec.fields, said);
    const isEmpty = Object.values(cells).every((one) => one.length === 0);
    return isEmpty && !isKnown && spec.shape !== 'one' ? [] : [{ ...(isKnown && { id }), cells }];
  });
  if (spec.isSorted) settled.sort((a, b) => String(a.cells['value']).localeCompare(String(b.cells['value'])));
  const { idSign } = spec;
  if (!idSign) return settled;
  return settled.map((row) => {
    if (row.id) return row;
    // Also none that a row had which is going: it may still stand somewhere.
    const id = freeId(nameOf(spec, row), idSign, new Set([...known, ...taken]));
    taken.add(id);
    return { id, ...row };
  });
}

function settledCells(fields: readonly PartField[], said: Cells): Cells {
  return Object.fromEntries(fields.map((field) => [field.name, settledCell(field, said[field.name])]));
}

function settledCell({ kind, fields = [] }: PartField, said: PartCell | undefined): PartCell {
  const list = Array.isArray(said) ? said : [];
  if (kind === 'lines')
    return list.flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []));
  if (kind === 'rows')
    return list.flatMap((one) => {
      if (typeof one === 'string') return [];
      const row = Object.fromEntries(fields.map(({ name }) => [name, (one[name] ?? '').trim()]));
      return Object.values(row).some(Boolean) ? [row] : [];
    });
  return typeof said === 'string' ? said.trim() : '';
}

function freeId(name: string, sign: '-' | '_', taken: ReadonlySet<string | undefined>): string {
  const bare = stripMarks(name)
    .replace(/^(?:thon|xom|to dan pho) /, '')
    .replace(/[^a-z0-9]+/g, sign)
    .replace(/^[-_]+|[-_]+$/g, '');
  // Keys of contacts are parts of a dotted name, which begin with a letter.
  const wanted = /^[a-z]/.test(bare) ? bare : `them${sign}${bare || '1'}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}${sign}${count}`;
    if (!taken.has(id)) return id;
  }
}

/** What a row is called where it is spoken of. */
export function nameOf({ names, fields }: PartSpec, { id, cells }: PartRow): string {
  const own = cells['name'] ?? cells[fields[0]?.name ?? ''];
  const fixed = names?.[id ?? ''];
  return fixed ?? (typeof own === 'string' ? own : '');
}

/** The list in lines, to be compared with another. */
export function linesOf(spec: PartSpec, rows: readonly PartRow[]): string[] {
  if (spec.shape === 'values')
    return rows.map(({ cells }) => shownValue(spec.fields[0]?.kind, String(cells['value'])));
  return rows.flatMap((row) => {
    const filled = spec.fields.flatMap((field) => fieldLines(field, row.cells[field.name]));
    const title = nameOf(spec, row);
    if (spec.shape === 'one') return filled;
    return [`## ${title}`, ...(filled.length > 0 ? filled : ['Để trống'])];
  });
}

const shownValue = (kind: PartField['kind'] | undefined, value: string): string =>
  kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDay(value) : value;

function fieldLines({ label, fields = [] }: PartField, cell: PartCell | undefined): string[] {
  if (typeof cell === 'string') return cell ? [`${label}: ${cell}`] : [];
  return (cell ?? []).map((one) =>
    typeof one === 'string'
      ? `${label}: ${one}`
      : `${label}: ${fields
          .map(({ name }) => one[name])
          .filter(Boolean)
          .join(', ')}`,
  );
}

/** A row as a file has it; what is empty is left out. */
export function dataOf(fields: readonly PartField[], cells: Cells): Data {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const [first = '', second] = field.name.split('.');
    const value = valueOf(field, cells[field.name]);
    if (second === undefined) {
      if (value !== undefined) data[first] = value;
      continue;
    }
    const group = (data[first] ??= {}) as Record<string, unknown>;
    if (value !== undefined) group[second] = value;
  }
  return data;
}

const PLACE = /^(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)$/;

/** What it should be and is not stays as it was typed: the schema says so. */
export function valueOf({ name, kind, fields = [] }: PartField, cell: PartCell | undefined): unknown {
  if (cell === undefined || cell.length === 0) return undefined;
  if (typeof cell !== 'string')
    return kind === 'rows' ? cell.map((one) => dataOf(fields, one as Cells)) : cell;
  if (kind === 'number') return /^\d+$/.test(cell) ? Number(cell) : cell;
  if (name !== 'at') return cell;
  const [, lat, lon] = PLACE.exec(cell) ?? [];
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : { lat: cell };
}

/** The spans of a day; a half-filled pair stays half, so that the schema sees it. */
export function slotsOf(cells: Cells): string[] {
  const { open, rest, back, close } = cells as Record<string, string>;
  if (!open && !rest && !back && !close) return [];
  return rest || back ? [`${open}-${rest}`, `${back}-${close}`] : [`${open}-${close}`];
}
