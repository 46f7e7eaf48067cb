import type {
  ContentAnswer,
  FactsAnswer,
  PartField,
  ProfileAnswer,
  TopicAnswer,
} from '../contract/console-content.ts';
import { BANKS } from './banks.ts';
import { daysBetween } from './days.ts';
import { confirmationLines, hashOf, partLines, sectionLines, versionLines } from './desk-trial.ts';
import { REVIEW_DAYS } from './due-content.ts';
import { listOfKey } from './edit-profile.ts';
import { concerns, confirmationOf, factOn, resolveFact, sourceName } from './facts.ts';
import { sectionsOf, writerOf } from './local-sections.ts';
import { localWords } from './local-words.ts';
import { applyAddress } from './placeholders.ts';
import { rowsOf } from './part-rows.ts';
import { PARTS, type PartSpec } from './profile-parts.ts';
import { block, type Reading } from './render.ts';
import { isAnswer } from './sections.ts';
import type { Fact, Profile } from './types.ts';

/** Every topic, and whose words it has. */
export function topicsOf({ catalog, profile, today }: Reading): ContentAnswer['topics'] {
  return [...catalog.intents.values()].map(({ id, title, owner, reviewed_on }) => ({
    id,
    title,
    owner,
    reviewedOn: reviewed_on,
    isOverdue: daysBetween(reviewed_on, today) > REVIEW_DAYS,
    hasLocal: profile.layers.some((layer) => catalog.local.get(layer.id)?.has(id)),
  }));
}

/** One topic as it is written and as it is heard. */
export function topicOf(reading: Reading, id: string): Omit<TopicAnswer, 'mayShare'> | null {
  const { catalog, profile, today } = reading;
  const intent = catalog.intents.get(id);
  if (!intent) return null;
  const own = sectionsOf(catalog, intent, profile);
  return {
    id,
    title: intent.title,
    owner: intent.owner,
    reviewedOn: intent.reviewed_on,
    sections: [...intent.sections].map(([name, shared]) => ({
      name,
      inChat: isAnswer(name) || intent.chat_only.includes(name),
      shared: [...shared],
      own: [...(own.get(name) ?? [])],
      by: writerOf(catalog, intent, profile, name)?.level ?? 'nation',
      said: block(catalog, id, name, profile, today),
    })),
    base: {
      commune: hashOf(sectionLines(catalog, id, profile, false)),
      all: hashOf(sectionLines(catalog, id, profile, true)),
    },
    gaps: gapsOf(reading),
  };
}

/** What may stand for a figure, with what it says here today. */
function gapsOf({ catalog, profile, today }: Reading): TopicAnswer['gaps'] {
  const facts = [...catalog.facts.keys()].flatMap((id) => {
    const fact = factOn(catalog, id, profile, today);
    if (!fact || !concerns(fact, profile)) return [];
    return [{ code: `{{fact ${id}}}`, label: fact.statement, said: resolveFact(fact, profile, today).text }];
  });
  const keys = [...catalog.keys.values()].map(({ key, what, fallback }) => ({
    code: `{{profile ${key}}}`,
    label: what,
    said: applyAddress(localWords(profile, key) || fallback, profile),
  }));
  const people = [
    { code: '{{bác}}', label: 'Gọi người dân', said: profile.address.you },
    { code: '{{cháu}}', label: 'Trợ lý tự xưng', said: profile.address.me },
  ];
  return [...people, ...keys, ...facts];
}

/** The facts this commune goes by, those that somebody should look at first. */
export function factsOf(reading: Reading): Omit<FactsAnswer, 'mayShare'> {
  const { catalog, profile, today } = reading;
  const facts = [...catalog.facts.keys()].flatMap((id) => {
    const fact = factOn(catalog, id, profile, today);
    return fact && concerns(fact, profile) ? [factView(reading, fact)] : [];
  });
  const rank = { unconfirmed: 0, confirmed: 1, historical: 2 };
  facts.sort((a, b) => rank[a.state] - rank[b.state] || (a.until ?? '').localeCompare(b.until ?? ''));
  return { facts, today };
}

function factView({ catalog, profile, today }: Reading, fact: Fact): FactsAnswer['facts'][number] {
  const witness = confirmationOf(fact, profile, today);
  const mayConfirm = fact.status === 'unverified' || fact.status === 'confirmed';
  const until = [witness?.review_after, fact.effective_to].filter((day) => typeof day === 'string').sort()[0];
  return {
    id: fact.id,
    jurisdiction: fact.jurisdiction,
    effectiveFrom: fact.effective_from,
    statement: fact.statement,
    safeWording: fact.safe_wording,
    value: fact.value === undefined ? '' : String(fact.value),
    unit: fact.unit ?? '',
    source: sourceName(fact.source),
    state: witness ? 'confirmed' : mayConfirm ? 'unconfirmed' : 'historical',
    ...(witness && { by: witness.by }),
    ...(until && { until }),
    said: resolveFact(fact, profile, today).text,
    base: {
      commune: hashOf(confirmationLines(profile, fact.id)),
      all: hashOf(versionLines(catalog, fact.id)),
    },
  };
}

export function profileOfDesk({ catalog, profile }: Reading): ProfileAnswer {
  return {
    keys: [...catalog.keys.values()].map(({ key, what, fallback }) => {
      const said = localWords(profile, key);
      const value = key === 'pay.late_after' ? String(profile.pay.late_after_days ?? '') : said;
      return {
        key,
        what,
        value,
        fallback: applyAddress(fallback, profile),
        by: said ? levelOf(profile, key) : 'nation',
        base: hashOf([said].filter(Boolean)),
        ...optional('part', listOfKey(key)),
      };
    }),
    parts: [...PARTS.values()].map((spec) => partView(spec, profile)),
  };
}

function optional<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}

function partView(spec: PartSpec, profile: Profile): ProfileAnswer['parts'][number] {
  const { part, title, hint, add, names = {}, shape, fields } = spec;
  const isRows = shape === 'rows' || shape === 'values';
  return {
    ...{ part, title, hint, isOrdered: isRows && !spec.isSorted },
    ...optional('add', add),
    fields: fields.map((field) => withChoices(field, spec, profile)),
    rows: rowsOf(spec, profile).map((row) => ({
      ...row,
      ...optional('name', names[row.id ?? '']),
      // Answers name them; they may be empty, not gone.
      ...(row.id !== undefined && row.id in names && { isKept: true }),
    })),
    by: listLevel(profile, spec.path.join('.')),
    base: hashOf(partLines(profile, part)),
  };
}

function withChoices(field: PartField, { part }: PartSpec, { villages }: Profile): PartField {
  if (part === 'cash_points' && field.name === 'village')
    return { ...field, choices: villages.map(({ name }) => name) };
  if (!field.fields) return field;
  return {
    ...field,
    fields: field.fields.map((one) => (one.name === 'bank' ? { ...one, choices: BANKS.split(', ') } : one)),
  };
}

function listLevel({ origins }: Profile, path: string): 'nation' | 'province' | 'commune' {
  return path === '' ? 'commune' : (origins.get(path)?.at(-1)?.level ?? 'nation');
}

function levelOf({ origins }: Profile, key: string): 'province' | 'commune' {
  const path = key === 'pay.late_after' ? 'pay.late_after_days' : key;
  return (origins.get(`words.${key}`) ?? origins.get(path))?.at(-1)?.level ?? 'commune';
}
