import { BSONRegExp } from 'bson';
import type { CollectionInfo, IndexInfo } from './catalog.ts';
import { CommandError } from './errors.ts';
import type { Condition, Filter } from './filter.ts';
import { END, after, encodeKey, equalValues, invert, stringPrefix } from './keys.ts';
import type { Doc } from './values.ts';
import { hasOperators } from './filter.ts';
import { numeric, rank, truthy } from './values.ts';

/** Keys from `low` (included) up to `high` (not included); `skip` bytes are the same for all of them. */
export interface Interval {
  low: Buffer;
  high: Buffer;
  skip: number;
}

/** What to read. Documents are always tested afterwards, so a plan may read too much but never too little. */
export interface Plan {
  index?: IndexInfo;
  intervals: Interval[];
  sorted: boolean;
  reverse: boolean;
  union?: Plan[];
  score: number;
}

export interface SortField {
  name: string;
  direction: number;
}

const MOST_INTERVALS = 500;
const SCAN: Plan = { intervals: [], sorted: false, reverse: false, score: 0 };

export function choosePlan(collection: CollectionInfo, filter: Filter, sort: SortField[]): Plan {
  let best = SCAN;
  for (const index of collection.indexes) {
    if (!holdsEveryMatch(index, filter)) continue;
    const plan = planFor(index, filter, sort);
    if (plan.score > best.score) best = plan;
  }
  const narrowed = best.index !== undefined && best.intervals.some((i) => i.low.length > 0);
  return narrowed ? best : (unionPlan(collection, filter) ?? best);
}

/** `$or` whose branches each have an index of their own. */
function unionPlan(collection: CollectionInfo, filter: Filter): Plan | undefined {
  for (const branches of filter.alternatives) {
    const union = branches.map((branch) => choosePlan(collection, branch, []));
    if (union.every((plan) => plan.score > 0)) return { ...SCAN, union, score: 1 };
  }
  return undefined;
}

/** Partial and sparse indexes leave documents out; they serve only filters that leave out the same ones. */
function holdsEveryMatch(index: IndexInfo, filter: Filter): boolean {
  if (index.partial) {
    if (index.partial.alternatives.length > 0) return false;
    for (const [field, conditions] of index.partial.fields) {
      if (!conditions.every((c) => implied(c, filter.fields.get(field) ?? []))) return false;
    }
  }
  if (!index.sparse) return true;
  return index.fields.some(({ name }) => (filter.fields.get(name) ?? []).some(impliesPresence));
}

function implied(wanted: Condition, given: Condition[]): boolean {
  return given.some((c) => {
    if (c.op === wanted.op && equalValues(c.operand, wanted.operand)) return true;
    if (wanted.op === '$exists' && truthy(wanted.operand)) return impliesPresence(c);
    return false;
  });
}

function impliesPresence({ op, operand }: Condition): boolean {
  if (op === '$in') return Array.isArray(operand) && operand.every((v) => v !== null && v !== undefined);
  if (op === '$exists') return truthy(operand);
  return ['$eq', '$gt', '$gte', '$lt', '$lte'].includes(op) && operand !== null && operand !== undefined;
}

function planFor(index: IndexInfo, filter: Filter, sort: SortField[]): Plan {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const single = new Set<string>();
  let used = 0;
  let score = 0;
  for (const [i, { name }] of index.fields.entries()) {
    const points = pointsOf(filter.fields.get(name) ?? [], index.multikey);
    if (!points || prefixes.length * points.length > MOST_INTERVALS) break;
    const keys = points.map((p) => encodeKey([p], [index.directions[i] ?? 1]));
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
    if (points.length === 1) single.add(name);
    used += 1;
    score += points.length === 1 ? 10 : 9;
  }
  if (index.unique && used === index.fields.length && !index.multikey) score += 5;
  const next = index.fields[used];
  const range = next && rangeOf(filter.fields.get(next.name) ?? [], index.multikey);
  const descending = index.directions[used] === -1;
  const intervals = prefixes.map((prefix) => interval(prefix, range, descending));
  const order = index.multikey ? 0 : sortOrder(index, used, sort, single);
  // The range ends the equalities' common prefix but not the order of what follows them.
  if (range) score += 3;
  if (order !== 0) score += 4;
  return { index, intervals, sorted: order !== 0, reverse: order === -1, score };
}

