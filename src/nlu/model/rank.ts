import { LIMIT, normalise } from '../words/normalise.ts';
import { featuresOf } from './features.ts';
import { find, idfOf, numberOf } from './lookup.ts';
import { strideOf, type Model } from './model.ts';
import { lastSentence } from './question.ts';

export interface Ranked {
  intent: string;
  confidence: number;
}

/** A feature's share of its block is a whole number of these: whole numbers add faster than fractions. */
const UNITS = 1 << 14;
const found = new Int32Array(1 << 18);
const sums = new Int32Array(256);

/** How far the message is on the side of each intent, in the order of `model.intents`. */
export function margins(model: Model, text: string): Float64Array {
  const { hashes, ends } = featuresOf(normalise(text));
  sums.fill(0);
  let from = 0;
  for (const end of ends) {
    addBlock(model, hashes, from, end);
    from = end;
  }
  const result = new Float64Array(model.intents.length);
  for (let i = 0; i < result.length; i += 1) {
    result[i] = ((sums[i] as number) / UNITS) * (model.scales[i] as number) + (model.biases[i] as number);
  }
  return result;
}

/** Adds one block, scaled to length 1; a feature counts once however often it is said. */
function addBlock({ lookup, fours, intents }: Model, hashes: Int32Array, from: number, to: number): void {
  const { slots } = lookup;
  const width = strideOf(intents) / 4;
  let known = 0;
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const slot = find(lookup, hashes[at] as number);
    const packed = slot < 0 ? 1 : (slots[slot] as number);
    if ((packed & 1) !== 0) continue;
    slots[slot] = packed | 1;
    found[known++] = slot;
    const idf = idfOf(packed);
    length += idf * idf;
  }
  const scale = length > 0 ? UNITS / Math.sqrt(length) : 0;
  for (let at = 0; at < known; at += 1) {
    const slot = found[at] as number;
    const packed = slots[slot] as number;
    slots[slot] = packed & ~1;
    const value = Math.round(idfOf(packed) * scale);
    const row = numberOf(packed) * width;
    for (let four = 0; four < width; four += 1) {
      const w = fours[row + four] as number;
      const one = four * 4;
      sums[one] = ((sums[one] as number) + Math.imul((w << 24) >> 24, value)) | 0;
      sums[one + 1] = ((sums[one + 1] as number) + Math.imul((w << 16) >> 24, value)) | 0;
      sums[one + 2] = ((sums[one + 2] as number) + Math.imul((w << 8) >> 24, value)) | 0;
      sums[one + 3] = ((sums[one + 3] as number) + Math.imul(w >> 24, value)) | 0;
    }
  }
}

/** Probabilities from margins: softmax, sharpened as unseen messages told. */
export function probabilities(sums: Float64Array, sharpness: number): Float64Array {
  let largest = -Infinity;
  for (let i = 0; i < sums.length; i += 1) largest = Math.max(largest, sums[i] as number);
  const odds = new Float64Array(sums.length);
  let total = 0;
  for (let i = 0; i < sums.length; i += 1) {
    odds[i] = Math.exp(sharpness * ((sums[i] as number) - largest));
    total += odds[i] as number;
  }
  for (let i = 0; i < odds.length; i += 1) odds[i] = (odds[i] as number) / total;
  return odds;
}

/** A story's last sentence counts this much beside the whole: the wish stands at the end. */
const LAST_SHARE = 0.3;

function heard(model: Model, text: string): Float64Array {
  const whole = margins(model, text);
  const last = lastSentence(text);
  if (!last) return whole;
  const end = margins(model, last);
  return whole.map((margin, i) => margin * (1 - LAST_SHARE) + (end[i] as number) * LAST_SHARE);
}

/** A few words are scaled up to the length of a story, and sound surer than they are: "cái thẻ". By number of words. */
const SOFTER: readonly number[] = [0.45, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

function softness(text: string): number {
  return SOFTER[text.trim().split(/\s+/u, SOFTER.length).length] ?? 1;
}

/** Intents with their probability, best first. */
export function rank(model: Model, whole: string): Ranked[] {
  const text = whole.length > LIMIT ? whole.slice(0, LIMIT) : whole;
  const odds = probabilities(heard(model, text), model.sharpness * softness(text));
  const ranked = model.intents.map((intent, i) => ({ intent, confidence: odds[i] as number }));
  // Insertion: few are out of place once the best stand in front, and nothing is allocated.
  for (let i = 1; i < ranked.length; i += 1) {
    const one = ranked[i] as Ranked;
    let at = i;
    for (; at > 0 && (ranked[at - 1] as Ranked).confidence < one.confidence; at -= 1) {
      ranked[at] = ranked[at - 1] as Ranked;
    }
    ranked[at] = one;
  }
  return ranked;
}
