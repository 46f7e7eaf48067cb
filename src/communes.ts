import type { Config, OaConfig } from './config.ts';
import type { LiveCatalog } from './catalog/live.ts';
import type { Profile } from './catalog/types.ts';
import { profileOf, wordsFor } from './catalog/words.ts';
import { localTime } from './domain/hours.ts';
import type { Notice } from './domain/notice.ts';
import { createNoticeBoard } from './notices/board.ts';
import type { Clock, Words } from './ports.ts';

/** One OA with the commune it speaks for. */
export interface CommuneOa extends OaConfig {
  communeId: string;
}

/** Which OA belongs to which commune, and what that commune says today. */
export function createCommunes(config: Config, live: LiveCatalog, clock: Clock) {
  const oas = config.oas.map((oa): CommuneOa => ({
    ...oa,
    communeId: profileOf(live.current(), oa.profile).commune.id,
  }));
  const byOa = new Map(oas.map((oa) => [oa.oaId, oa]));
  const names = new Map(oas.map((oa) => [oa.communeId, oa.profile]));
  const [first] = oas;
  if (!first) throw new Error('no OA configured');
  // A button that leads nowhere costs trust: without a mini app no form is offered.
  const hasMiniApp = config.ZALO_MINIAPP_ID !== undefined;
  const today = (): string => localTime(clock.now()).date;
  const profile = (communeId: string): Profile =>
    profileOf(live.current(), names.get(communeId) ?? first.profile);
  const board = createNoticeBoard();
  const cache = new Map<string, Words>();
  return {
    defaultOaId: first.oaId,
    oa: (oaId: string): CommuneOa | undefined => byOa.get(oaId),
    profile,
    all: (): Profile[] => [...names.values()].map((name) => profileOf(live.current(), name)),
    board,
    /** Of one commune, also those that are no longer, or not yet, in force. */
    inFiles: (communeId: string): readonly Notice[] =>
      [...live.current().notices.values()].filter(({ commune }) => commune === communeId),
    /** Every notice of the communes served here, from the files and from the desk. */
    notices(): readonly Notice[] {
      const inFiles = [...live.current().notices.values()].filter(({ commune }) => names.has(commune));
      return [...inFiles, ...[...names.keys()].flatMap(board.of)];
    },
    today,
    /** Bound to the day, so that a fact that expires at midnight is not said at one o'clock, and to what is published. */
    words(communeId: string): Words {
      const key = `${communeId}|${today()}|${live.version()}|${board.version()}`;
      const known = cache.get(key);
      if (known) return known;
      if (cache.size > 2 * names.size) cache.clear();
      const words = wordsFor(live.current(), profile(communeId), today(), hasMiniApp, board.of(communeId));
      cache.set(key, words);
      return words;
    },
  };
}

export type Communes = ReturnType<typeof createCommunes>;
