type Doc = Record<string, unknown>;

/** A small seeded generator: the same documents and questions on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const VALUES: unknown[] = [
  null,
  0,
  1,
  2,
  3,
  4,
  5,
  2.5,
  -1,
  'a',
  'ab',
  'b',
  true,
  new Date(0),
  new Date(1000),
  { x: 1 },
];

export function randomDocuments(count: number): Doc[] {
  const pick = seeded(7);
  return Array.from({ length: count }, (_, _id) => {
    const doc: Doc = { _id };
    for (const field of ['a', 'b', 'c', 'd']) if (pick(8) > 0) doc[field] = VALUES[pick(VALUES.length)];
    if (pick(3) === 0) doc['d'] = Array.from({ length: pick(4) }, () => VALUES[pick(VALUES.length)]);
    const element = (): Doc => (pick(4) === 0 ? {} : { f: VALUES[pick(VALUES.length)] });
    if (pick(2) === 0) doc['e'] = pick(2) === 0 ? element() : Array.from({ length: pick(3) }, element);
    return doc;
  });
}

export interface RandomQuery {
  filter: Doc;
  sort: Record<string, 1 | -1>;
  limit: number;
}

export function randomQueries(count: number): RandomQuery[] {
  const pick = seeded(11);
  const value = (): unknown => VALUES[pick(VALUES.length)];
  const conditions: (() => unknown)[] = [
    value,
    value,
    () => ({ $in: [value(), value(), value()] }),
    () => ({ $gt: VALUES[1 + pick(8)] }),
    () => ({ $gte: VALUES[1 + pick(8)], $lt: VALUES[1 + pick(8)] }),
    () => ({ $lte: new Date(1000) }),
    () => ({ $ne: value() }),
    () => ({ $exists: pick(2) === 0 }),
    () => ({ $regex: '^a' }),
    () => ({ $nin: [value(), value()] }),
  ];
  const fields = ['a', 'b', 'c', 'd', 'e.f'];
  const filter = (depth: number): Doc => {
    const result: Doc = {};
    for (const field of fields) if (pick(3) === 0) result[field] = conditions[pick(conditions.length)]?.();
    if (depth > 0 && pick(4) === 0) result['$or'] = [filter(depth - 1), filter(depth - 1)];
    return result;
  };
  return Array.from({ length: count }, () => {
    const sort: Record<string, 1 | -1> = {};
    for (const field of ['a', 'b', 'c']) if (pick(3) === 0) sort[field] = pick(2) === 0 ? 1 : -1;
    return { filter: filter(1), sort, limit: pick(2) * 7 };
  });
}
