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
}
