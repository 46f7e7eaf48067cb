import { isMap, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PartField, PartRow } from '../contract/console-content.ts';
import { setAt, written } from './edit-profile.ts';
import { dataOf, slotsOf, typedRows, valueOf } from './part-rows.ts';
import type { PartSpec } from './profile-parts.ts';

/**
 * A list of a profile as these rows have it. A row that says the same stays as it is written, with the remarks beside
 * it; of one that says something else only those fields are written anew.
 */
export function withPart(yaml: string, spec: PartSpec, rows: readonly PartRow[]): string {
  const document = parseDocument(yaml);
  const isChanged = writers[spec.shape](document, spec, rows);
  return isChanged ? written(document) : yaml;
}

type Writer = (document: Document, spec: PartSpec, rows: readonly PartRow[]) => boolean;

const writers: Record<PartSpec['shape'], Writer> = {
  one(document, spec, [row]) {
    const group = spec.path.length ? groupAt(document, spec.path) : document.contents;
    return isMap(group) && row !== undefined && writeFields(document, group, spec, row);
  },
  week(document, spec, rows) {
    const group = groupAt(document, spec.path);
    const now = new Map(typedRows(spec, group.toJS(document)).map((one) => [one.id, one]));
    const changed = rows.filter((row) => row.id && !isSame(row, now.get(row.id)));
    for (const { id, cells } of changed) group.set(id, document.createNode(slotsOf(cells), { flow: true }));
    return changed.length > 0;
  },
  named(document, spec, rows) {
    const group = groupAt(document, spec.path);
    const before = JSON.stringify(group.toJS(document));
    const wanted = new Set(rows.map(({ id }) => id));
    for (const id of Object.keys(group.toJS(document) as object)) if (!wanted.has(id)) group.delete(id);
    for (const row of rows) {
      const node = group.get(row.id, true);
      if (isMap(node)) writeFields(document, node, spec, row);
      else group.set(row.id, document.createNode(dataOf(spec.fields, row.cells)));
    }
    // In the order of the page, which is how they are read.
    const place = new Map(rows.map(({ id }, index) => [id, index]));
    const at = (key: unknown): number => place.get(String(key)) ?? 0;
    group.items.sort((a, b) => at(a.key) - at(b.key));
    return JSON.stringify(group.toJS(document)) !== before;
  },
  values: (document, spec, rows) =>
    writeList(document, spec, rows, (row) => document.createNode(String(row.cells['value']))),
  rows: (document, spec, rows) =>
    writeList(document, spec, rows, (row) =>
      document.createNode({ ...(row.id && { id: row.id }), ...dataOf(spec.fields, row.cells) }),
    ),
};

const isSame = (one: PartRow, other: PartRow | undefined): boolean =>
  JSON.stringify(one.cells) === JSON.stringify(other?.cells) && one.id === other?.id;

/** Groups that are missing or empty on the way are made. */
function groupAt(document: Document, path: readonly string[]): YAMLMap {
  const found: unknown = document.getIn(path, true);
  if (isMap(found)) return found;
  setAt(document, path, document.createNode({}));
  return document.getIn(path, true) as YAMLMap;
}

function writeList(
  document: Document,
  spec: PartSpec,
  rows: readonly PartRow[],
  made: (row: PartRow) => unknown,
): boolean {
  const found: unknown = document.getIn(spec.path, true);
  const now = typedRows(spec, isSeq(found) ? found.toJS(document) : []);
  const isSameList = now.length === rows.length && rows.every((row, index) => isSame(row, now[index]));
  if (isSameList && isSeq(found)) return false;
  if (!isSeq(found)) setAt(document, spec.path, document.createNode([]));
  const list = document.getIn(spec.path, true) as YAMLSeq;
  const left = new Map(now.map((one, index) => [list.items[index], one]));
  const take = (isIt: (one: PartRow) => boolean): unknown => {
    const [node] = [...left].find(([, one]) => isIt(one)) ?? [];
    left.delete(node);
    return node;
  };
  const equal = rows.map((row) => take((one) => isSame(one, row)));
  const items = rows.map((row, index) => {
    const node = equal[index] ?? (spec.shape === 'rows' ? take((one) => isOfSame(one, row)) : undefined);
    if (node === undefined) return made(row);
    if (isMap(node)) writeFields(document, node, spec, row);
    return node;
  });
  list.items = items;
  // "[]" was written on one line; rows are not.
  list.flow = false;
  return true;
}

/** By its id, or by its name where it has none. */
function isOfSame(one: PartRow, other: PartRow): boolean {
  if (one.id !== undefined || other.id !== undefined) return one.id === other.id;
  return one.cells['name'] !== undefined && one.cells['name'] === other.cells['name'];
}

function writeFields(document: Document, node: YAMLMap, spec: PartSpec, row: PartRow): boolean {
  const [now] = typedRows({ ...spec, shape: 'one' }, node.toJS(document));
  // A field that came after the change was written is not its business.
  const changed = spec.fields.filter(
    ({ name }) =>
      row.cells[name] !== undefined && JSON.stringify(now?.cells[name]) !== JSON.stringify(row.cells[name]),
  );
  for (const field of changed) writeField(document, node, field, row);
  return changed.length > 0;
}

function writeField(document: Document, node: YAMLMap, field: PartField, { cells }: PartRow): void {
  const path = field.name.split('.');
  const value = valueOf(field, cells[field.name]);
  if (value === undefined) node.deleteIn(path);
  else node.setIn(path, document.createNode(value, { flow: typeof value === 'object' }));
}
