import { existsSync, readFileSync } from 'node:fs';
import type { Example } from '../src/nlu/training/train.ts';

/** JSON lines {"text","intent"}; ends with a readable sentence when the file is not there. */
export function readLabelled(file: string): Example[] {
  if (!existsSync(file)) {
    console.error(`${file} is not here. Give a folder with train.jsonl and test.jsonl: --data DIR`);
    process.exit(2);
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Example);
}
