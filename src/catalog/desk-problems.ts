import type { ContentProblem, PartField } from '../contract/console-content.ts';
import type { ContentEdit } from '../domain/content-change.ts';
import { nameOf } from './part-rows.ts';
import { PARTS, type PartSpec } from './profile-parts.ts';

type PartEdit = Extract<ContentEdit, { kind: 'part' }>;

/** What is wrong with a list: instead of the path in the file the row and the field as the page calls them. */
export function partProblem(text: string, edit: PartEdit): ContentProblem {
  const spec = PARTS.get(edit.part);
  const [, path = ''] = /«([\w.-]+)»/.exec(text) ?? [];
  if (!spec || !isWithin(spec, path)) return { text };
  const inside = spec.path.length ? path.slice(spec.path.join('.').length + 1) : path;
  const at = rowAt(spec, edit, inside);
  if (at.row < 0) return { text: text.replace(path, spec.title) };
  const row = edit.rows[at.row];
  const said = fieldAt(spec, at.rest);
  const name = (row && nameOf(spec, row)) || `dòng ${at.row + 1}`;
  const place =
    spec.shape === 'one' || spec.shape === 'values' ? said : [name, said].filter(Boolean).join(', ');
  return { section: String(at.row), text: text.replace(path, place) };
}

function isWithin({ path: its, fields }: PartSpec, path: string): boolean {
  if (its.length === 0) return fields.some(({ name }) => name === path);
  return path === its.join('.') || path.startsWith(`${its.join('.')}.`);
}

/** Which row, by its place or its id, and what of it. */
function rowAt({ shape }: PartSpec, { rows }: PartEdit, path: string): { row: number; rest: string } {
  if (shape === 'one') return { row: 0, rest: path };
  const [first = '', ...rest] = path.split('.');
  const row =
    shape === 'rows' || shape === 'values' ? Number(first || -1) : rows.findIndex(({ id }) => id === first);
  return { row, rest: shape === 'values' ? 'value' : rest.join('.') };
}

/** "team.phone" is one field; "accounts.1.bank" is a field of the second row within a field. */
function fieldAt({ fields }: PartSpec, path: string): string {
  const field = fields.find(({ name }) => path === name || path.startsWith(`${name}.`));
  if (!field) return '';
  const [at, inside] = path.slice(field.name.length + 1).split('.');
  if (!at || !/^\d+$/.test(at)) return field.label;
  const label = inner(field, inside);
  return [field.label, `dòng ${Number(at) + 1}`, label].filter(Boolean).join(', ');
}

const inner = ({ fields = [] }: PartField, name: string | undefined): string | undefined =>
  fields.find((one) => one.name === name)?.label;
