import winston from 'winston';
import { redactSecrets } from './domain/secrets.ts';
import { maskNumbers } from './domain/numbers.ts';

export type Log = Pick<winston.Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Ids stay readable; every other string is freed of secrets and long numbers before it is written. */
const IDS = /^(?:id|seq|fence|status|name|level|timestamp|code|ms|[a-z]+Id)$/;
const DEEPEST = 6;

function cleanValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskNumbers(redactSecrets(value).text);
  if (value instanceof Error) return cleanValue(value.stack ?? value.message, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((one) => cleanValue(one, depth + 1));
  return Object.fromEntries(cleanEntries(value, depth));
}

function cleanEntries(value: object, depth: number): [string, unknown][] {
  return Object.entries(value).map(([key, inside]) => {
    const isId = typeof inside === 'string' && IDS.test(key);
    return [key, isId ? inside : cleanValue(inside, depth + 1)];
  });
}

const clean = winston.format((info) => Object.assign(info, Object.fromEntries(cleanEntries(info, 0))));

/** JSON lines on stderr, so that stdout stays for the one line that says "listening". */
export function createLog(level: string): Log {
  return winston.createLogger({
    level,
    format: winston.format.combine(clean(), winston.format.timestamp(), winston.format.json()),
    transports: [
      new winston.transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug', 'verbose'] }),
    ],
  });
}
