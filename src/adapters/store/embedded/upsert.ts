import { ObjectId } from 'bson';
import type { Filter } from './filter.ts';
import { placeAt } from './paths.ts';
import { applyUpdate, isOperatorUpdate } from './update.ts';
import type { Doc } from './values.ts';

/** The document an upsert inserts: what the filter fixes, then the update, `_id` first. */
export function upsertDocument(filter: Filter, update: Doc): Doc {
  const base: Doc = {};
  const replacing = !isOperatorUpdate(update);
  for (const [path, value] of fixedValues(filter)) {
    if (!replacing || path === '_id') placeAt(base, path, true).set(value);
  }
  return withId(applyUpdate(base, update, true));
}

function fixedValues(filter: Filter): Map<string, unknown> {
  const fixed = new Map<string, unknown>();
  for (const [path, conditions] of filter.fields) {
    for (const { op, operand } of conditions) {
      if (op === '$eq') fixed.set(path, operand);
      if ((op === '$in' || op === '$all') && (operand as unknown[]).length === 1)
        fixed.set(path, (operand as unknown[])[0]);
    }
  }
  for (const branches of filter.alternatives) {
    const [only] = branches;
    if (branches.length === 1 && only) for (const [path, value] of fixedValues(only)) fixed.set(path, value);
  }
  return fixed;
}

export function withId(doc: Doc): Doc {
  const { _id = new ObjectId(), ...rest } = doc;
  return { _id, ...rest };
}
