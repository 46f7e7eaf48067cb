/** A bar for the terminal that redraws itself; nothing where the output is a file. */
export function progressBar(
  out: { isTTY?: boolean; write(text: string): unknown },
  what: string,
): (share: number) => void {
  if (!out.isTTY) return () => undefined;
  return (share) => {
    const full = Math.round(share * 24);
    out.write(`\r${what} [${'█'.repeat(full)}${'░'.repeat(24 - full)}] ${Math.round(share * 100)} %`);
    if (share >= 1) out.write('\n');
  };
}
