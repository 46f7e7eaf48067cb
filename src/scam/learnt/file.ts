import type { ScoreModel } from './score.ts';

const FORMAT = 1;

/** Numbers in base64, so that a score is one line of JSON. */
export function serialiseScore({ keys, idf, weights, ...rest }: ScoreModel): string {
  const text = (array: Int32Array | Float32Array): string =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
  return JSON.stringify({
    format: FORMAT,
    keys: text(keys),
    idf: text(idf),
    weights: text(weights),
    ...rest,
  });
}

/** @throws when it is not what `serialiseScore` wrote */
export function deserialiseScore(text: string): ScoreModel {
  const { format, keys, idf, weights, bias, slope, offset } = JSON.parse(text) as Record<string, string> &
    Record<'format' | 'bias' | 'slope' | 'offset', number>;
  if (format !== FORMAT) throw new Error('another format');
  const bytes = (one = ''): ArrayBuffer => {
    const buffer = Buffer.from(one, 'base64');
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
  };
  return {
    keys: new Int32Array(bytes(keys)),
    idf: new Float32Array(bytes(idf)),
    weights: new Float32Array(bytes(weights)),
    bias: Number(bias),
    slope: Number(slope),
    offset: Number(offset),
  };
}
