import type { Variant } from '../ports.ts';
import { saysOneOf } from '../domain/phrases.ts';

/** The special case a message speaks of: the first whose phrases it holds. */
export function variantSaid(variants: readonly Variant[] = [], text: string): Variant | undefined {
  return variants.find(({ when, unless }) => saysOneOf(text, when) && !saysOneOf(text, unless));
}
