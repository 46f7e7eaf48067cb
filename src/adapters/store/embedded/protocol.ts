import type { StoreErrorCode } from './errors.ts';

/** What the main thread and the store's thread say to each other. */
export interface Start {
  dataDir: string;
  port?: number;
  reapEveryMs: number;
}

export type ToWorker = { id: number; ask: 'close' } | { id: number; ask: 'backup'; file: string };

export type FromWorker =
  | { told: 'ready'; uri: string }
  | { told: 'refused'; code: StoreErrorCode; message: string }
  | { told: 'done'; id: number; failure?: string };
