import type { Config, OaConfig } from './config.ts';
import type { Catalog, Profile } from './catalog/types.ts';
import { profileOf, wordsFor } from './catalog/words.ts';
import { localTime } from './domain/hours.ts';
import type { Clock, Words } from './ports.ts';

/** One OA with the commune it speaks for. */
export interface CommuneOa extends OaConfig {
  communeId: string;
}

/** Which OA belongs to which commune, and what that commune says today. */
export function createCommunes(config: Config, catalog: Catalog, clock: Clock) {
  const oas = config.oas.map((oa): CommuneOa => ({
    ...oa,
    communeId: profileOf(catalog, oa.profile).commune.id,
  }));
  const byOa = new Map(oas.map((oa) => [oa.oaId, oa]));
  const profiles = new Map<string, Profile>(
    oas.map((oa) => [oa.communeId, profileOf(catalog, oa.profile)] as const),
  );
  const [first] = oas;
  if (!first) throw new Error('no OA configured');
  // A button that leads nowhere costs trust: without a mini app no form is offered.
  const hasMiniApp = config.ZALO_MINIAPP_ID !== undefined;
  const today = (): string => localTime(clock.now()).date;
  const profile = (communeId: string): Profile =>
    profiles.get(communeId) ?? (profiles.get(first.communeId) as Profile);
  const cache = new Map<string, Words>();
  return {
    defaultOaId: first.oaId,
    oa: (oaId: string): CommuneOa | undefined => byOa.get(oaId),
    profile,
    all: (): Profile[] => [...profiles.values()],
    /** Every notice of the communes served here. */
    notices: [...catalog.notices.values()].filter(({ commune }) => profiles.has(commune)),
    today,
    /** Bound to the day, so that a fact that expires at midnight is not said at one o'clock. */
    words(communeId: string): Words {
      const key = `${communeId}|${today()}`;
      const known = cache.get(key);
      if (known) return known;
      if (cache.size > 2 * profiles.size) cache.clear();
      const words = wordsFor(catalog, profile(communeId), today(), hasMiniApp);
      cache.set(key, words);
      return words;
    },
  };
}

export type Communes = ReturnType<typeof createCommunes>;
