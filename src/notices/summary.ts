import type { Readers } from '../ports.ts';
import { isFor, type Notice } from '../domain/notice.ts';
import { placeOf } from './sender.ts';

/** How far a notice has come: people, not messages. */
export interface Summary {
  received: number;
  waiting: number;
  busy: number;
  outOfReach: number;
  optedOut: number;
}

const PAGE = 500;

/** Counts everybody a notice is for. */
export async function summarise(
  readers: Pick<Readers, 'page'>,
  notice: Notice,
  now: number,
): Promise<Summary> {
  const sum: Summary = { received: 0, waiting: 0, busy: 0, outOfReach: 0, optedOut: 0 };
  for (let after = ''; ;) {
    const page = await readers.page(notice.commune, after, PAGE);
    for (const one of page) {
      const place = placeOf(notice, one, now);
      if (place === 'queued') sum.waiting += 1;
      else if (place !== 'nobody') sum[place] += 1;
      else if (isFor(notice, { ...one, received: [] })) sum.received += 1;
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return sum;
    after = last.id;
  }
}
