import { createRequire } from 'node:module';
import type * as Mingo from 'mingo';
import { CommandError, unsupported } from './errors.ts';
import { compileFilter, sortValue } from './filter.ts';
import { encodeKey } from './keys.ts';
import { splitPath } from './paths.ts';
import { sortFields } from './planner.ts';
import type { Found, Query } from './scan.ts';
import type { Doc } from './values.ts';
import { asDoc, count, decodePlain, encode, isDoc, numeric } from './values.ts';

/** Loaded by the first stage that needs it: its hundreds of files would be half of the store's start. */
const load = createRequire(import.meta.url);
const mingo = (): typeof Mingo => load('mingo') as typeof Mingo;

/** Stages that mingo computes; the others are ours, so that they agree with find. */
const COMPUTED = new Set(['$group', '$project', '$unwind', '$addFields']);

/** Every operator allowed inside a computed stage. */
const EXPRESSIONS = new Set(
  (
    '$sum $avg $min $max $first $last $push $addToSet $cond $ifNull $eq $ne $gt $gte $lt $lte $and $or $not ' +
    '$add $subtract $multiply $divide $concat $size $literal $in'
  ).split(' '),
);

interface Stage {
  name: string;
  spec: unknown;
}

export function aggregate(pipeline: unknown, search: (query: Query) => Iterable<Found>): Iterator<Buffer> {
  const stages = parse(pipeline);
  const query: Query = { filter: compileFilter({}) };
  if (stages[0]?.name === '$match') query.filter = compileFilter(asDoc(stages.shift()?.spec, '$match'));
  if (stages[0]?.name === '$sort') query.sort = sortFields(asDoc(stages.shift()?.spec, '$sort'));
  if (stages[0]?.name === '$skip') query.skip = count(stages.shift()?.spec, '$skip', 0);
  if (stages[0]?.name === '$limit') query.limit = positive(stages.shift()?.spec);
  const found = search(query);
  const counting = stages.length === 1 ? countField(stages[0] as Stage) : undefined;
  if (counting) return counted(found, counting).values();
  if (stages.length === 0) return Array.from(found, (f) => f.raw).values();
  let docs: Doc[] = Array.from(found, (f) => decodePlain(f.raw));
  for (const stage of stages) docs = runStage(stage, docs);
  return docs.map(encode).values();
}

function parse(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw new CommandError(14, "'pipeline' must be an array");
  return pipeline.map((stage: unknown) => {
    const [entry, another] = isDoc(stage) ? Object.entries(stage) : [];
    if (!entry || another) throw new CommandError(9, 'a pipeline stage must have exactly one field');
    const [name, spec] = entry;
    if (COMPUTED.has(name)) checkExpressions(name, spec);
    else if (!Object.hasOwn(OWN, name)) throw unsupported(`aggregation stage '${name}'`);
    return { name, spec };
  });
}

function checkExpressions(stage: string, spec: unknown): void {
  if (Array.isArray(spec)) for (const part of spec) checkExpressions(stage, part);
  else if (isDoc(spec)) {
    for (const [key, value] of Object.entries(spec)) {
      if (key.startsWith('$') && !EXPRESSIONS.has(key)) throw unsupported(`operator '${key}' in ${stage}`);
      if (key !== '$literal') checkExpressions(stage, value);
    }
  } else if (typeof spec === 'string' && spec.startsWith('$$') && !/^\$\$(ROOT|CURRENT)\b/.test(spec)) {
    throw unsupported(`variable '${spec}' in ${stage}`);
  }
}

/** `countDocuments` arrives as a $group that adds ones; counting needs no documents in memory. */
function countField({ name, spec }: Stage): { field: string; always: boolean; id?: unknown } | undefined {
  if (name === '$count') return { field: fieldName(spec), always: false };
  if (name !== '$group' || !isDoc(spec)) return undefined;
  const { _id: id, ...sums } = spec;
  const [[field, sum] = ['', undefined], another] = Object.entries(sums);
  const constant = id === null || numeric(id) !== undefined;
  if (!constant || another || !isDoc(sum) || Object.keys(sum).join() !== '$sum' || numeric(sum['$sum']) !== 1)
    return undefined;
  return { field, always: false, id };
}

function counted(found: Iterable<unknown>, { field, id }: { field: string; id?: unknown }): Buffer[] {
  let n = 0;
  for (const _ of found) n += 1;
  if (n === 0) return [];
  return [encode(id === undefined ? { [field]: n } : { _id: id, [field]: n })];
}

const OWN: Record<string, (docs: Doc[], spec: unknown) => Doc[]> = {
  $match: (docs, spec) => {
    const filter = compileFilter(asDoc(spec, '$match'));
    return docs.filter((doc) => filter.test(doc));
  },
  $sort: (docs, spec) => {
    const fields = sortFields(asDoc(spec, '$sort')).map((f) => ({ ...f, path: splitPath(f.name) }));
    const directions = fields.map((f) => f.direction);
    const keyed = docs.map((doc) => ({
      doc,
      key: encodeKey(
        fields.map((f) => sortValue(doc, f.path, f.direction)),
        directions,
      ),
    }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map((k) => k.doc);
  },
  $skip: (docs, spec) => docs.slice(count(spec, '$skip', 0)),
  $limit: (docs, spec) => docs.slice(0, positive(spec)),
  $count: (docs, spec) => (docs.length > 0 ? [{ [fieldName(spec)]: docs.length }] : []),
};

function fieldName(spec: unknown): string {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
    throw new CommandError(2, '$count needs a plain field name');
  }
  return spec;
}

function positive(spec: unknown): number {
  const n = count(spec, '$limit', 0);
  if (n === 0) throw new CommandError(2, '$limit must be positive');
  return n;
}

function runStage({ name, spec }: Stage, docs: Doc[]): Doc[] {
  const own = OWN[name];
  if (own) return own(docs, spec);
  // The stage came in with BSON numbers; mingo computes with JavaScript's.
  const plain = decodePlain(encode({ [name]: spec }));
  try {
    const { Aggregator } = mingo();
    return new Aggregator([plain]).run<Doc>(docs);
  } catch (error) {
    throw new CommandError(2, `${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
