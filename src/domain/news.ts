import type { Changed } from '../contract/console-desk.ts';
import type { SendResult } from './message.ts';
import type { TalkLine } from './talk.ts';

/** What has just changed, for whoever is looking. */
export type News =
  | { kind: 'case'; caseId: string }
  | { kind: 'lines'; lines: readonly TalkLine[] }
  /** What Zalo did with a message. */
  | { kind: 'fate'; id: string; conversationId: string; communeId: string; result: SendResult }
  /** Something a page of this commune shows; of content also of every commune. */
  | { kind: 'changed'; communeId: string; what: Changed };

/** Within this process: whoever must not miss anything reads the store. */
export interface Newsroom {
  tell(news: News): void;
  /** Returns the way to stop listening. */
  listen(hear: (news: News) => void): () => void;
}
