import type { CaseDesk, CaseRow, Newsroom } from '../../ports.ts';
import { createGather } from './gather.ts';

export interface BoardOptions {
  caseDesk: Pick<CaseDesk, 'openOf' | 'row'>;
  newsroom: Pick<Newsroom, 'listen'>;
  onError(error: unknown): void;
}

/** The open cases of each commune, in memory and kept up to date: a list of a thousand is opened many times a minute. */
export interface Board {
  rows(communeId: string): Promise<CaseRow[]>;
  /** The open case of a conversation, as far as it is known here. */
  ofConversation(conversationId: string): CaseRow | undefined;
  /** Called with every case that changed, also with one that was closed. */
  onChange(hear: (row: CaseRow) => void): void;
  /** Reads everything anew: another process may have written. */
  refresh(): Promise<void>;
  close(): void;
}

/** Several changes of one case within this time are one. */
const GATHER_MS = 25;

export function createBoard({ caseDesk, newsroom, onError }: BoardOptions): Board {
  const communes = new Map<string, Promise<Map<string, CaseRow>>>();
  const byConversation = new Map<string, CaseRow>();
  const listeners: ((row: CaseRow) => void)[] = [];

  const load = async (communeId: string): Promise<Map<string, CaseRow>> => {
    const rows = await caseDesk.openOf(communeId);
    for (const row of rows) byConversation.set(row.conversationId, row);
    return new Map(rows.map((row) => [row.id, row]));
  };
  const put = async (row: CaseRow): Promise<void> => {
    const known = await communes.get(row.communeId);
    const isOpen = row.status !== 'closed';
    if (isOpen) byConversation.set(row.conversationId, row);
    else if (byConversation.get(row.conversationId)?.id === row.id) byConversation.delete(row.conversationId);
    if (isOpen) known?.set(row.id, row);
    else known?.delete(row.id);
    for (const hear of listeners) hear(row);
  };
  const read = async (id: string): Promise<void> => {
    const row = await caseDesk.row(id);
    if (row) await put(row);
  };
  const changes = createGather({ ms: GATHER_MS, read, onError });
  const stop = newsroom.listen((news) => news.kind === 'case' && changes.add(news.caseId));
  const rowsOf = (communeId: string): Promise<Map<string, CaseRow>> => {
    const known = communes.get(communeId) ?? load(communeId);
    communes.set(communeId, known);
    // A store that did not answer is asked again by whoever comes next.
    known.catch(() => communes.delete(communeId));
    return known;
  };
  return {
    async rows(communeId) {
      const known = await rowsOf(communeId);
      // Whoever has just done something finds it done.
      await changes.flush();
      return [...known.values()];
    },
    ofConversation: (conversationId) => byConversation.get(conversationId),
    onChange: (hearRow) => void listeners.push(hearRow),
    async refresh() {
      for (const communeId of [...communes.keys()])
        communes.set(communeId, Promise.resolve(await load(communeId)));
    },
    close() {
      stop();
      changes.stop();
    },
  };
}
