import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { copyContent } from './content-copy.ts';

const KEPT = 12;

/** Leaves so few examples that learning them takes seconds, and no accepted level to fall below; `whole` stay as they are. */
export function shorten(content: ReturnType<typeof copyContent>, ...whole: string[]): void {
  const ids = readdirSync(content.dir).filter((name) => /^[a-z]/.test(name) && !whole.includes(name));
  for (const id of ids) {
    const file = join(id, 'examples.txt');
    if (!existsSync(join(content.dir, file))) continue;
    content.write(file, `${content.read(file).split('\n').slice(0, KEPT).join('\n')}\n`);
  }
  content.remove('_exam/floors.yaml');
}
