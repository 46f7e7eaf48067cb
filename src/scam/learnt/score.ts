import { gramsOf, type Grams } from './grams.ts';

/** A linear score over words and pairs of words. */
export interface ScoreModel {
  /** Hash of each feature. */
  keys: Int32Array;
  /** How much it says by being rare. */
  idf: Float32Array;
  weights: Float32Array;
  bias: number;
  /** Log odds of a scam = slope · margin + offset, as messages kept back told. */
  slope: number;
  offset: number;
}

/** Features of a message with their values; each block has length 1. */
export type Row = readonly (readonly [feature: number, value: number])[];

export type Places = ReadonlyMap<number, number>;

export function placesOf({ keys }: Pick<ScoreModel, 'keys'>): Places {
  return new Map(Array.from(keys, (key, at) => [key, at]));
}

export function rowOf({ typed, plain }: Grams, places: Places, idf: Float32Array): Row {
  return [...blockOf(typed, places, idf), ...blockOf(plain, places, idf)];
}

function blockOf(hashes: readonly number[], places: Places, idf: Float32Array): [number, number][] {
  const counts = new Map<number, number>();
  for (const hash of hashes) {
    const place = places.get(hash);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const block = Array.from(counts, ([place, count]): [number, number] => [
    place,
    (1 + Math.log(count)) * (idf[place] as number),
  ]);
  const length = Math.sqrt(block.reduce((sum, [, value]) => sum + value * value, 0));
  return block.map(([place, value]) => [place, value / length]);
}

export function marginOf({ weights, bias }: Pick<ScoreModel, 'weights' | 'bias'>, row: Row): number {
  return row.reduce((sum, [place, value]) => sum + (weights[place] as number) * value, bias);
}

/** How many words in a row are shown. */
const SHOWN = 5;
const MOST_WORDS = 200;

export function createScore(model: ScoreModel) {
  const places = placesOf(model);
  const { idf, weights, slope, offset } = model;
  return {
    /** Log odds of a scam against everything else. */
    oddsOf(text: string): number {
      return slope * marginOf(model, rowOf(gramsOf(text), places, idf)) + offset;
    },
    /** The words in a row that speak most for a scam. */
    telling(text: string): string {
      const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
      let best = { from: 0, weight: -Infinity };
      for (let from = 0; from === 0 || from + SHOWN <= words.length; from += 1) {
        const { typed, plain } = gramsOf(words.slice(from, from + SHOWN).join(' '));
        const weight = [...typed, ...plain].reduce((sum, hash) => {
          const place = places.get(hash);
          return place === undefined ? sum : sum + (weights[place] as number) * (idf[place] as number);
        }, 0);
        if (weight > best.weight) best = { from, weight };
      }
      return words.slice(best.from, best.from + SHOWN).join(' ');
    },
  };
}
