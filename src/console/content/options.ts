import type {
  Accounts,
  Audit,
  Clock,
  ContentBook,
  ContentChanges,
  Tasks,
  VillageRecords,
} from '../../ports.ts';

export interface ContentOptions {
  contentChanges: ContentChanges;
  accounts: Pick<Accounts, 'find'>;
  tasks: Pick<Tasks, 'openOf'>;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  book: ContentBook;
  villageRecords: VillageRecords;
  /** The words of a commune, or everybody's, have changed, and are in use where they were let out. */
  onChanged(communeId: string): void;
}
