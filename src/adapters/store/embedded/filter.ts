import { BSONRegExp } from 'bson';
import { CommandError, unsupported } from './errors.ts';
import { compareValues, equalValues } from './keys.ts';
import { expand, splitPath, valuesAt } from './paths.ts';
import type { Doc } from './values.ts';
import { isDoc, numeric, rank, toRegExp, truthy } from './values.ts';

/** One operator on one field, kept for the planner. */
export interface Condition {
  op: string;
  operand: unknown;
}

/** A compiled filter: `test` decides; `fields` and `alternatives` are what the planner may use of it. */
export interface Filter {
  test(doc: Doc): boolean;
  everything: boolean;
  fields: Map<string, Condition[]>;
  alternatives: Filter[][];
  /** Holds a `$nor`, of which the planner knows nothing. */
  negated: boolean;
}

type Test = (values: unknown[]) => boolean;

export function compileFilter(source: Doc): Filter {
  const filter: Filter = {
    test: () => true,
    everything: true,
    fields: new Map(),
    alternatives: [],
    negated: false,
  };
  const tests: ((doc: Doc) => boolean)[] = [];
  collect(source, filter, tests);
  filter.everything = tests.length === 0;
  const [only] = tests;
  filter.test = tests.length === 1 && only ? only : (doc) => tests.every((test) => test(doc));
  return filter;
}

function collect(source: Doc, filter: Filter, tests: ((doc: Doc) => boolean)[]): void {
  for (const [name, value] of Object.entries(source)) {
    if (name === '$and') for (const part of parts(name, value)) collect(part, filter, tests);
    else if (name === '$or' || name === '$nor') {
      const branches = parts(name, value).map(compileFilter);
      if (name === '$or') filter.alternatives.push(branches);
      else filter.negated = true;
      tests.push((doc) => branches.some((b) => b.test(doc)) === (name === '$or'));
    } else if (name.startsWith('$')) throw unsupported(`query operator '${name}'`);
    else {
      const path = splitPath(name);
      const conditions = conditionsOf(value);
      const compiled = conditions.map(compileCondition);
      filter.fields.set(name, [...(filter.fields.get(name) ?? []), ...conditions]);
      tests.push((doc) => {
        const values = valuesAt(doc, path);
        return compiled.every((test) => test(values));
      });
    }
  }
}

function parts(name: string, value: unknown): Doc[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isDoc)) {
    throw new CommandError(2, `${name} must be a nonempty array of objects`);
  }
  return value;
}

