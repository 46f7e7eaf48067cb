import { deflateSync, inflateSync } from 'node:zlib';

/** A trained classifier: int8 weights per intent, each with its own scale. */
export interface Model {
  intents: string[];
  vocabulary: ReadonlyMap<string, number>;
  idf: Float32Array;
  /** One row per intent, bias last. */
  weights: Int8Array[];
  scales: number[];
  /** The bias is kept exact: rounding it would move every message. */
  biases: number[];
}

export function quantise(trained: {
  intents: string[];
  vocabulary: ReadonlyMap<string, number>;
  idf: Float32Array;
  weights: Float64Array[];
}): Model {
  const { weights, ...rest } = trained;
  const scales = weights.map(
    (row) => row.subarray(0, -1).reduce((max, w) => Math.max(max, Math.abs(w)), 1e-9) / 127,
  );
  return {
    ...rest,
    scales,
    biases: weights.map((row) => row[row.length - 1] ?? 0),
    weights: weights.map((row, i) =>
      Int8Array.from(row.subarray(0, -1), (w) => Math.round(w / (scales[i] ?? 1))),
    ),
  };
}

const VERSION = 1;

/** Bytes for the cache; a version that is not ours reads as null and is trained anew. */
export function serialise(model: Model): Buffer {
  const header = Buffer.from(
    JSON.stringify({
      version: VERSION,
      intents: model.intents,
      names: [...model.vocabulary.keys()],
      scales: model.scales,
      biases: model.biases,
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(header.length);
  const idf = Buffer.from(model.idf.buffer, model.idf.byteOffset, model.idf.byteLength);
  return deflateSync(
    Buffer.concat([size, header, idf, ...model.weights.map((row) => Buffer.from(row.buffer))]),
  );
}

export function deserialise(bytes: Buffer): Model | null {
  try {
    const all = inflateSync(bytes);
    const end = 4 + all.readUInt32LE(0);
    const header = JSON.parse(all.subarray(4, end).toString('utf8')) as {
      version: number;
      intents: string[];
      names: string[];
      scales: number[];
      biases: number[];
    };
    if (header.version !== VERSION) return null;
    const { intents, names, scales, biases } = header;
    // A Buffer's slice shares its memory with others: copy, so that the views start at their own first byte.
    const copy = (from: number, length: number): ArrayBuffer =>
      new Uint8Array(all.subarray(from, from + length)).buffer;
    const start = end + names.length * 4;
    const idf = new Float32Array(copy(end, names.length * 4));
    const weights = intents.map((_intent, i) => new Int8Array(copy(start + i * names.length, names.length)));
    return {
      intents,
      vocabulary: new Map(names.map((name, id) => [name, id])),
      idf,
      weights,
      scales,
      biases,
    };
  } catch {
    return null;
  }
}
