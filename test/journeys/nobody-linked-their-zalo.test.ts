import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/world.ts';

describe('A case while no officer can be reached on Zalo', () => {
  const received: string[] = [];
  const hook = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => received.push(chunk.toString()));
    request.on('end', () => response.end('ok'));
  });
  let world: World | undefined;
  beforeAll(async () => {
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const contentDir = mkdtempSync(join(tmpdir(), 'tlx-content-'));
    cpSync('intents', contentDir, { recursive: true });
    const file = join(contentDir, '_profiles', 'qn-2024.yaml');
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/viec`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/webhook: null/, `webhook: "${url}"`));
    world = await createWorld({ contentDir });
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    hook.close();
  });

  it('is told to the commune’s webhook, without a long number in it', async () => {
    const lan = world?.citizen('Chị Lan');
    await lan?.writes('cho tôi gặp cán bộ, số tôi 0905123456');
    await lan?.hears('đã chuyển lời');
    await world?.settled();
    const told = received.join('');
    expect(told).toContain('Dân muốn gặp người');
    expect(told).not.toContain('0905123456');
  });
});
