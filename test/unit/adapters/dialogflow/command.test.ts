import { spawn } from 'node:child_process';
import { status } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../../src/catalog/load.ts';
import { startGoogle, type GoogleEmulator } from '../../../emulator-google/server.ts';
import { PROJECT } from './desk.ts';

let google: GoogleEmulator;
beforeAll(async () => {
  google = await startGoogle({ projectId: PROJECT, pageSize: 10, operationSteps: 1 });
  google.agent.add('Default Welcome Intent', ['hello']);
}, 30_000);
afterAll(() => google.die());

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** `npm run dialogflow -- …` as a process of its own, with nothing of Zalo in its environment. */
function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dialogflow.ts', ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      DIALOGFLOW_PROJECT_ID: PROJECT,
      DIALOGFLOW_ENDPOINT: google.address,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
}

const { size } = loadCatalog('intents').examples;

describe('npm run dialogflow', () => {
  it('diff tells what would be made, and makes nothing', async () => {
    const { code, out } = await run(['diff']);
    expect(code).toBe(0);
    expect(out).toMatch(/\+ tạo {2}open_account: \d+ câu/);
    expect(out).toContain(`Chủ đề: ${size} tạo mới, 0 sửa, 0 giữ nguyên, 1 lạ để yên.`);
    expect(google.updated).toEqual([]);
  });

  it('push --dry-run makes nothing either', async () => {
    const { code, out } = await run(['push', '--dry-run', '--prune']);
    expect(code).toBe(0);
    expect(out).toContain('Chưa ghi gì.');
    expect([google.updated, google.deleted]).toEqual([[], []]);
  });

  it('push makes all of them and shows how far it is', async () => {
    const { code, out } = await run(['push']);
    expect(code).toBe(0);
    expect(out).toContain(`100%: ${size}/${size} chủ đề`);
    expect(google.agent.intents.size).toBe(size + 1);
  });

  it('push again changes nothing', async () => {
    google.updated.length = 0;
    const { code, out } = await run(['push']);
    expect(code).toBe(0);
    expect(out).toContain(`Chủ đề: 0 tạo mới, 0 sửa, ${size} giữ nguyên, 1 lạ để yên.`);
    expect(google.updated).toEqual([]);
  });

  it('without a project ends with what is missing', async () => {
    const { code, err } = await run(['diff'], { DIALOGFLOW_PROJECT_ID: '' });
    expect(code).toBe(1);
    expect(err).toContain('DIALOGFLOW_PROJECT_ID: còn thiếu');
    expect(err).not.toContain('ZALO');
  });

  it('without the right ends with the role to give', async () => {
    google.fail('ListIntents', { status: status.PERMISSION_DENIED, details: 'IAM permission denied' });
    const { code, err } = await run(['push']);
    google.fail('ListIntents', null);
    expect(code).toBe(1);
    expect(err).toContain('roles/dialogflow.admin');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([[[]], [['push', '--force']]])('with “%j” says how it is written', async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain('npm run dialogflow -- push');
  });
});
