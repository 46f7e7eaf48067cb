import type { Pattern } from './scam-pattern.ts';

/** What an officer may change about the scam desk, as it lies in intents/check_scam/rules. Days are 'YYYY-MM-DD'. */
export interface ScamRules {
  /** Groups of phrases by id: `give`, `secret`, `police` … */
  words: ReadonlyMap<string, readonly string[]>;
  signs: readonly SignRule[];
  sites: readonly Site[];
  links: LinkLists;
  /** What the learned score learns from. */
  messages: readonly ScamMessage[];
}

export interface SignRule {
  id: string;
  /** What is said to a citizen; `{words}` is what was seen. Empty for what calms. */
  says: string;
  /** Weight on the scale of log odds; below zero it calms. */
  points: number;
  /** Any of these makes it hold. */
  when: readonly Pattern[];
  /** Does not hold when one of these holds in the message. */
  unless: readonly Pattern[];
  /** A "không", a "đừng" in front of it takes it back. */
  isDeniable: boolean;
  /** It alone is enough, unless the message warns of scams or is a real one-time code. */
  isDecisive: boolean;
}

/** A bank, a wallet, an agency: what it is called and where it really is. */
export interface Site {
  name: string;
  kind: SiteKind;
  /** How messages name it, without marks and spaces, as part of a host: "vietcombank", "vcb". */
  marks: readonly string[];
  /** Its own registrable domains. */
  domains: readonly string[];
}

export type SiteKind =
  | 'bank'
  | 'wallet'
  | 'agency'
  | 'telecom'
  | 'power'
  | 'parcel'
  | 'insurance'
  | 'shop'
  | 'school'
  | 'health'
  | 'platform';

export interface LinkLists {
  /** Endings that are cheap and often misused: "top", "xyz". */
  risky: readonly string[];
  shorteners: readonly string[];
  /** Where anybody may put a page: "sites.google.com". */
  hosting: readonly string[];
  /** Links that open an app, which only its owner can make: a brand in them is no imitation. */
  app_links: readonly string[];
  /** Words in a host that ask for trust: "xacminh", "hotro". */
  bait: readonly string[];
}

export type MessageLabel = 'scam' | 'legit' | 'warning';

export interface ScamMessage {
  text: string;
  label: MessageLabel;
}
