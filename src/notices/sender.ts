import type { Clock, Inbox, Reachable, Readers } from '../ports.ts';
import type { InboundEvent } from '../domain/event.ts';
import { nextSeq } from '../domain/ids.ts';
import { localTime } from '../domain/hours.ts';
import { createLoop } from '../domain/loop.ts';
import { isFor, isInForce, type Notice } from '../domain/notice.ts';
import { isNight, windowIsOpen } from '../domain/window.ts';

export interface NoticeSenderOptions {
  readers: Readers;
  inbox: Pick<Inbox, 'append'>;
  clock: Clock;
  /** Every notice of the communes this server speaks for. */
  notices(): Promise<readonly Notice[]>;
  /** Within one day and commune; Zalo counts what an OA sends. */
  perDay(communeId: string): number;
  /** Within one round; the outbox spreads what leaves further. */
  perRound: number;
  pollMs: number;
  onAppended(conversationId: string): void;
  onRound(notice: Notice, round: Round): void;
  onError(error: unknown): void;
}

/** One look over everybody a notice is for. */
export interface Round {
  queued: number;
  /** Zalo does not let the OA write to them now: they hear the loudspeaker or read the paper. */
  outOfReach: number;
  optedOut: number;
  /** A person is talking with them; they are looked at again. */
  busy: number;
}

const PAGE = 200;

/** Puts approved notices into the inboxes of those they are for, by day, a few at a time, each once. */
export function createNoticeSender(options: NoticeSenderOptions) {
  const scan = async (): Promise<void> => {
    const now = options.clock.now();
    if (isNight(now)) return;
    const { date } = localTime(now);
    for (const notice of await options.notices()) {
      if (!isInForce(notice, now)) continue;
      const left = options.perDay(notice.commune) - (await options.readers.spent(notice.commune, date));
      const round = await runRound(options, notice, now, Math.min(left, options.perRound));
      if (!round.queued) continue;
      await options.readers.spend(notice.commune, date, round.queued);
      options.onRound(notice, round);
    }
  };
  return createLoop({ scan, pollMs: options.pollMs, onError: options.onError });
}

async function runRound(
  options: NoticeSenderOptions,
  notice: Notice,
  now: number,
  most: number,
): Promise<Round> {
  const round: Round = { queued: 0, outOfReach: 0, optedOut: 0, busy: 0 };
  for (let after = ''; ;) {
    const page = await options.readers.page(notice.commune, after, PAGE);
    for (const one of page) {
      const place = placeOf(notice, one, now);
      if (place === 'nobody') continue;
      if (place !== 'queued') round[place] += 1;
      else if (round.queued < most && (await queue(options, notice, one, now))) round.queued += 1;
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return round;
    after = last.id;
  }
}

/** Where somebody stands with a notice; `nobody`: it is not for them, or they have it. */
export function placeOf(notice: Notice, reader: Reachable, now: number): keyof Round | 'nobody' {
  if (!isFor(notice, reader)) return 'nobody';
  if (reader.isOptedOut) return 'optedOut';
  if (!reader.following || !windowIsOpen(reader.lastCitizenAt, now)) return 'outOfReach';
  return reader.isWithPerson ? 'busy' : 'queued';
}

/** The id holds notice and reader, so that a second round, or a second server, adds nothing. */
async function queue(
  options: NoticeSenderOptions,
  notice: Notice,
  to: Reachable,
  now: number,
): Promise<boolean> {
  const event: InboundEvent = {
    id: `notice:${notice.id}:${to.id}`,
    seq: nextSeq(now),
    oaId: to.oaId,
    communeId: notice.commune,
    conversationId: to.id,
    userId: to.userId,
    name: 'internal.notice',
    at: now,
    receivedAt: now,
    secrets: [],
    body: { kind: 'notice', noticeId: notice.id },
  };
  const isNew = await options.inbox.append(event);
  if (isNew) options.onAppended(to.id);
  return isNew;
}
