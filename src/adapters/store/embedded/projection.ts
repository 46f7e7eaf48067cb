import { CommandError, unsupported } from './errors.ts';
import { hasOperators } from './filter.ts';
import { splitPath } from './paths.ts';
import type { Doc } from './values.ts';
import { isDoc, numeric, truthy } from './values.ts';

type Project = (doc: Doc) => Doc;

/** A leaf is what to do with a field: keep or drop it (boolean), or cut its array (`[skip, length]`). */
interface Tree {
  [name: string]: Tree | boolean | [number, number];
}

/** Inclusion, exclusion and `$slice`; undefined when the whole document is wanted. */
export function compileProjection(spec: Doc): Project | undefined {
  const tree: Tree = Object.create(null) as Tree;
  let including: boolean | undefined;
  const fields = Object.entries(spec);
  for (const [path, value] of fields) {
    const leaf = leafOf(path, value);
    const counts = typeof leaf === 'boolean' && (path !== '_id' || fields.length === 1);
    if (counts && including !== undefined && including !== leaf) {
      throw new CommandError(2, `a projection cannot both include and exclude ('${path}')`);
    }
    if (counts) including = leaf as boolean;
    plant(tree, path, leaf);
  }
  if (fields.length === 0) return undefined;
  const include = including ?? false;
  if (include && tree['_id'] === undefined) tree['_id'] = true;
  return (doc) => project(doc, tree, include);
}

function leafOf(path: string, value: unknown): boolean | [number, number] {
  if (hasOperators(value)) {
    const [operator] = Object.keys(value);
    if (operator !== '$slice' || Object.keys(value).length > 1)
      throw unsupported(`projection operator '${operator}'`);
    const slice = value['$slice'];
    const numbers = (Array.isArray(slice) ? slice : [slice]).map(numeric);
    const [first = 0, second] = numbers as number[];
    if (second !== undefined) return [first, second];
    return first < 0 ? [first, -first] : [0, first];
  }
  if (typeof value !== 'boolean' && numeric(value) === undefined)
    throw unsupported(`a computed projection of '${path}'`);
  if (path.split('.').some((part) => part.startsWith('$')))
    throw unsupported(`positional projection '${path}'`);
  return truthy(value);
}

function plant(tree: Tree, path: string, leaf: boolean | [number, number]): void {
  const parts = splitPath(path);
  const last = parts.pop() as string;
  let node = tree;
  for (const part of parts) {
    const next = (node[part] ??= Object.create(null) as Tree);
    if (typeof next !== 'object' || Array.isArray(next))
      throw new CommandError(2, `path collision at '${path}'`);
    node = next;
  }
  if (node[last] !== undefined) throw new CommandError(2, `path collision at '${path}'`);
  node[last] = leaf;
}

function project(doc: Doc, tree: Tree, include: boolean): Doc {
  const result: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const rule = tree[name];
    if (rule === undefined) {
      if (!include) result[name] = value;
    } else if (Array.isArray(rule)) {
      result[name] = Array.isArray(value) ? cut(value, rule) : value;
    } else if (typeof rule === 'object') {
      const inner = projectInner(value, rule, include);
      if (inner !== undefined) result[name] = inner;
    } else if (rule) result[name] = value;
  }
  return result;
}

function projectInner(value: unknown, tree: Tree, include: boolean): unknown {
  if (isDoc(value)) return project(value, tree, include);
  if (!Array.isArray(value)) return include ? undefined : value;
  return value.map((v) => projectInner(v, tree, include)).filter((v) => v !== undefined);
}

function cut(array: unknown[], [skip, length]: [number, number]): unknown[] {
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(start, start + length);
}