/** Values the field must be equal to, one of which every match has. */
function pointsOf(conditions: Condition[], multikey: boolean): unknown[] | undefined {
  for (const { op, operand } of conditions) {
    const points =
      op === '$eq' ? [operand] : op === '$in' ? (operand as unknown[]) : op === '$all' ? someOf(operand) : [];
    if (points.length > 0 && points.every((p) => isPoint(p, multikey))) return dedupe(points);
  }
  return undefined;
}

/** A document that has all of them has the first. */
function someOf(operand: unknown): unknown[] {
  return (operand as unknown[]).slice(0, 1);
}

function isPoint(value: unknown, multikey: boolean): boolean {
  if (value === null || value === undefined) return !multikey;
  return !Array.isArray(value) && !(value instanceof BSONRegExp) && !hasOperators(value);
}

function dedupe(points: unknown[]): unknown[] {
  return points.filter((p, i) => !points.slice(0, i).some((q) => equalValues(p, q)));
}

interface Range {
  from: Buffer;
  fromIncluded: boolean;
  to: Buffer;
  toIncluded: boolean;
}

function rangeOf(conditions: Condition[], multikey: boolean): Range | undefined {
  const text = conditions.find((c) => c.op === '$regex');
  const prefix = text && literalPrefix(text.operand as RegExp);
  if (prefix) {
    const key = stringPrefix(prefix);
    return { from: key, fromIncluded: true, to: key, toIncluded: true };
  }
  const bounds = conditions.filter((c) => /^\$[gl]te?$/.test(c.op) && isBound(c.operand));
  const lower = bounds.find((c) => c.op.startsWith('$g'));
  const upper = bounds.find((c) => c.op.startsWith('$l'));
  const first = lower ?? upper;
  if (!first) return undefined;
  const type = Buffer.from([rank(first.operand)]);
  const range: Range = { from: type, fromIncluded: true, to: type, toIncluded: true };
  if (lower) Object.assign(range, { from: encodeKey([lower.operand]), fromIncluded: lower.op === '$gte' });
  // With arrays, one element may satisfy one bound and another element the other.
  const useUpper = upper && (!lower || (!multikey && rank(upper.operand) === rank(lower.operand)));
  if (useUpper) Object.assign(range, { to: encodeKey([upper.operand]), toIncluded: upper.op === '$lte' });
  return range;
}

function isBound(operand: unknown): boolean {
  if (operand === null || operand === undefined || Number.isNaN(numeric(operand))) return false;
  return [0x0a, 0x0f, 0x1e, 0x23, 0x28, 0x2d].includes(rank(operand));
}

function literalPrefix(pattern: RegExp): string | undefined {
  if (/[ims]/.test(pattern.flags) || pattern.source.includes('|')) return undefined;
  const literal = /^\^([\p{L}\p{N} _:@/-]+)/u.exec(pattern.source)?.[1];
  const rest = literal === undefined ? '' : pattern.source.slice(literal.length + 1);
  // A quantifier makes the last character optional.
  return /^[*?{]/.test(rest) ? [...(literal ?? '')].slice(0, -1).join('') || undefined : literal;
}

function interval(prefix: Buffer, range: Range | undefined, descending: boolean): Interval {
  if (!range) return { low: prefix, high: prefix.length ? after(prefix) : END, skip: prefix.length };
  const { from, fromIncluded, to, toIncluded } = range;
  const join = (key: Buffer): Buffer => Buffer.concat([prefix, descending ? invert(key) : key]);
  const [first, firstIncluded, last, lastIncluded] = descending
    ? [join(to), toIncluded, join(from), fromIncluded]
    : [join(from), fromIncluded, join(to), toIncluded];
  return {
    low: firstIncluded ? first : after(first),
    high: lastIncluded ? after(last) : last,
    skip: prefix.length,
  };
}

/** 1 when the index gives the wanted order after its equalities, -1 when read backwards, 0 when it does not. */
function sortOrder(index: IndexInfo, used: number, sort: SortField[], single: Set<string>): number {
  const wanted = sort.filter((s) => !single.has(s.name));
  if (sort.length === 0) return 0;
  if (wanted.length === 0) return 1;
  let order = 0;
  for (const [i, { name, direction }] of wanted.entries()) {
    if (index.fields[used + i]?.name !== name) return 0;
    const here = direction * (index.directions[used + i] ?? 1);
    if (order !== 0 && here !== order) return 0;
    order = here;
  }
  return order;
}

export function sortFields(sort: Doc): SortField[] {
  return Object.entries(sort).map(([name, value]) => {
    const direction = numeric(value);
    if (direction !== 1 && direction !== -1)
      throw new CommandError(2, `the sort order of '${name}' must be 1 or -1`);
    return { name, direction };
  });
}
