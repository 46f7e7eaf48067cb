import winston from 'winston';
import { redactSecrets } from './domain/secrets.ts';
import { maskNumbers } from './domain/numbers.ts';

export type Log = Pick<winston.Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Ids stay readable; every other string is freed of secrets and long numbers before it is written. */
const IDS = /(?:Id|id|seq|fence|status|name|level|timestamp|code|ms)$/;

const clean = winston.format((info) => {
  for (const [key, value] of Object.entries(info)) {
    if (typeof value === 'string' && !IDS.test(key)) info[key] = maskNumbers(redactSecrets(value).text);
  }
  return info;
});

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
