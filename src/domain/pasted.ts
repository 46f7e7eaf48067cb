const LINK =
  /https?:\/\/|www\.|[a-z0-9]\.(?:com|vn|net|top|xyz|vip|cc|club|life|icu|info|online|shop|site)(?![\p{L}\p{N}])/iu;
const QUOTED = /["“«'‘][^"”»'’]{20,}/;

/** An address, or words in quotation marks: surely not the citizen's own. */
export function quotesOthers(text: string): boolean {
  return LINK.test(text) || QUOTED.test(text);
}

/** True when the citizen seems to show somebody else's words rather than speak themselves. */
export function looksPasted(text: string): boolean {
  return quotesOthers(text) || text.length > 160;
}
