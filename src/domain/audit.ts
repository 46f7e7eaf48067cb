import type { AuditAction } from '../contract/console-audit.ts';

export type { AuditAction } from '../contract/console-audit.ts';

/** On the server's own command line, where nobody signs in. */
export const COMMAND_LINE = 'command-line';

/** What the server did by itself. */
export const ASSISTANT = 'assistant';

/** Something an officer saw, changed, exported or sent. */
export interface AuditEntry {
  /** Sortable, in order of happening. */
  id: string;
  at: number;
  communeId: string;
  officerId: string;
  action: AuditAction;
  subject: {
    kind: 'officer' | 'case' | 'registration' | 'conversation' | 'export' | 'lesson' | 'content' | 'notice';
    id: string;
  };
  /** Counts, roles, ids: no names, no numbers, no words of anybody. */
  detail?: Readonly<Record<string, string | number>>;
}

export type NewAuditEntry = Omit<AuditEntry, 'id'>;

export interface AuditQuery {
  communeId: string;
  officerId?: string;
  action?: AuditAction;
  subjectId?: string;
  /** Epoch ms: at or after, before. */
  from?: number;
  to?: number;
  /** The last id of the page before. */
  before?: string;
  limit: number;
}

/** Who did what. What was written stays as it is: there is no way to change it. */
export interface Audit {
  append(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  find(query: AuditQuery): Promise<AuditEntry[]>;
}
