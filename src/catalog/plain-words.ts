export const MAX_SENTENCE = 15;
export const MAX_CHAT_LINES = 3;
/** Of 60 in a chat message, four are kept for saying for whom. */
export const MAX_CHAT_WORDS = 56;
export const MAX_STEPS = 8;
export const MAX_CARD_LINES = 7;

export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

export function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence !== '');
}

export function longSentences(line: string): string[] {
  return sentencesOf(line).filter((sentence) => countWords(sentence) > MAX_SENTENCE);
}

const numberWords = /phần trăm|(nghìn|ngàn|triệu|tỷ) đồng/iu;

/** Figures, in digits or in words: they belong in a dated fact or in the profile. */
export function figuresIn(text: string): string | undefined {
  return (/\S*\d\S*/.exec(text) ?? numberWords.exec(text))?.[0];
}

const english =
  /(?<![\p{L}])(apps?|links?|online|websites?|email|password|pass|web|file|check|hotline)(?![\p{L}])/iu;
const known = new Set(['QR', 'ATM', 'SIM', 'OTP']);

/** English and abbreviations that an elderly reader may not know. */
export function hardWords(text: string): string[] {
  const foreign = english.exec(text)?.[0];
  const short = (text.match(/(?<![\p{L}])[A-ZĐ]{2,}(?![\p{L}])/gu) ?? []).filter((word) => !known.has(word));
  const bareOtp = /(?<!mã )OTP/.test(text) ? ['OTP'] : [];
  return [...(foreign ? [foreign] : []), ...short, ...bareOtp];
}
