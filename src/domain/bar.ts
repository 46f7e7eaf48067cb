const WIDTH = 24;

/** A share (0…1) as a bar for the terminal: "██████░░ 25%". */
export function bar(share: number): string {
  const filled = Math.round(share * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(share * 100)}%`;
}
