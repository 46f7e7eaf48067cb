import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOnePort, type OnePort } from '../../scripts/one-port.ts';
import { createChat, type Chat } from './chat.ts';
import { memoryLog, reuseModel } from './world.ts';

export interface OnePortWorld extends OnePort {
  logs: string[];
  /** What the platform knows about a citizen whose phone is on a page. */
  citizen(name: string): Chat;
}

/** What `npm run demo` opens, on a Monday morning: the pages of the emulator and the server behind one origin. */
export async function createOnePortWorld(at = '2026-11-23T09:00'): Promise<OnePortWorld> {
  const offset = Date.parse(`${at}:00+07:00`) - Date.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'tlx-'));
  reuseModel(dataDir);
  const logs: string[] = [];
  const world = await openOnePort({
    dataDir,
    port: 0,
    log: memoryLog(logs),
    now: () => Date.now() + offset,
  });
  return {
    ...world,
    logs,
    citizen: (name) => createChat(world.emulator.citizen(name), world.emulator, () => logs),
    async stop() {
      await world.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
