import type { Reading } from '../../domain/entities/reading.ts';
import type { SignRule } from '../../domain/scam-rules.ts';
import type { Hit } from './hits.ts';
import { match, type ByGroup } from './pattern.ts';

export interface FoundSign {
  rule: SignRule;
  hits: readonly Hit[];
}

/** "Không", "đừng" this many words before take a demand back. */
const DENIED_WITHIN = 6;

/** Every rule that holds, with what made it hold. */
export function signsIn(rules: readonly SignRule[], reading: Reading, groups: ByGroup): FoundSign[] {
  const never = (): boolean => false;
  const denied = deniedFrom(reading, groups.get('deny') ?? []);
  return rules.flatMap((rule): FoundSign[] => {
    const isDenied = rule.isDeniable ? denied : never;
    for (const pattern of rule.when) {
      const hits = match(pattern, groups, isDenied);
      if (!hits) continue;
      return rule.unless.some((one) => match(one, groups, never)) ? [] : [{ rule, hits }];
    }
    return [];
  });
}

/** Whether a refusal stands before a hit in the same sentence. */
function deniedFrom({ tokens, plain }: Reading, denials: readonly Hit[]): (hit: Hit) => boolean {
  if (denials.length === 0) return () => false;
  const after = new Set<number>();
  for (const { to } of denials) {
    for (let at = to; at < Math.min(tokens.length, to + DENIED_WITHIN); at += 1) {
      const between = plain.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
      if (/[.!?;\n]/.test(between)) break;
      after.add(at);
    }
  }
  return ({ from }) => after.has(from);
}
