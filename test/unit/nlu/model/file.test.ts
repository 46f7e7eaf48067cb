import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { deserialise, serialise } from '../../../../src/nlu/model/file.ts';
import { margins } from '../../../../src/nlu/model/rank.ts';
import { train } from '../../../../src/nlu/training/train.ts';

const MODEL = train([
  { text: 'mở tài khoản', intent: 'open_account' },
  { text: 'mở thẻ', intent: 'open_account' },
  { text: 'đóng học phí', intent: 'pay_school_fees' },
  { text: 'nộp học phí', intent: 'pay_school_fees' },
]);
const BYTES = serialise(MODEL);

/** The file with another header. */
function withHeader(change: (header: Record<string, unknown>) => unknown): Buffer {
  const all = inflateSync(BYTES);
  const end = 4 + all.readUInt32LE(0);
  const header = JSON.parse(all.subarray(4, end).toString('utf8')) as Record<string, unknown>;
  const json = Buffer.from(JSON.stringify(change(header)));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return deflateSync(Buffer.concat([size, json, all.subarray(end)]));
}

describe('The file of a model', () => {
  it('gives back the model, margins and all', () => {
    const back = deserialise(withHeader((header) => header));
    expect(back).toEqual(MODEL);
    expect(back && margins(back, 'mở tài khoản')).toEqual(margins(MODEL, 'mở tài khoản'));
  });

  it('is not read when of another version', () => {
    for (const version of [1, 4, 6, '5', null]) {
      expect(deserialise(withHeader((header) => ({ ...header, version })))).toBeNull();
    }
  });

  it.each([1, 4, 40, 400])('is not read when %i bytes are missing inside', (missing) => {
    const all = inflateSync(BYTES);
    expect(deserialise(deflateSync(all.subarray(0, all.length - missing)))).toBeNull();
  });

  it.each([0, 1, 10, 0.5])('is not read when cut off at %d', (share) => {
    const end = share < 1 ? Math.floor(BYTES.length * share) : BYTES.length - share;
    expect(deserialise(BYTES.subarray(0, end))).toBeNull();
  });

  it('is not read when its header is no header', () => {
    for (const header of [null, [], 'xin chào', {}, { version: 5 }]) {
      expect(deserialise(withHeader(() => header))).toBeNull();
    }
  });
});
