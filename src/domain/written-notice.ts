import type { Notice } from './notice.ts';

export const WRITTEN_STATES = ['draft', 'proposed', 'approved', 'stopped'] as const;
export type WrittenState = (typeof WRITTEN_STATES)[number];

/** What an officer writes of a notice. Days are 'YYYY-MM-DD', both included. */
export interface NoticeWords {
  title: string;
  text: string;
  /** Empty: the whole commune. */
  villages: readonly string[];
  /** Empty: everybody; else those who asked about one of these. */
  topics: readonly string[];
  from: string;
  until: string;
}

/** A notice written at the officers' desk: nothing of it is ever taken out. Times are epoch ms. */
export interface WrittenNotice extends NoticeWords {
  id: string;
  communeId: string;
  code: string;
  state: WrittenState;
  authorId: string;
  createdAt: number;
  proposedAt?: number;
  approverId?: string;
  approvedAt?: number;
  stopperId?: string;
  stoppedAt?: number;
}

/** What a step adds. */
export type NoticeStep = Partial<
  Pick<WrittenNotice, 'proposedAt' | 'approverId' | 'approvedAt' | 'stopperId' | 'stoppedAt'>
> & { state: WrittenState };

export interface WrittenNotices {
  /** Null when the code is taken in this commune. */
  add(notice: Omit<WrittenNotice, 'id'>): Promise<WrittenNotice | null>;
  find(id: string, communeId: string): Promise<WrittenNotice | null>;
  /** The newest first. */
  list(communeId: string, limit: number): Promise<WrittenNotice[]>;
  /** False when it is no draft of this author any more. */
  rewrite(of: Pick<WrittenNotice, 'id' | 'communeId' | 'authorId'>, words: NoticeWords): Promise<boolean>;
  /** One winner among many; false when it was no longer in state `from`. */
  step(of: Pick<WrittenNotice, 'id' | 'communeId'>, from: WrittenState, step: NoticeStep): Promise<boolean>;
  /** Of every commune: what was ever let out to citizens, also when it was stopped since. */
  letOut(): Promise<WrittenNotice[]>;
}

/** As the sender, the page and the answer to "is this real?" know notices. */
export function toNotice(written: WrittenNotice): Notice {
  const { id, code, communeId, title, text, villages, topics, from, until, state } = written;
  const status = state === 'approved' ? 'approved' : state === 'stopped' ? 'withdrawn' : 'draft';
  return {
    ...{ id, code, title, text, villages, topics, from, until, status },
    commune: communeId,
    loudspeaker: text,
    owner: 'Ủy ban nhân dân xã',
  };
}
