import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/domain/scam.ts';

// A process of its own, and the first may have to learn.
const PATIENCE = 240_000;

interface Answer {
  text: string;
  verdict: Verdict;
  score: number;
  reasons: string[];
}

async function check(input: string): Promise<{ code: number | null; answers: Answer[]; errors: string }> {
  const script = join(import.meta.dirname, '../../scripts/scam-check.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  const answers = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  return { code, answers, errors };
}

describe('npm run scam:check', () => {
  it(
    'answers each line in the promised shape, and names a line it cannot read',
    async () => {
      const { code, answers, errors } = await check(
        '{"text":"Tai khoan VCB bi khoa, bam vao http://vcb-xacminh.top"}\n{"text":""}\nkhông phải JSON\n{"text":5}\n',
      );
      expect(answers.map((one) => Object.keys(one))).toEqual(
        answers.map(() => ['text', 'verdict', 'score', 'reasons']),
      );
      expect(answers.map((one) => one.verdict)).toEqual(['scam', 'no_sign']);
      expect(answers[0]?.reasons[0]).toContain('vcb-xacminh.top');
      expect(errors).toContain('Dòng 3');
      expect(errors).toContain('Dòng 4');
      expect(code).toBe(1);
    },
    PATIENCE,
  );
});

/** Written by somebody who saw neither the rules nor what teaches; never taught. */
const EXAM = readFileSync('test/fixtures/scam/exam.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; label: string });

describe('Messages of an author who has not seen the desk', () => {
  it(
    'are judged no worse than they were, each with a reason',
    async () => {
      const { answers } = await check(EXAM.map(({ text }) => JSON.stringify({ text })).join('\n'));
      const share = (label: string, verdicts: readonly Verdict[]): number => {
        const of = answers.filter((_one, at) => EXAM[at]?.label === label);
        return of.filter(({ verdict }) => verdicts.includes(verdict)).length / of.length;
      };
      expect(answers).toHaveLength(EXAM.length);
      expect(share('scam', ['scam'])).toBeGreaterThan(FLOORS.scam);
      expect(share('scam', ['scam', 'suspicious'])).toBeGreaterThan(FLOORS.noticed);
      expect(share('legit', ['scam'])).toBeLessThan(FLOORS.falseAlarm);
      expect(share('legit', ['scam', 'suspicious'])).toBeLessThan(FLOORS.falseDoubt);
      expect(share('warning', ['scam'])).toBeLessThan(FLOORS.warning);
      expect(answers.filter(({ verdict, reasons }) => verdict !== 'no_sign' && !reasons.length)).toEqual([]);
      expect(answers.flatMap(({ reasons }) => reasons).filter((one) => /\d{9}/.test(one))).toEqual([]);
    },
    PATIENCE,
  );
});

/** A little below what was measured, so that one message more or less does not fail. */
const FLOORS = { scam: 0.82, noticed: 0.93, falseAlarm: 0.05, falseDoubt: 0.15, warning: 0.06 };
