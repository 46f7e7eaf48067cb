import { accountsIn } from './account.ts';
import { agesIn } from './age.ts';
import { banksIn } from './bank.ts';
import { codesIn } from './code.ts';
import { communesIn, type CommuneNames } from './commune.ts';
import { datesIn } from './date.ts';
import { longestWins } from './found.ts';
import { idNumbersIn } from './id-number.ts';
import { moneyIn } from './money.ts';
import { phonesIn } from './phone.ts';
import { readingOf } from './reading.ts';
import { relationsIn } from './relation.ts';
import { villagesIn, type VillageNames } from './village.ts';

export interface Context {
  /** The moment the words were said, epoch ms: "hôm qua" is told from it. */
  today: number;
  /** The commune that listens; without it no place is heard. */
  places?: { commune?: CommuneNames; villages: readonly VillageNames[] };
}

type Finder = (reading: ReturnType<typeof readingOf>, context: Context) => readonly Entity[];
/** Of two that are as long the one listed first stays. */
const FINDERS = [
  codesIn,
  (reading, { today }) => idNumbersIn(reading, { today }),
  accountsIn,
  phonesIn,
  moneyIn,
  (reading, { today }) => agesIn(reading, { today }),
  datesIn,
  banksIn,
  (reading, { places }) => (places ? villagesIn(reading, places) : []),
  (reading, { places }) => (places?.commune ? communesIn(reading, { commune: places.commune }) : []),
  relationsIn,
] as const satisfies readonly Finder[];

export type Entity =
  | ReturnType<typeof accountsIn>[number]
  | ReturnType<typeof agesIn>[number]
  | ReturnType<typeof banksIn>[number]
  | ReturnType<typeof codesIn>[number]
  | ReturnType<typeof communesIn>[number]
  | ReturnType<typeof datesIn>[number]
  | ReturnType<typeof idNumbersIn>[number]
  | ReturnType<typeof moneyIn>[number]
  | ReturnType<typeof phonesIn>[number]
  | ReturnType<typeof relationsIn>[number]
  | ReturnType<typeof villagesIn>[number];

export type EntityKind = Entity['kind'];

/**
 * Everything a message names, in the order of its words. Of what overlaps the longest stays, so that a number named as
 * an account is no phone, and the day inside a dossier code no date. Never throws; reads 10,000 characters at most.
 */
export function entitiesIn(text: string, context: Context): Entity[] {
  const reading = readingOf(text);
  return longestWins(FINDERS.flatMap((find): readonly Entity[] => find(reading, context)));
}
