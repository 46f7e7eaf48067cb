import { deflateSync, inflateSync } from 'node:zlib';
import { strideOf, type Model } from './model.ts';
import { createLookup } from './lookup.ts';

const VERSION = 5;

interface Header {
  version: number;
  intents: string[];
  features: number;
  sharpness: number;
}

/** Bytes for the cache: a header in JSON, then the arrays one after another, deflated. */
export function serialise(model: Model): Buffer {
  const header: Header = {
    version: VERSION,
    intents: model.intents,
    features: model.idf.length,
    sharpness: model.sharpness,
  };
  const json = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const arrays = [model.keys, model.idf, model.weights, model.scales, model.biases];
  return deflateSync(
    Buffer.concat([size, json, ...arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))]),
  );
}

/** Null for bytes that are not of this version, so that the content is trained anew. */
export function deserialise(bytes: Buffer): Model | null {
  try {
    const all = inflateSync(bytes);
    let at = 4 + all.readUInt32LE(0);
    const header = JSON.parse(all.subarray(4, at).toString('utf8')) as Header;
    if (header.version !== VERSION) return null;
    // A Buffer's slice shares its memory with others: copy, so that the views start at their own first byte.
    const take = (bytesLong: number): ArrayBuffer => {
      if (at + bytesLong > all.length) throw new RangeError('cut off');
      const part = new Uint8Array(all.subarray(at, at + bytesLong)).buffer;
      at += bytesLong;
      return part;
    };
    const { intents, features, sharpness } = header;
    const keys = new Int32Array(take(features * 4));
    const idf = new Float32Array(take(features * 4));
    const weights = take(features * strideOf(intents));
    return {
      intents,
      sharpness,
      keys,
      idf,
      weights: new Int8Array(weights),
      fours: new Int32Array(weights),
      scales: new Float64Array(take(intents.length * 8)),
      biases: new Float64Array(take(intents.length * 8)),
      lookup: createLookup(keys, idf),
    };
  } catch {
    return null;
  }
}
