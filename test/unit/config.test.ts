import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ENV, loadConfig, loadDialogflowConfig } from '../../src/config.ts';
import { AppError } from '../../src/domain/errors.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const GOOD = {
  PUBLIC_URL: 'https://troly.xa.gov.vn',
  ZALO_APP_ID: '360846524940903967',
  ZALO_APP_SECRET: 'secret',
  ZALO_OA_ID: '388613280878808645',
  DATA_ENCRYPTION_KEY: KEY,
  SESSION_SECRET: 's'.repeat(32),
};
const dir = mkdtempSync(join(tmpdir(), 'tlx-config-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(text: string): string {
  const file = join(dir, `oas-${Math.abs(text.length)}.yaml`);
  writeFileSync(file, text);
  return file;
}

function problemOf(env: Record<string, string | undefined>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  return '';
}

describe('The environment', () => {
  it('is complete with six variables', () => {
    expect(loadConfig(GOOD)).toMatchObject({ PORT: 3000, LOG_LEVEL: 'info', COMMUNE_PROFILE: 'blank' });
  });

  it('names everything that is missing at once', () => {
    const said = problemOf({});
    for (const name of Object.keys(GOOD)) expect(said).toContain(name);
  });

  it('takes a blank value for a missing one', () => {
    expect(problemOf({ ...GOOD, ZALO_APP_SECRET: '  ', SESSION_SECRET: '' })).toMatch(
      /ZALO_APP_SECRET.*SESSION_SECRET/s,
    );
  });

  it.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'troly.xa.gov.vn'],
    ['PUBLIC_URL', 'ftp://troly.xa.gov.vn'],
    ['ZALO_APP_ID', 'abc'],
    ['ZALO_OA_ID', '38-86'],
    ['SESSION_SECRET', 'short'],
    ['DATA_ENCRYPTION_KEY', 'không phải khóa'],
    ['DATA_ENCRYPTION_KEY', `${KEY},`],
    ['DATA_ENCRYPTION_KEY', Buffer.alloc(16).toString('base64')],
    ['LOG_LEVEL', 'loud'],
    ['BURST_WINDOW_MS', '-1'],
    ['ZALO_OPENAPI_URL', 'openapi'],
  ])('names %s when it is “%s”', (name, value) => {
    expect(problemOf({ ...GOOD, [name]: value })).toContain(name);
  });

  it('does not repeat a secret in what it says', () => {
    const said = problemOf({ ...GOOD, SESSION_SECRET: 'bi-mat-qua-ngan', DATA_ENCRYPTION_KEY: 'khoa-hong' });
    expect(said).not.toMatch(/bi-mat|khoa-hong/);
  });

  it('takes values as they come out of a file', () => {
    const config = loadConfig({ ...GOOD, ZALO_APP_SECRET: ' secret\r', PORT: '8080 ' });
    expect(config).toMatchObject({ ZALO_APP_SECRET: 'secret', PORT: 8080 });
  });

  it('adds paths to addresses without a double slash', () => {
    const config = loadConfig({
      ...GOOD,
      PUBLIC_URL: 'https://troly.xa.gov.vn//',
      ZALO_GRAPH_URL: 'http://x/graph/',
    });
    expect(config.PUBLIC_URL).toBe('https://troly.xa.gov.vn');
    expect(config.ZALO_GRAPH_URL).toBe('http://x/graph');
    expect(config.ZALO_OPENAPI_URL).toBe('https://openapi.zalo.me');
  });

  it('takes several keys, the newest first', () => {
    const newer = Buffer.alloc(32, 9);
    const { dataKeys } = loadConfig({ ...GOOD, DATA_ENCRYPTION_KEY: `${newer.toString('base64')}, ${KEY}` });
    expect(dataKeys).toEqual([newer, Buffer.alloc(32, 7)]);
  });
});

