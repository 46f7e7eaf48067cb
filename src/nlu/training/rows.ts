import { featuresOf, type Features } from '../model/features.ts';
import { MOST_FEATURES, roundedIdf } from '../model/lookup.ts';
import { createTable, tableOf, type Table } from './table.ts';
import type { Normalised } from '../words/normalise.ts';

/** Training rows as one sparse matrix: row `r` is `index[k]`, `value[k]` for `starts[r]` ≤ k < `starts[r + 1]`. */
export interface Rows {
  starts: Uint32Array;
  index: Int32Array;
  value: Float32Array;
}

export interface Vocabulary {
  table: Table;
  idf: Float32Array;
}

/** Features seen in fewer rows than this are noise; small content keeps rarer ones, else it would keep none. */
const MIN_ROWS = 5;
const ROWS_PER_MIN = 4_000;
const minRowsOf = (rows: number): number => Math.min(MIN_ROWS, Math.max(2, Math.round(rows / ROWS_PER_MIN)));
/** The blocks of characters, whose common pieces say little, are weighed by rarity. */
const FIRST_CHAR_BLOCK = 2;

/** Which features count, and how much. */
export function buildVocabulary(texts: readonly Normalised[]): Vocabulary {
  const minRows = minRowsOf(texts.length);
  const all = createTable(texts.length * 8);
  const rows: number[] = [];
  const last: number[] = [];
  const isChar: boolean[] = [];
  texts.forEach((text, row) => {
    const { hashes, ends } = featuresOf(text);
    const words = ends[FIRST_CHAR_BLOCK - 1] as number;
    const end = ends[ends.length - 1] as number;
    for (let at = 0; at < end; at += 1) {
      const id = all.add(hashes[at] as number);
      if (id === rows.length) {
        rows.push(0);
        last.push(-1);
        isChar.push(at >= words);
      }
      if (last[id] === row) continue;
      last[id] = row;
      rows[id] = (rows[id] as number) + 1;
    }
  });
  const keys = all.keys();
  // The commonest first: what nearly every message asks for then lies close together in memory.
  const kept = rows
    .flatMap((count, id) => (count >= minRows ? [id] : []))
    .sort((a, b) => (rows[b] as number) - (rows[a] as number) || a - b)
    .slice(0, MOST_FEATURES);
  return {
    table: tableOf(Int32Array.from(kept, (id) => keys[id] as number)),
    idf: Float32Array.from(kept, (id) =>
      isChar[id] ? roundedIdf(Math.log(texts.length / (rows[id] as number)) + 1) : 1,
    ),
  };
}

export function buildRows(texts: readonly Normalised[], vocabulary: Vocabulary): Rows {
  const { table, idf } = vocabulary;
  const starts = new Uint32Array(texts.length + 1);
  const last = new Int32Array(idf.length).fill(-1);
  const out: Growing = {
    index: new Int32Array(texts.length * 256),
    value: new Float32Array(texts.length * 256),
    length: 0,
  };
  texts.forEach((text, row) => {
    addRow(featuresOf(text), table, idf, last, row, out);
    starts[row + 1] = out.length;
  });
  return { starts, index: out.index.subarray(0, out.length), value: out.value.subarray(0, out.length) };
}

interface Growing {
  index: Int32Array;
  value: Float32Array;
  length: number;
}

function addRow(
  { hashes, ends }: Features,
  table: Table,
  idf: Float32Array,
  last: Int32Array,
  row: number,
  out: Growing,
): void {
  let at = 0;
  for (const end of ends) {
    const from = out.length;
    reserve(out, end - at);
    let length = 0;
    for (; at < end; at += 1) {
      const id = table.get(hashes[at] as number);
      if (id < 0 || last[id] === row) continue;
      last[id] = row;
      const weight = idf[id] as number;
      length += weight * weight;
      out.index[out.length] = id;
      out.value[out.length] = weight;
      out.length += 1;
    }
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (let k = from; k < out.length; k += 1) out.value[k] = (out.value[k] as number) * scale;
  }
}

function reserve(out: Growing, more: number): void {
  if (out.length + more <= out.index.length) return;
  const size = Math.max(out.index.length * 2, out.length + more);
  const index = new Int32Array(size);
  const value = new Float32Array(size);
  index.set(out.index);
  value.set(out.value);
  out.index = index;
  out.value = value;
}
