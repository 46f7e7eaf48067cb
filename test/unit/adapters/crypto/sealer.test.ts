import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSealer } from '../../../../src/adapters/crypto/sealer.ts';
import { AppError } from '../../../../src/domain/errors.ts';

const OLD = randomBytes(32);
const NEW = randomBytes(32);
const sealer = createSealer([OLD]);
const VALUE = { name: 'Nguyễn Thị Hiền', phone: '84905123456' };
const PLACE = 'registration:1';
/** version 1 | key id 4 | nonce 12 | tag 16 | ciphertext */
const PARTS = { version: 0, 'key id': 2, nonce: 8, tag: 20, ciphertext: 40 };

function changed(sealed: string, at: number): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
  return bytes.toString('base64');
}

function refused(open: () => unknown): boolean {
  try {
    open();
    return false;
  } catch (error) {
    return error instanceof AppError && error.code === 'SEALED_DATA_UNREADABLE';
  }
}

describe('A sealed value', () => {
  it('opens where it was sealed', () => {
    expect(sealer.open(sealer.seal(VALUE, PLACE), PLACE)).toEqual(VALUE);
    expect(sealer.open(sealer.seal('', PLACE), PLACE)).toBe('');
    expect(sealer.open(sealer.seal(null, PLACE), PLACE)).toBeNull();
  });

  it('does not open at another place', () => {
    const sealed = sealer.seal(VALUE, PLACE);
    expect(refused(() => sealer.open(sealed, 'registration:2'))).toBe(true);
  });

  it.each(Object.entries(PARTS))('does not open when its %s was changed', (_part, at) => {
    const sealed = sealer.seal(VALUE, PLACE);
    expect(refused(() => sealer.open(changed(sealed, at), PLACE))).toBe(true);
  });

  it('does not open when it was cut anywhere', () => {
    const bytes = Buffer.from(sealer.seal(VALUE, PLACE), 'base64');
    for (let end = 0; end < bytes.length; end += 1) {
      expect(refused(() => sealer.open(bytes.subarray(0, end).toString('base64'), PLACE))).toBe(true);
    }
  });

  it('does not open when something was added', () => {
    const sealed = Buffer.concat([Buffer.from(sealer.seal(VALUE, PLACE), 'base64'), Buffer.from([0])]);
    expect(refused(() => sealer.open(sealed.toString('base64'), PLACE))).toBe(true);
  });

  it('is refused when it is no sealed value at all', () => {
    for (const text of ['', 'xin chào', '=', '%%%']) {
      expect(refused(() => sealer.open(text, PLACE))).toBe(true);
    }
  });

  it('shows nothing of what it holds and never repeats', () => {
    const [one, two] = [sealer.seal(VALUE, PLACE), sealer.seal(VALUE, PLACE)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('84905123456');
  });
});

describe('A new key put in front', () => {
  const rotated = createSealer([NEW, OLD]);

  it('still opens what the old key sealed', () => {
    expect(rotated.open(sealer.seal(VALUE, PLACE), PLACE)).toEqual(VALUE);
  });

  it('seals so that the old key alone cannot open', () => {
    const sealed = rotated.seal(VALUE, PLACE);
    expect(refused(() => sealer.open(sealed, PLACE))).toBe(true);
    expect(createSealer([NEW]).open(sealed, PLACE)).toEqual(VALUE);
  });

  it('keeps every look-up working', () => {
    expect(rotated.mac('inbox', 'a|b')).toBe(sealer.mac('inbox', 'a|b'));
  });
});

describe('A keyed hash', () => {
  it('is 32 hex digits and always the same', () => {
    expect(sealer.mac('inbox', 'a')).toMatch(/^[0-9a-f]{32}$/);
    expect(sealer.mac('inbox', 'a')).toBe(sealer.mac('inbox', 'a'));
  });

  it('differs by purpose, by text and by key', () => {
    expect(sealer.mac('inbox', 'a')).not.toBe(sealer.mac('form', 'a'));
    expect(sealer.mac('inbox', 'a')).not.toBe(sealer.mac('inbox', 'b'));
    expect(sealer.mac('inbox', 'a')).not.toBe(createSealer([NEW]).mac('inbox', 'a'));
  });
});

describe('A sealer without a key', () => {
  it('does not start', () => {
    expect(() => createSealer([])).toThrow('DATA_ENCRYPTION_KEY');
  });
});