describe('Dialogflow', () => {
  const ON = { ...GOOD, NLU_PROVIDER: 'dialogflow' };

  it('is off unless it is asked for', () => {
    expect(loadConfig(GOOD)).toMatchObject({ NLU_PROVIDER: 'local' });
    expect(loadConfig({ ...GOOD, DIALOGFLOW_PROJECT_ID: 'tro-ly-xa' }).dialogflow).toBeUndefined();
  });

  it('needs its project when it is on', () => {
    expect(problemOf(ON)).toContain('DIALOGFLOW_PROJECT_ID: còn thiếu');
    expect(loadConfig({ ...ON, DIALOGFLOW_PROJECT_ID: 'tro-ly-xa' }).dialogflow).toMatchObject({
      projectId: 'tro-ly-xa',
      address: { host: 'dialogflow.googleapis.com', isPlain: false },
    });
  });

  it.each([
    ['NLU_PROVIDER', 'gemma'],
    ['DIALOGFLOW_PROJECT_ID', 'Dự Án'],
    ['DIALOGFLOW_ENDPOINT', 'http://dialogflow.googleapis.com'],
    ['GOOGLE_APPLICATION_CREDENTIALS', '/no/such/key.json'],
  ])('names %s when it is “%s”', (name, value) => {
    expect(problemOf({ ...ON, DIALOGFLOW_PROJECT_ID: 'tro-ly-xa', [name]: value })).toContain(name);
  });

  it('can be pushed to without any key of Zalo', () => {
    expect(loadDialogflowConfig({ DIALOGFLOW_PROJECT_ID: ' tro-ly-xa ' }).projectId).toBe('tro-ly-xa');
    expect(() => loadDialogflowConfig({})).toThrow(/DIALOGFLOW_PROJECT_ID/);
  });
});

describe('The OAs', () => {
  const OAS =
    'oas:\n  - oa_id: "111"\n    profile: blank\n    secret_key: k\n  - oa_id: "222"\n    profile: qn-2024\n';

  it('are the one of the environment', () => {
    const { oas } = loadConfig({ ...GOOD, ZALO_OA_SECRET_KEY: 'k', ZALO_OA_REFRESH_TOKEN: 'r' });
    expect(oas).toEqual([{ oaId: GOOD.ZALO_OA_ID, profile: 'blank', secretKey: 'k', refreshToken: 'r' }]);
  });

  it('are those of a file, with or without the one', () => {
    const file = fileOf(OAS);
    const ids = (env: object): string[] =>
      loadConfig({ ...GOOD, OAS_FILE: file, ...env }).oas.map((oa) => oa.oaId);
    expect(ids({})).toEqual([GOOD.ZALO_OA_ID, '111', '222']);
    expect(ids({ ZALO_OA_ID: undefined })).toEqual(['111', '222']);
    expect(ids({ ZALO_OA_ID: '111' })).toEqual(['111', '222']);
  });

  it.each([
    ['a number for an id', 'oas:\n  - oa_id: 388613280878808645\n    profile: blank\n'],
    ['no profile', 'oas:\n  - oa_id: "111"\n'],
    ['no OA', 'oas: []\n'],
    ['no list', 'oa: 1\n'],
    ['nothing', ''],
    ['no YAML', 'oas: [\n'],
  ])('of a file with %s are refused by its name', (_what, text) => {
    const file = fileOf(text);
    expect(problemOf({ ...GOOD, OAS_FILE: file })).toContain(file);
  });

  it('of a file that is not there are refused', () => {
    expect(problemOf({ ...GOOD, OAS_FILE: '/no/such/oas.yaml' })).toContain('/no/such/oas.yaml');
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('names what the schema names, in its order', () => {
    const names = [...text.matchAll(/^#?([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(names).toEqual(Object.keys(ENV.shape));
  });

  it('describes each variable in the line above it', () => {
    for (const [name, schema] of Object.entries(ENV.shape)) {
      expect(schema.description).toBeTruthy();
      expect(text).toContain(`# ${schema.description}\n${name}=`);
    }
  });

  it('holds no secret', () => {
    for (const line of text.match(/^[A-Z_]*(?:SECRET|KEY|TOKEN)[A-Z_]*=.*$/gm) ?? []) {
      expect(line).toMatch(/=$/);
    }
  });
});
