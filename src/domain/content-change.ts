import type {
  ContentCheckAnswer,
  ContentAnswer,
  ContentEdit,
  ContentProblem,
  FactsAnswer,
  ProfileAnswer,
  TopicAnswer,
} from '../contract/console-content.ts';

export type { ContentEdit };

/** Whose words are changed when they are everybody's. */
export const SHARED = 'all';

export type ContentState = 'proposed' | 'published' | 'rolled_back' | 'refused';

/** One change of the words: asked for by one officer, let out by another. */
export interface ContentChange {
  id: string;
  /** A commune, or `SHARED`. */
  communeId: string;
  edit: ContentEdit;
  /** What it speaks of: changes of one target follow each other. */
  target: string;
  /** Hash of what it replaces: a change made against other words is not let out. */
  base: string;
  before: readonly string[];
  after: readonly string[];
  state: ContentState;
  authorId: string;
  proposedAt: number;
  note: string;
  deciderId?: string;
  decidedAt?: number;
  /** Order of publishing. */
  seq?: string;
  reason?: string;
}

/** What a decision adds. */
export type Decision = Required<Pick<ContentChange, 'deciderId' | 'decidedAt'>> &
  Pick<ContentChange, 'reason' | 'seq'> & { state: ContentState };

/** Changes of the words over the files. Nothing is ever taken out. */
export interface ContentChanges {
  add(change: ContentChange): Promise<void>;
  /** Only of these communes. */
  find(id: string, communeIds: readonly string[]): Promise<ContentChange | null>;
  /** The newest first. */
  list(communeIds: readonly string[], limit: number): Promise<ContentChange[]>;
  /** Of every commune, in order of publishing: what the words in use are made of. */
  published(): Promise<ContentChange[]>;
  /** One winner among many; false when it was no longer in state `from`. */
  decide(
    change: Pick<ContentChange, 'id' | 'communeId'>,
    from: ContentState,
    decision: Decision,
  ): Promise<boolean>;
}

export type Drafted = Pick<ContentChange, 'communeId' | 'edit'>;

/** A village that would no longer be in its commune's list. */
export interface LostVillage {
  communeId: string;
  id: string;
  name: string;
}

/** What a change would do, against the words in use. */
export interface Trial extends Omit<ContentCheckAnswer, 'problems' | 'diff'> {
  problems: ContentProblem[];
  lost: LostVillage[];
  /** As it is kept: what the page may not say is taken out, what is new has its id. */
  edit: ContentEdit;
  base: string;
  before: string[];
  after: string[];
}

/** What officers may read of the words in use. `communeId` is the reader's own, also for shared words. */
export interface ContentBook {
  overview(communeId: string): Pick<ContentAnswer, 'topics'>;
  topic(communeId: string, intent: string): Omit<TopicAnswer, 'mayShare'> | null;
  facts(communeId: string): Omit<FactsAnswer, 'mayShare'>;
  profile(communeId: string): ProfileAnswer;
  titleOf(edit: ContentEdit): string;
  /** Null: speaks of nothing that exists. */
  trial(draft: Drafted, readerCommuneId: string): Trial | null;
  /** What would be wrong without this change. */
  without(id: string): Pick<Trial, 'problems' | 'lost'>;
  diff(before: readonly string[], after: readonly string[]): ContentCheckAnswer['diff'];
  /** The words in use become those of the store. */
  refresh(): Promise<void>;
}

export function targetOf(edit: ContentEdit): string {
  if (edit.kind === 'answer') return `answer:${edit.intent}`;
  // One number and the list it stands in are one target: whichever was published last is taken back first.
  if (edit.kind === 'profile') return `profile:${/^contacts\./.test(edit.key) ? 'contacts' : edit.key}`;
  if (edit.kind === 'part') return `profile:${edit.part}`;
  return `${edit.kind}:${edit.fact}`;
}
