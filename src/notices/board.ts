import { toNotice, type WrittenNotice } from '../domain/written-notice.ts';
import type { Notice } from '../domain/notice.ts';
import type { WrittenNotices } from '../ports.ts';

/** What officers let out from the desk, beside the notices of the files. */
export interface NoticeBoard {
  /** Of one commune alone. */
  of(communeId: string): readonly Notice[];
  /** Another number whenever the board says something else. */
  version(): number;
  refresh(store: Pick<WrittenNotices, 'letOut'>): Promise<void>;
}

export function createNoticeBoard(): NoticeBoard {
  let written: readonly WrittenNotice[] = [];
  let version = 0;
  let last: Promise<unknown> = Promise.resolve();
  const refresh = async (store: Pick<WrittenNotices, 'letOut'>): Promise<void> => {
    const now = await store.letOut();
    if (JSON.stringify(now) === JSON.stringify(written)) return;
    written = now;
    version += 1;
  };
  return {
    of: (communeId) => written.filter((one) => one.communeId === communeId).map(toNotice),
    version: () => version,
    refresh(store) {
      // One after another: an older reading never takes the place of a newer one.
      const next = last.then(() => refresh(store));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
