import type { z } from 'zod';
import type { Advisor } from '../domain/advisor.ts';
import type { Notice } from '../domain/notice.ts';
import type { Practice } from '../domain/practice.ts';
import type { ScamRules } from '../domain/scam-rules.ts';
import type { FormDefinition } from '../contract/form.ts';
import type { Provider } from '../contract/provider.ts';
import type { factSchema } from './schema-fact.ts';
import type { intentSchema } from './schema-intent.ts';
import type { legalSchema } from './schema-legal.ts';
import type { confirmationSchema, keysSchema, profileSchema, provinceSchema } from './schema-profile.ts';
import type { source } from './schema-common.ts';

export type Source = z.infer<typeof source>;
export type Fact = z.infer<typeof factSchema>;

/** Whose words: a nearer layer wins over a farther one. The nation's are the intents themselves and _keys.yaml. */
export interface Layer {
  id: string;
  level: 'province' | 'commune';
  name: string;
  file: string;
}

/** A commune with what its province gives it already filled in. */
export type Profile = z.infer<typeof profileSchema> & {
  /** Farthest first; the commune itself is the last. */
  layers: readonly Layer[];
  /** Dotted path of each value → the layers that fill it in, farthest first. */
  origins: ReadonlyMap<string, readonly Layer[]>;
};
export type Province = z.infer<typeof provinceSchema> & {
  layer: Layer;
  /** As it is written: what its communes take over. */
  passedOn: Readonly<Record<string, unknown>>;
};
export type Confirmation = z.infer<typeof confirmationSchema>;
export type ProfileKey = z.infer<typeof keysSchema>[number];
/** The lines of answer.md by `## ` heading, list marks taken off. */
export type Sections = ReadonlyMap<string, readonly string[]>;
export type Intent = z.infer<typeof intentSchema> & { sections: Sections };
/** The two pages of intents/_legal; their lines by heading. */
export type Legal = z.infer<typeof legalSchema> & Record<'privacySections' | 'termsSections', Sections>;
export type IntentKind = Intent['kind'];

export interface Negative {
  text: string;
  /** The intent it belongs to. */
  is: string;
  because: string;
}

export interface ExamMessage {
  text: string;
  intent: string;
  /** How it is said: `standard`, `elder`, `telex` … */
  style: string;
}

export interface Catalog {
  intents: ReadonlyMap<string, Intent>;
  /** The newest version of each fact; `versions` has them all, oldest first. */
  facts: ReadonlyMap<string, Fact>;
  versions: ReadonlyMap<string, readonly Fact[]>;
  profiles: ReadonlyMap<string, Profile>;
  provinces: ReadonlyMap<string, Province>;
  /** Sections that a province or a commune says in its own words: by layer, by intent. */
  local: ReadonlyMap<string, ReadonlyMap<string, Sections>>;
  keys: ReadonlyMap<string, ProfileKey>;
  examples: ReadonlyMap<string, readonly string[]>;
  /** What sounds like an intent but is another; they teach the one they are. */
  negatives: ReadonlyMap<string, readonly Negative[]>;
  /** Messages kept apart to examine the understanding. Never taught. */
  exam: readonly ExamMessage[];
  /** Registration forms by id, from intents/<id>/form.yaml. */
  forms: ReadonlyMap<string, FormDefinition>;
  /** Where money may be kept, from intents/_lists/providers.yaml, in the order in which they are shown. */
  providers: readonly Provider[];
  providersReviewedOn?: string;
  /** Official notices by their code. */
  notices: ReadonlyMap<string, Notice>;
  /** How to choose a way of receiving an allowance. */
  advisor: Advisor | undefined;
  /** Sentences of the conversation itself, from intents/_phrases. */
  phrases: Readonly<Record<string, string>>;
  scam: ScamRules;
  practice: Practice | undefined;
  /** What everybody may read: who is behind this, what is kept, what is promised. */
  legal: Legal;
}

export interface ResolvedFact {
  state: 'confirmed' | 'safe';
  text: string;
  history?: string;
}

export interface Basis {
  text: string;
  status: 'confirmed' | 'unverified' | 'historical' | 'local';
  label: string;
}

export interface GuidancePage {
  id: string;
  title: string;
  steps: string[];
  bring: string[];
  safety: string;
  extra: { title: string; lines: string[] }[];
  basis: Basis[];
  /** What else the guidance was written from. */
  sources: string[];
  /** 'YYYY-MM-DD' */
  updatedOn: string;
  owner: string;
  copyText?: string;
}
