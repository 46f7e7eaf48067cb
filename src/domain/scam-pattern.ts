/** "give ~4 secret & police": chains of groups with at most N words between, all of them anywhere in the message. */
export type Pattern = readonly Chain[];
export type Chain = readonly { group: string; gap: number }[];

/** Null when it cannot be read. */
export function patternOf(text: string): Pattern | null {
  const chains = text.split('&').map(chainOf);
  return chains.every((one) => one !== null) ? chains : null;
}

function chainOf(text: string): Chain | null {
  const words = text.trim().split(/\s+/);
  const chain: { group: string; gap: number }[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const gap = at === 0 ? 0 : Number(/^~(\d{1,2})$/.exec(words[at - 1] ?? '')?.[1] ?? NaN);
    const group = /^[a-z][a-z0-9_]*$/.exec(words[at] ?? '')?.[0];
    if (!group || Number.isNaN(gap)) return null;
    chain.push({ group, gap });
  }
  return words.length % 2 === 1 ? chain : null;
}

export function groupsOf(pattern: Pattern): string[] {
  return pattern.flatMap((chain) => chain.map(({ group }) => group));
}
