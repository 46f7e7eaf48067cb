import { bar } from '../src/domain/bar.ts';

/** A bar that redraws itself in a terminal; nothing where the output is a file. */
export function showProgress(
  out: { isTTY?: boolean; write(text: string): unknown },
  what: string,
): (share: number) => void {
  if (!out.isTTY) return () => undefined;
  return (share) => {
    out.write(`\r${what} ${bar(share)}${share >= 1 ? '\n' : ''}`);
  };
}
