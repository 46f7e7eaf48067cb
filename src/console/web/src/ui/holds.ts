const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether a text holds what was typed, with or without marks. */
export const holds = (text: string, typed: string): boolean => plain(text).includes(plain(typed.trim()));
