import { CommandError } from './errors.ts';
import type { Doc } from './values.ts';
import { isDoc } from './values.ts';

export function splitPath(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes('') || parts.includes('__proto__')) {
    throw new CommandError(2, `the field path '${path}' has an empty or reserved part`);
  }
  return parts;
}

const INDEX = /^(0|[1-9]\d*)$/;

/**
 * Every value a dotted path leads to, arrays traversed as MongoDB does: `undefined` where a document lacks the field,
 * nothing at all for array elements that are not documents.
 */
export function valuesAt(root: unknown, parts: readonly string[]): unknown[] {
  const found: unknown[] = [];
  walk(root, parts, 0, found);
  return found;
}

function walk(node: unknown, parts: readonly string[], i: number, found: unknown[]): void {
  const part = parts[i];
  if (part === undefined) {
    found.push(node);
  } else if (Array.isArray(node)) {
    if (INDEX.test(part) && Number(part) < node.length) walk(node[Number(part)], parts, i + 1, found);
    for (const element of node) if (isDoc(element)) walk(element, parts, i, found);
  } else if (isDoc(node) && Object.hasOwn(node, part)) {
    walk(node[part], parts, i + 1, found);
  } else {
    found.push(undefined);
  }
}

/** The values an index or a comparison sees: array elements one by one. */
export function expand(values: readonly unknown[]): unknown[] {
  if (!values.some(Array.isArray)) return [...values];
  return values.flatMap((v) => (Array.isArray(v) ? (v.length === 0 ? [undefined] : v) : [v]));
}

/** A place inside a document that an update operator reads and writes. */
export interface Place {
  get(): unknown;
  set(value: unknown): void;
  unset(): void;
}

const NOWHERE: Place = { get: () => undefined, set: () => {}, unset: () => {} };

/** Finds the place; with `create`, missing parents become documents, otherwise a missing parent is nowhere. */
export function placeAt(root: Doc, path: string, create: boolean): Place {
  const parts = splitPath(path);
  let node: unknown = root;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    const last = i === parts.length - 1;
    if (Array.isArray(node)) {
      if (!INDEX.test(part)) {
        if (!create) return NOWHERE;
        throw new CommandError(28, `Cannot create field '${part}' in an array (path '${path}')`);
      }
      if (last) return elementPlace(node, Number(part));
    } else if (isDoc(node)) {
      if (last) return fieldPlace(node, part);
    } else {
      if (!create) return NOWHERE;
      throw new CommandError(
        28,
        `Cannot create field '${part}' in a value that is not a document (path '${path}')`,
      );
    }
    const here: Place = Array.isArray(node)
      ? elementPlace(node, Number(part))
      : fieldPlace(node as Doc, part);
    if (here.get() === undefined) {
      if (!create) return NOWHERE;
      here.set({});
    }
    node = here.get();
  }
  return NOWHERE;
}

function fieldPlace(doc: Doc, name: string): Place {
  return {
    get: () => (Object.hasOwn(doc, name) ? doc[name] : undefined),
    set: (value) => void (doc[name] = value),
    unset: () => void delete doc[name],
  };
}

function elementPlace(array: unknown[], index: number): Place {
  return {
    get: () => array[index],
    set: (value) => {
      if (index > array.length + 1000)
        throw new CommandError(2, `array index ${index} is too far past the end`);
      while (array.length < index) array.push(null);
      array[index] = value;
    },
    unset: () => {
      if (index < array.length) array[index] = null;
    },
  };
}
