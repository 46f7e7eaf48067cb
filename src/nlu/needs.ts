import type { Understanding } from '../ports.ts';
import type { Model } from './model/model.ts';
import { rank } from './model/rank.ts';

/** What comes between two needs: the end of a sentence, or a word that begins another matter. */
const BETWEEN =
  /[.!?;\n]+\s+|\n+|,\s+(?=(?:với|rồi|sẵn|còn|mà|và|voi|roi|san|con|va)\s)|\s(?=(?:với lại|vơi lại|voi lai|ngoài ra|ngoai ra|sẵn hỏi|sẵn cho hỏi|san hoi|luôn tiện|tiện thể|tien the|rồi còn|roi con|và còn|va con|và hỏi|thêm nữa)\s)/u;
const LEAST_WORDS = 3;
/** Both must be beyond doubt by themselves: a wrong second answer is worse than none. */
const SURE = 0.6;

/** A message that surely holds two needs, each said by a part of it, becomes both, in the order they were said. */
export function withSecondNeed(
  model: Model,
  text: string,
  understood: Understanding,
  isNeed: (intent: string) => boolean,
): Understanding {
  if (understood.action === 'none') return understood;
  const [first, second] = needsIn(model, text).filter((one) => isNeed(one.intent));
  if (!first || !second) return understood;
  const isSaid = [first, second].some((one) => one.intent === understood.intent);
  if (understood.action === 'act' && !isSaid) return understood;
  return { ...understood, action: 'act', ...first, also: second };
}

function needsIn(model: Model, text: string): { intent: string; confidence: number }[] {
  const parts = text
    .slice(0, 1_000)
    .split(BETWEEN)
    .filter((part) => part.trim().split(/\s+/).length >= LEAST_WORDS);
  if (parts.length < 2) return [];
  const heard = parts.slice(0, 6).flatMap((part) => rank(model, part).slice(0, 1));
  const sure = heard.filter((one) => one.confidence >= SURE);
  return sure.filter((one, at) => sure.findIndex((other) => other.intent === one.intent) === at);
}