/** True for an operator document such as `{ $gt: 1 }`. */
export function hasOperators(value: unknown): value is Doc {
  return isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function conditionsOf(value: unknown): Condition[] {
  if (value instanceof BSONRegExp) return [{ op: '$regex', operand: toRegExp(value.pattern, value.options) }];
  if (!hasOperators(value)) return [{ op: '$eq', operand: value }];
  const conditions: Condition[] = [];
  for (const [op, operand] of Object.entries(value)) {
    if (op === '$options' && '$regex' in value) continue;
    conditions.push({ op, operand: op === '$regex' ? regexOf(operand, value['$options']) : operand });
  }
  return conditions;
}

function regexOf(pattern: unknown, options: unknown): RegExp {
  const flags = typeof options === 'string' ? options : '';
  if (pattern instanceof BSONRegExp) return toRegExp(pattern.pattern, flags || pattern.options);
  if (typeof pattern !== 'string')
    throw new CommandError(2, '$regex has to be a string or a regular expression');
  return toRegExp(pattern, flags);
}

function list(op: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new CommandError(2, `${op} needs an array`);
  return operand;
}

const COMPILERS: Record<string, (operand: unknown) => Test> = {
  $eq: (operand) => equals(operand),
  $ne: (operand) => negate(equals(operand)),
  $gt: (operand) => compares(operand, (order) => order > 0),
  $gte: (operand) => compares(operand, (order) => order >= 0),
  $lt: (operand) => compares(operand, (order) => order < 0),
  $lte: (operand) => compares(operand, (order) => order <= 0),
  $in: (operand) => within(list('$in', operand)),
  $nin: (operand) => negate(within(list('$nin', operand))),
  $exists: (operand) => (values) => values.some((v) => v !== undefined) === truthy(operand),
  $regex: (operand) => matches(operand as RegExp),
  $size: (operand) => {
    const size = numeric(operand);
    if (size === undefined) throw new CommandError(2, '$size needs a number');
    return (values) => values.some((v) => Array.isArray(v) && v.length === size);
  },
  $all: (operand) => {
    const tests = list('$all', operand).map((wanted) => {
      if (hasOperators(wanted)) throw unsupported('an operator inside $all');
      return wanted instanceof BSONRegExp
        ? matches(toRegExp(wanted.pattern, wanted.options))
        : equals(wanted);
    });
    return (values) => tests.length > 0 && tests.every((test) => test(values));
  },
  $elemMatch: (operand) => {
    if (!isDoc(operand)) throw new CommandError(2, '$elemMatch needs an Object');
    const test = elementTest(operand);
    return (values) => values.some((v) => Array.isArray(v) && v.some(test));
  },
  $not: (operand) => {
    if (!hasOperators(operand) && !(operand instanceof BSONRegExp)) {
      throw new CommandError(2, '$not needs a regex or a document of operators');
    }
    const tests = conditionsOf(operand).map(compileCondition);
    return (values) => !tests.every((test) => test(values));
  },
};

function compileCondition({ op, operand }: Condition): Test {
  const compiler = Object.hasOwn(COMPILERS, op) ? COMPILERS[op] : undefined;
  if (!compiler) throw unsupported(`query operator '${op}'`);
  return compiler(operand);
}

/** What $elemMatch and $pull ask of one array element. */
export function elementTest(condition: unknown): (element: unknown) => boolean {
  const logical = isDoc(condition) && /^\$(and|or|nor)$/.test(Object.keys(condition)[0] ?? '');
  if (isDoc(condition) && (logical || !hasOperators(condition))) {
    const filter = compileFilter(condition);
    return (element) => isDoc(element) && filter.test(element);
  }
  const tests = conditionsOf(condition).map(compileCondition);
  return (element) => tests.every((test) => test([element]));
}

function negate(test: Test): Test {
  return (values) => !test(values);
}

/** The value itself or, when it is an array, any element of it. */
function anyOf(values: unknown[], test: (value: unknown) => boolean): boolean {
  return values.some((v) => test(v) || (Array.isArray(v) && v.some(test)));
}

function equals(operand: unknown): Test {
  if (operand === null || operand === undefined)
    return (values) => anyOf(values, (v) => v === null || v === undefined);
  return (values) => anyOf(values, (v) => equalValues(v, operand));
}

function within(operands: unknown[]): Test {
  const tests = operands.map((wanted) => {
    if (hasOperators(wanted)) throw new CommandError(2, 'cannot nest $ under $in');
    return wanted instanceof BSONRegExp ? matches(toRegExp(wanted.pattern, wanted.options)) : equals(wanted);
  });
  return (values) => tests.some((test) => test(values));
}

function compares(operand: unknown, accept: (order: number) => boolean): Test {
  if (operand instanceof BSONRegExp) throw new CommandError(2, "Can't have RegEx as arg to a range operator");
  if (operand === null) return accept(0) ? equals(null) : () => false;
  const type = rank(operand);
  const isNaNOperand = Number.isNaN(numeric(operand));
  const test = (v: unknown): boolean => {
    if (v === undefined || rank(v) !== type) return false;
    if (type === 0x0a && Number.isNaN(numeric(v)) !== isNaNOperand) return false;
    return accept(compareValues(v, operand));
  };
  return (values) => anyOf(values, test);
}

function matches(pattern: RegExp): Test {
  return (values) => anyOf(values, (v) => typeof v === 'string' && pattern.test(v));
}

/** Array elements count one by one when sorting: the smallest for ascending, the largest for descending. */
export function sortValue(doc: Doc, path: readonly string[], direction: number): unknown {
  const values = expand(valuesAt(doc, path)).map((v) => v ?? null);
  if (values.length < 2) return values[0] ?? null;
  return values.reduce((best, v) => (compareValues(v, best) * direction < 0 ? v : best));
}
