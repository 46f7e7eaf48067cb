import { draftSchema } from '../../../src/contract/miniapp-api.ts';
import type { Draft } from '../outcome.ts';
import { createSeal } from './seal.ts';

/** What could not be sent yet, sealed on the phone. */
export interface DeviceStore {
  /** False where nothing can be sealed or stored: then it lasts as long as the page. */
  readonly isLasting: boolean;
  read(): Promise<Draft | null>;
  put(draft: Draft): void;
  drop(): void;
  /** Everything asked for so far has been done. */
  settled(): Promise<void>;
}

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** All mini apps share one origin: the name tells the form, the value tells nothing. */
export function createDeviceStore(
  name: string,
  deviceKey: string,
  shelf: Shelf | null = localShelf(),
): DeviceStore {
  const key = `unsent:${name}`;
  const seal = shelf && createSeal(deviceKey);
  let isOurs = false;
  // One after the other: sealing takes its time, and an older draft must not land on a newer one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => unknown): void => {
    last = last.then(act).catch(() => undefined);
  };
  return {
    isLasting: Boolean(seal),
    async read() {
      try {
        const sealed = shelf?.getItem(key);
        if (!sealed || !seal) return null;
        const draft = draftSchema.parse(JSON.parse(await seal.unseal(sealed)));
        isOurs = true;
        return draft;
      } catch {
        // Another person's on the same phone, or of another time.
        return null;
      }
    },
    put(draft) {
      if (!seal) return;
      isOurs = true;
      inTurn(async () => shelf.setItem(key, await seal.seal(JSON.stringify(draft))));
    },
    drop() {
      inTurn(() => {
        if (isOurs) shelf?.removeItem(key);
        isOurs = false;
      });
    },
    settled: async () => void (await last),
  };
}

/** Even looking at it throws where storage is switched off. */
function localShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
