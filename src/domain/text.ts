const ASCII = /^[ -~\s]*$/;

/** Vietnamese without marks, lower case: "Đường Nguyễn" → "duong nguyen". */
export function stripMarks(text: string): string {
  // Half of what people type has no marks, and taking apart what has none costs as much.
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** First `limit` UTF-16 units at most, never cutting inside a letter with its marks or an emoji. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text.slice(0, limit + 32))) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * Splits a long text for Zalo (2,000 characters on NFC): at a line end, else at a sentence end,
 * else at a space, else between two graphemes.
 */
export function splitForZalo(text: string, limit = 2000): string[] {
  const parts: string[] = [];
  let rest = text.normalize('NFC').trim();
  while (rest.length > limit) {
    const cut = cutPoint(rest, limit);
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest) parts.push(rest);
  return parts;
}

function cutPoint(text: string, limit: number): number {
  const window = text.slice(0, limit);
  const half = limit / 2;
  const line = window.lastIndexOf('\n');
  if (line > half) return line + 1;
  const sentence = Math.max(...['. ', '! ', '? ', '… '].map((end) => window.lastIndexOf(end)));
  if (sentence > half) return sentence + 2;
  const space = window.lastIndexOf(' ');
  if (space > half) return space + 1;
  let end = 0;
  for (const { segment } of segmenter.segment(window)) {
    if (end + segment.length > limit - 16) break;
    end += segment.length;
  }
  return end || limit;
}
