import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** log2 of N. With r=8 one hash takes 128 MB and some 0.4 s: what OWASP asks for in 2026. */
const LN = 17;
const R = 8;
const P = 1;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** Somebody at the end of this queue waits about ten seconds. */
const MOST_WAITING = 20;

/** More passwords than this machine can look at. */
export class TooBusy extends Error {}

interface Cost {
  ln: number;
  r: number;
  p: number;
}

/** Hashes passwords, one at a time: several at once would take the machine's memory. `ln` is less in tests alone. */
export function createPasswords({ ln = LN }: { ln?: number } = {}) {
  const own: Cost = { ln, r: R, p: P };
  const nobody = encode(own, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
  const inTurn = createQueue(MOST_WAITING);
  const derived = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
    inTurn(() => derive(password, salt, cost));
  return {
    async hash(password: string): Promise<string> {
      const salt = randomBytes(SALT_BYTES);
      return encode(own, salt, await derived(password, salt, own));
    },
    /** Null, for nobody, takes as long as a wrong password and is as wrong. */
    async verify(password: string, hash: string | null): Promise<boolean> {
      const [, n, r, p, salt = '', key = ''] = PHC.exec(hash ?? nobody) ?? [];
      const cost = { ln: Number(n), r: Number(r), p: Number(p) };
      if (!key) return false;
      const expected = Buffer.from(key, 'base64');
      const given = await derived(password, Buffer.from(salt, 'base64'), cost);
      return given.length === expected.length && timingSafeEqual(given, expected) && hash !== null;
    },
    /** Made when machines were slower: to be hashed anew while the password is at hand. */
    isOutdated: (hash: string): boolean => !hash.startsWith(`$scrypt$ln=${ln},r=${R},p=${P}$`),
  };
}

export type Passwords = ReturnType<typeof createPasswords>;

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r };
  // One keyboard writes "ế" as one sign, another as three.
  const same = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(same, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function encode({ ln, r, p }: Cost, salt: Buffer, key: Buffer): string {
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
  return `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(key)}`;
}

function createQueue(mostWaiting: number) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= mostWaiting) throw new TooBusy('too many passwords at once');
    waiting += 1;
    const mine = last.then(work, work).finally(() => {
      waiting -= 1;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
