import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSessions } from '../../../../src/adapters/dialogflow/client.ts';
import {
  BREAKER,
  createRemoteIntent,
  type Sessions,
} from '../../../../src/adapters/dialogflow/remote-intent.ts';
import { readSettings } from '../../../../src/adapters/dialogflow/settings.ts';
import { startGoogle, type GoogleEmulator } from '../../../emulator-google/server.ts';
import { until } from '../../../support/story.ts';
import { addressOf, PATIENT_MS, PROJECT } from './desk.ts';

let google: GoogleEmulator;
beforeAll(async () => {
  google = await startGoogle({ projectId: PROJECT });
  google.agent.add('open_account', ['mở tài khoản']);
}, 30_000);
afterAll(() => google.die());

function remoteOver(open: () => Promise<Sessions>, deadlineMs = PATIENT_MS) {
  const told: string[] = [];
  const remote = createRemoteIntent({
    open,
    agent: `projects/${PROJECT}/agent`,
    isKnown: () => true,
    clock: { now: () => 0 },
    deadlineMs,
    onUnready: (why) => void told.push(why),
  });
  return { remote, told, ask: () => remote.detect('mở tài khoản') };
}

/** A key that says what it is and holds nothing, over TLS to nowhere. */
const openWithBadKey = (): Promise<Sessions> =>
  openSessions({
    projectId: PROJECT,
    address: { host: 'localhost', port: 1, isPlain: false },
    credentials: { type: 'service_account' },
  });

describe('Without credentials', () => {
  it('a message is told so, and the process lives on', async () => {
    const { remote, ask } = remoteOver(openWithBadKey);
    await remote.prepare();
    expect(await ask()).toEqual({ kind: 'failed', why: 'credentials' });
    // Google's library throws such an error again where nobody can catch it, one turn later.
    await new Promise((resolve) => setImmediate(resolve));
    await remote.close();
  });

  it('the operator hears of it at the start, and the server stops like any other', async () => {
    const { remote, told } = remoteOver(openWithBadKey);
    await remote.prepare();
    await until(() => told.length > 0);
    expect(told).toEqual(['credentials']);
    await expect(remote.close()).resolves.toBeUndefined();
  });

  it('the next message looks again, for they may have come', async () => {
    let opened = 0;
    const good = (): Promise<Sessions> => openSessions({ projectId: PROJECT, address: addressOf(google) });
    const { remote, ask } = remoteOver(() => ((opened += 1) === 1 ? openWithBadKey() : good()));
    expect(await ask()).toEqual({ kind: 'failed', why: 'credentials' });
    expect(await ask()).toMatchObject({ kind: 'intent', intent: 'open_account' });
    await remote.close();
  });

  it('whoever looks for them for ever is not waited for', async () => {
    const { remote, ask } = remoteOver(() => new Promise(() => undefined), 50);
    expect(await ask()).toEqual({ kind: 'failed', why: 'deadline' });
    expect(remote.name).toBe('dialogflow');
  });

  it('Dialogflow rests like after any failure', async () => {
    const { remote, ask } = remoteOver(openWithBadKey);
    for (let i = 0; i < BREAKER.failures; i += 1) await ask();
    expect(await ask()).toEqual({ kind: 'failed', why: 'resting' });
    await remote.close();
  });
});

describe('The settings', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tlx-key-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const keyFile = (text: string): string => {
    const file = join(dir, `${Math.abs(text.length)}.json`);
    writeFileSync(file, text);
    return file;
  };

  it('are a project alone, when the machine has an account of its own', () => {
    expect(readSettings({ DIALOGFLOW_PROJECT_ID: PROJECT })).toEqual({
      projectId: PROJECT,
      address: { host: 'dialogflow.googleapis.com', port: 443, isPlain: false },
    });
  });

  it('hold the key that the file holds', () => {
    const GOOGLE_APPLICATION_CREDENTIALS = keyFile('{"type":"service_account","client_email":"a@b.c"}');
    expect(readSettings({ DIALOGFLOW_PROJECT_ID: PROJECT, GOOGLE_APPLICATION_CREDENTIALS })).toMatchObject({
      credentials: { type: 'service_account', client_email: 'a@b.c' },
    });
  });

  it.each([['no JSON'], ['{}'], ['"text"'], ['null']])('refuse a key file that holds %s', (text) => {
    const GOOGLE_APPLICATION_CREDENTIALS = keyFile(text);
    const problems = readSettings({ DIALOGFLOW_PROJECT_ID: PROJECT, GOOGLE_APPLICATION_CREDENTIALS });
    expect(problems).toEqual([expect.stringContaining(GOOGLE_APPLICATION_CREDENTIALS)]);
  });

  it('name everything that is wrong at once', () => {
    const problems = readSettings({
      DIALOGFLOW_PROJECT_ID: 'Dự án',
      DIALOGFLOW_ENDPOINT: 'http://dialogflow.googleapis.com',
      GOOGLE_APPLICATION_CREDENTIALS: join(dir, 'nowhere.json'),
    });
    expect(problems).toEqual([
      expect.stringContaining('DIALOGFLOW_PROJECT_ID'),
      expect.stringContaining('DIALOGFLOW_ENDPOINT'),
      expect.stringContaining('GOOGLE_APPLICATION_CREDENTIALS'),
    ]);
  });
});
