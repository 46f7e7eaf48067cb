const END = /[.!?;\n]+\s*/u;
const LEAST_WORDS = 3;
/** Stories longer than this are cut before their last sentence is sought. */
const LIMIT = 2_000;

/** The last full sentence of a story, where people put what they want; null for a single sentence. */
export function lastSentence(text: string): string | null {
  if (!/[.!?;\n]\s*\S/u.test(text)) return null;
  const sentences = text
    .slice(-LIMIT)
    .split(END)
    .filter((one) => one.trim().split(/\s+/).length >= LEAST_WORDS);
  return sentences.length > 1 ? (sentences[sentences.length - 1] ?? null) : null;
}
