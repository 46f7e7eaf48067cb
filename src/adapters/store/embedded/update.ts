import { Double, Int32, Long } from 'bson';
import { CommandError, unsupported } from './errors.ts';
import { elementTest, hasOperators } from './filter.ts';
import { compareValues, equalValues } from './keys.ts';
import type { Place } from './paths.ts';
import { placeAt } from './paths.ts';
import type { Doc } from './values.ts';
import { isDoc, numeric } from './values.ts';

type Operator = (place: Place, operand: unknown, path: string) => void;

const OPERATORS: Record<string, Operator> = {
  $set: (place, operand) => place.set(operand),
  $setOnInsert: (place, operand) => place.set(operand),
  $unset: (place) => place.unset(),
  $inc: increment,
  $min: (place, operand) => keepIf(place, operand, (order) => order < 0),
  $max: (place, operand) => keepIf(place, operand, (order) => order > 0),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
};

/** These never create the parents of what they remove. */
const REMOVING = new Set(['$unset', '$pull']);

/** Refuses, before anything is read, an update this store does not know. */
export function checkUpdate(update: unknown): asserts update is Doc {
  if (Array.isArray(update)) throw unsupported('an update with an aggregation pipeline');
  if (!isDoc(update)) throw new CommandError(9, 'an update must be an object');
  if (!isOperatorUpdate(update)) {
    const operator = Object.keys(update).find((k) => k.startsWith('$'));
    if (operator) throw new CommandError(9, `a replacement document may not hold '${operator}'`);
    return;
  }
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!Object.hasOwn(OPERATORS, operator)) throw unsupported(`update operator '${operator}'`);
    if (!isDoc(fields))
      throw new CommandError(9, `Modifiers operate on fields but '${operator}' has no object`);
    for (const path of Object.keys(fields)) {
      if (path.split('.').some((part) => part.startsWith('$')))
        throw unsupported(`positional path '${path}' in an update`);
      paths.push(path);
    }
  }
  refuseConflicts(paths);
}

function refuseConflicts(paths: string[]): void {
  const sorted = paths.map((p) => `${p}.`).sort();
  sorted.forEach((path, i) => {
    if (sorted[i + 1]?.startsWith(path)) {
      throw new CommandError(
        40,
        `Updating the path '${sorted[i + 1]?.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`,
      );
    }
  });
}

/** Operators, or else a whole replacement document. */
export function isOperatorUpdate(update: Doc): boolean {
  return Object.keys(update)[0]?.startsWith('$') === true;
}

/** Changes `doc` in place (or returns the replacement); numbers keep the BSON types they had. */
export function applyUpdate(doc: Doc, update: Doc, inserting: boolean): Doc {
  const id = doc['_id'];
  const hadId = Object.hasOwn(doc, '_id');
  if (!isOperatorUpdate(update)) {
    refuseOtherId(hadId, id, hadId ? { _id: id, ...update } : update);
    return hadId ? { _id: id, ...update } : { ...update };
  }
  for (const [name, fields] of Object.entries(update)) {
    if (name === '$setOnInsert' && !inserting) continue;
    const operator = OPERATORS[name] as Operator;
    for (const [path, operand] of Object.entries(fields as Doc)) {
      operator(placeAt(doc, path, !REMOVING.has(name)), operand, path);
    }
  }
  refuseOtherId(hadId, id, doc);
  return doc;
}

function refuseOtherId(hadId: boolean, id: unknown, next: Doc): void {
  if (hadId && !(Object.hasOwn(next, '_id') && equalValues(next['_id'], id))) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
}

function increment(place: Place, operand: unknown, path: string): void {
  const by = numeric(operand);
  if (by === undefined)
    throw new CommandError(14, `Cannot increment '${path}' with a value that is not a number`);
  const old = place.get();
  if (old === undefined) return place.set(operand);
  const from = numeric(old);
  if (from === undefined) throw new CommandError(14, `Cannot apply $inc to '${path}', which is not a number`);
  if (old instanceof Double || operand instanceof Double)
    return place.set(new Double(Number(from) + Number(by)));
  const sum = BigInt(from) + BigInt(by);
  const small =
    sum >= -(2n ** 31n) && sum < 2n ** 31n && !(old instanceof Long) && !(operand instanceof Long);
  if (BigInt.asIntN(64, sum) !== sum)
    throw new CommandError(2, `$inc on '${path}' leaves the range of 64-bit integers`);
  place.set(small ? new Int32(Number(sum)) : Long.fromBigInt(sum));
}

function keepIf(place: Place, operand: unknown, better: (order: number) => boolean): void {
  const old = place.get();
  if (old === undefined || better(compareValues(operand, old))) place.set(operand);
}

function arrayAt(place: Place, operator: string, path: string): unknown[] {
  const old = place.get();
  if (old === undefined) return [];
  if (!Array.isArray(old)) throw new CommandError(2, `The field '${path}' must be an array for ${operator}`);
  return old;
}

function each(operand: unknown, operator: string, allowed: string[]): { values: unknown[]; slice?: number } {
  if (!hasOperators(operand)) return { values: [operand] };
  const other = Object.keys(operand).find((k) => !allowed.includes(k));
  if (other) throw unsupported(`'${other}' inside ${operator}`);
  const values = operand['$each'];
  if (!Array.isArray(values)) throw new CommandError(2, `$each in ${operator} must be an array`);
  if (operand['$slice'] === undefined) return { values };
  const slice = numeric(operand['$slice']);
  if (typeof slice !== 'number' || !Number.isInteger(slice))
    throw new CommandError(2, '$slice must be a whole number');
  return { values, slice };
}

function push(place: Place, operand: unknown, path: string): void {
  const { values, slice } = each(operand, '$push', ['$each', '$slice']);
  const next = [...arrayAt(place, '$push', path), ...values];
  if (slice === undefined) place.set(next);
  else if (slice >= 0) place.set(next.slice(0, slice));
  else place.set(next.slice(slice));
}

function addToSet(place: Place, operand: unknown, path: string): void {
  const next = [...arrayAt(place, '$addToSet', path)];
  for (const value of each(operand, '$addToSet', ['$each']).values) {
    if (!next.some((v) => equalValues(v, value))) next.push(value);
  }
  place.set(next);
}

function pull(place: Place, operand: unknown, path: string): void {
  if (place.get() === undefined) return;
  const array = arrayAt(place, '$pull', path);
  const unwanted = Array.isArray(operand) ? (v: unknown) => equalValues(v, operand) : elementTest(operand);
  place.set(array.filter((element) => !unwanted(element)));
}
