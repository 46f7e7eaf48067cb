import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));

export interface StoreProcess {
  uri: string;
  /** kill -9: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

function run(script: string, args: string[]): { child: ChildProcess; output(): string; errors(): string } {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPTS + script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  return { child, output: () => output, errors: () => errors };
}

/** A store in a process of its own, as `npm run store` starts it; resolves when it prints its URI. */
export async function startStoreProcess(dataDir: string): Promise<StoreProcess> {
  const { child, output, errors } = run('store.ts', ['--data', dataDir]);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('\n') && resolve());
    void exited.then(() => reject(new Error(errors())));
  });
  return {
    uri: output().trim(),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}

/** Runs a script to its end. */
export async function runScript(
  script: string,
  args: string[],
): Promise<{ code: number | null; output: string; errors: string }> {
  const { child, output, errors } = run(script, args);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output(), errors: errors() };
}
