import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealer } from '../../ports.ts';
import { AppError } from '../../domain/errors.ts';

const VERSION = 1;
const TAG_BYTES = 16;

interface Key {
  id: Buffer;
  data: Buffer;
}

function deriveKey(master: Buffer): Key {
  const data = Buffer.from(hkdfSync('sha256', master, '', 'trolyxa data', 32));
  return { id: createHash('sha256').update(data).digest().subarray(0, 4), data };
}

/**
 * AES-256-GCM with a key id in front (version | key id | nonce | tag | ciphertext, base64) and `where` as AAD,
 * so a value moved to another record does not open. The first key seals; the others still open.
 * The hash key is derived apart from the data key: who can look things up cannot read them.
 */
export function createSealer(masters: readonly Buffer[]): Sealer {
  const keys = masters.map(deriveKey);
  const [current] = keys;
  const [first] = masters;
  const oldest = masters[masters.length - 1];
  if (!current || !first || !oldest) throw new AppError('CONFIG_INVALID', 'DATA_ENCRYPTION_KEY');
  /** The oldest key hashes, so that adding a new one in front keeps every look-up working. */
  const macKey = Buffer.from(hkdfSync('sha256', oldest, '', 'trolyxa mac', 32));

  return {
    seal(value, where) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.data, nonce).setAAD(Buffer.from(where));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), current.id, nonce, cipher.getAuthTag(), body]).toString(
        'base64',
      );
    },
    open<T>(sealed: string, where: string): T {
      const bytes = Buffer.from(sealed, 'base64');
      const key = keys.find((candidate) => candidate.id.equals(bytes.subarray(1, 5)));
      if (!key || bytes[0] !== VERSION) throw new AppError('SEALED_DATA_UNREADABLE', where);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.data, bytes.subarray(5, 17), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(where)).setAuthTag(bytes.subarray(17, 33));
        const text = Buffer.concat([decipher.update(bytes.subarray(33)), decipher.final()]).toString('utf8');
        return JSON.parse(text) as T;
      } catch (cause) {
        throw new AppError('SEALED_DATA_UNREADABLE', where, { cause });
      }
    },
    mac(purpose, text) {
      return createHmac('sha256', macKey).update(`${purpose}\0`).update(text).digest('hex').slice(0, 32);
    },
  };
}
