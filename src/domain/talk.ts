import type { MediaKind } from './event.ts';
import { stripMarks } from './text.ts';

/** One line of a conversation as an officer reads it. Free of secrets; numbers are masked when shown. */
export interface TalkLine {
  /** Of the event that brought it, or of the message that left: the same line is kept once. */
  id: string;
  /** Sorts as the lines were said. */
  seq: string;
  conversationId: string;
  communeId: string;
  oaId: string;
  /** Epoch ms */
  at: number;
  from: 'citizen' | 'bot' | 'officer';
  text: string;
  /** Of a picture or recording that came with it, as Zalo gave it. */
  url?: string;
  /** What is at `url`. */
  media?: MediaKind;
  /** The `SentPicture` that an officer sent with it. */
  picture?: string;
  /** The topic that the bot heard in it. */
  intent?: string;
  /** Name of the officer who wrote it. */
  officer?: string;
}

export interface TalkPage {
  communeId: string;
  conversationId: string;
  /** Only lines before this `seq`. */
  before?: string;
  limit: number;
}

/** What was said, line by line, for the officers of the commune alone. */
export interface Talk {
  add(lines: readonly TalkLine[]): Promise<void>;
  /** The newest lines before `before`, oldest first. */
  page(page: TalkPage): Promise<TalkLine[]>;
  /** Newest lines of the commune with every one of these words, in whatever spelling of marks. */
  search(communeId: string, words: string, limit: number): Promise<TalkLine[]>;
}

/** How many different words of a line can be found. */
const MOST_WORDS = 40;

/** Ten digits as people write them, with or without the country's own. */
const PHONE = /(?<!\d)(?:\+?84|0)((?:[ .-]?\d){9})(?!\d)/gu;

/**
 * The words of a text without marks, each once, and phones whole, however they are written; other numbers of more
 * than four digits are nobody's to look for.
 */
export function searchWords(text: string): string[] {
  const phones: string[] = [];
  const rest = text.normalize('NFC').replace(PHONE, (_whole, digits: string) => {
    phones.push(`tel${digits.replace(/\D/g, '')}`);
    return ' ';
  });
  const words = stripMarks(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set([...phones, ...words.filter((word) => !/\d{5,}/.test(word))])].slice(0, MOST_WORDS);
}
