import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { copyContent } from '../support/content-copy.ts';
import { runScript } from '../support/store-child.ts';

// Each command is a process of its own, and the first may have to train.
const PATIENCE = 240_000;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tlx-nlu-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function classify(input: string): Promise<{ code: number | null; lines: string[]; errors: string }> {
  const script = join(import.meta.dirname, '../../scripts/nlu-classify.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: output.split('\n').filter(Boolean), errors };
}

describe('npm run nlu:classify', () => {
  it(
    'answers each line in the promised shape, and names a line it cannot read',
    async () => {
      const { code, lines, errors } = await classify(
        '{"text":"mở tài khoản cần giấy tờ gì"}\nkhông phải JSON\n{"text":5}\n\n{"text":"tui lỡ đọc mã OTP cho nó rồi"}\n{"text":""}\n',
      );
      const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(said).toHaveLength(3);
      for (const one of said) {
        expect(Object.keys(one)).toEqual(['text', 'action', 'intent', 'confidence', 'alternatives']);
        expect(one.alternatives).toHaveLength(3);
      }
      expect(said[0]).toMatchObject({ action: 'act', intent: 'open_account' });
      expect(said[1]).toMatchObject({ action: 'act', intent: 'report_scam' });
      expect(said[2]).toMatchObject({ text: '' });
      expect(errors).toContain('Dòng 2');
      expect(errors).toContain('Dòng 3');
      expect(code).toBe(1);
    },
    PATIENCE,
  );
});

describe('npm run nlu:eval', () => {
  const line = (text: string, intent: string): string => JSON.stringify({ text, intent });

  it(
    'trains on any labelled file and prints one line of figures',
    async () => {
      const colours = ['đỏ', 'xanh', 'vàng', 'tím', 'cam', 'nâu'];
      const lines = colours.flatMap((colour) => [
        line(`bật đèn ${colour} lên`, 'light_on'),
        line(`tắt hết đèn ${colour}`, 'light_off'),
      ]);
      writeFileSync(join(dir, 'train.jsonl'), lines.join('\n'));
      writeFileSync(
        join(dir, 'test.jsonl'),
        [line('bật đèn hồng lên', 'light_on'), line('tắt hết đèn hồng', 'light_off')].join('\n'),
      );
      const files = ['--train', join(dir, 'train.jsonl'), '--test', join(dir, 'test.jsonl')];
      const { code, output } = await runScript('nlu-eval.ts', files);
      const figures = JSON.parse(output) as Record<string, number>;
      expect(Object.keys(figures)).toEqual(['accuracy', 'macroF1', 'p50us', 'p99us', 'trainSeconds']);
      expect(figures).toMatchObject({ accuracy: 1, macroF1: 1 });
      expect(code).toBe(0);
    },
    PATIENCE,
  );
});

describe('The level of understanding that an owner accepted', () => {
  it(
    'holds for the words of today, and stops a change below it with the messages it breaks',
    async () => {
      const copy = copyContent();
      try {
        const good = await runScript('content-check.ts', [copy.dir]);
        expect(good.errors).toBe('');
        expect(good.code).toBe(0);
        // As if the understanding had been better when it was accepted: every miss is then a message broken since.
        const floors = parse(copy.read('_exam/floors.yaml')) as {
          intents: Record<string, { of: number; right: number }>;
          missed: string[];
        };
        const [lost = ''] = floors.missed;
        for (const floor of Object.values(floors.intents)) floor.right = floor.of + 1;
        floors.missed = [];
        copy.write('_exam/floors.yaml', stringify(floors));
        const bad = await runScript('content-check.ts', [copy.dir]);
        expect(bad.code).toBe(1);
        expect(bad.errors).toContain(`«${lost}» thành`);
        copy.write('_exam/floors.yaml', 'hỏng: [');
        expect((await runScript('content-check.ts', [copy.dir])).errors).toContain('--accept');
      } finally {
        copy.remove();
      }
    },
    PATIENCE,
  );

  it(
    'is drawn as a page, beside the run before, and written anew only when asked',
    async () => {
      const copy = copyContent();
      try {
        const before = copy.read('_exam/floors.yaml');
        const args = ['--out', join(dir, 'report'), '--dir', copy.dir];
        expect((await runScript('nlu-report.ts', args)).code).toBe(0);
        expect(copy.read('_exam/floors.yaml')).toBe(before);
        await runScript('nlu-report.ts', [...args, '--accept']);
        const page = readFileSync(join(dir, 'report', 'index.html'), 'utf8');
        expect(page.match(/<svg/g)).toHaveLength(5);
        expect(page).toContain('Nay bị hiểu sai: 0');
        expect(existsSync(join(dir, 'report', 'last.json'))).toBe(true);
        const { intents } = parse(copy.read('_exam/floors.yaml')) as {
          intents: Record<string, { right: number }>;
        };
        expect(intents.report_scam?.right).toBeGreaterThan(40);
      } finally {
        copy.remove();
      }
    },
    PATIENCE,
  );
});
