import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCatalog } from '../../src/catalog/check.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

export const INTENTS = join(import.meta.dirname, '../../intents');
export const TODAY = '2026-11-21';

/** A copy of `intents/` to make mistakes in. */
export function copyContent() {
  const dir = mkdtempSync(join(tmpdir(), 'intents-'));
  cpSync(INTENTS, dir, { recursive: true });
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  return {
    dir,
    read,
    write,
    append: (file: string, more: string) => write(file, read(file) + more),
    /** Fails when there is nothing to replace, so that no test passes by a mistake of its own. */
    swap(file: string, from: string | RegExp, to: string) {
      const before = read(file);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing to replace in ${file}: ${from}`);
      write(file, after);
    },
    remove: (file = '.') => rmSync(join(dir, file), { recursive: true, force: true }),
    /** Every problem, whether it stops loading or not. */
    problems(): string {
      try {
        return checkCatalog(loadCatalog(dir), TODAY).problems.join('\n');
      } catch (error) {
        return (error as Error).message;
      }
    },
  };
}
