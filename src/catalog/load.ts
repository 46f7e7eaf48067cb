import { z } from 'zod';
import { checkForms } from './check-forms.ts';
import { checkLocal } from './check-local.ts';
import { checkReferences } from './check-references.ts';
import { ContentError } from './problems.ts';
import { formSchema, type FormDefinition } from '../contract/form.ts';
import type { Advisor } from '../domain/advisor.ts';
import { checkLegalReferences, readLegal } from './legal.ts';
import { readNotices } from './notices.ts';
import { readExam, readExamples, readNegatives } from './read-examples.ts';
import { namesIn, readText, readYaml } from './read-files.ts';
import { readLocal } from './read-local.ts';
import { readProviders } from './providers.ts';
import { readPractice } from './read-practice.ts';
import { readScam } from './read-scam.ts';
import { namesOf, readProfiles, readProvinces } from './read-profiles.ts';
import { advisorSchema } from './schema-advisor.ts';
import { factSchema } from './schema-fact.ts';
import { intentSchema } from './schema-intent.ts';
import { keysSchema } from './schema-profile.ts';
import { parseSections } from './sections.ts';
import type { Report } from './problems.ts';
import type { Catalog, Fact, Intent, ProfileKey } from './types.ts';

/** Reads `intents/` whole. Throws a ContentError with every problem when anything in it cannot be used. */
export function loadCatalog(dir: string): Catalog {
  const problems = new Set<string>();
  const report: Report = (file, problem) => problems.add(`${file}: ${problem}`);
  const ids = namesIn(dir, '.', (name) => /^[a-z0-9]/.test(name) && !name.includes('.'));
  if (ids.length === 0) report(dir, 'không thấy chủ đề nào. Kiểm tra lại đường dẫn tới thư mục intents.');
  const versions = readFacts(dir, report);
  const provinces = readProvinces(dir, report);
  const profiles = readProfiles(dir, provinces, report);
  const catalog: Catalog = {
    intents: readIntents(dir, ids, report),
    facts: new Map([...versions].map(([id, list]) => [id, list.at(-1) as Fact])),
    versions,
    profiles,
    provinces: new Map([...provinces].flatMap(([id, one]) => (one ? [[id, one] as const] : []))),
    local: readLocal(dir, new Set([...provinces.keys(), ...namesOf(dir, '_profiles')]), report),
    keys: readKeys(dir, report),
    examples: readExamples(dir, ids, report),
    negatives: readNegatives(dir, ids, report),
    exam: readExam(dir, ids, report),
    forms: readForms(dir, ids, report),
    ...readProviders(dir, report),
    phrases: readPhrases(dir, report),
    advisor: readAdvisor(dir, report),
    notices: readNotices(dir, report),
    scam: readScam(dir, report),
    practice: readPractice(dir, report),
    legal: readLegal(dir, report),
  };
  checkReferences(catalog, report);
  checkForms(catalog, report);
  checkLocal(catalog, report);
  checkLegalReferences(catalog, report);
  if (problems.size > 0) throw new ContentError([...problems]);
  return catalog;
}

function readIntents(dir: string, ids: readonly string[], report: Report): Map<string, Intent> {
  const intents = new Map<string, Intent>();
  for (const id of ids) {
    const head = readYaml(dir, `${id}/intent.yaml`, intentSchema, report);
    const answer = readText(dir, `${id}/answer.md`, report);
    if (head && head.id !== id) {
      report(`${id}/intent.yaml`, `«id» là ${head.id} nhưng thư mục tên ${id}. Viết id: ${id}.`);
    }
    if (head && answer !== undefined) intents.set(id, { ...head, sections: parseSections(answer) });
  }
  return intents;
}

function readFacts(dir: string, report: Report): Map<string, Fact[]> {
  const versions = new Map<string, Fact[]>();
  for (const name of namesIn(dir, '_facts', (file) => file.endsWith('.yaml'))) {
    for (const fact of readYaml(dir, `_facts/${name}`, z.array(factSchema), report) ?? []) {
      versions.set(fact.id, [...(versions.get(fact.id) ?? []), fact]);
    }
  }
  for (const list of versions.values()) list.sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
  return versions;
}

function readKeys(dir: string, report: Report): Map<string, ProfileKey> {
  const keys = new Map<string, ProfileKey>();
  for (const entry of readYaml(dir, '_profiles/_keys.yaml', keysSchema, report) ?? []) {
    if (keys.has(entry.key)) report('_profiles/_keys.yaml', `«${entry.key}» viết hai lần. Xóa bớt một.`);
    keys.set(entry.key, entry);
  }
  return keys;
}

function readForms(dir: string, ids: readonly string[], report: Report): Map<string, FormDefinition> {
  const forms = new Map<string, FormDefinition>();
  for (const id of ids) {
    if (!namesIn(dir, id, (name) => name === 'form.yaml').length) continue;
    const form = readYaml(dir, `${id}/form.yaml`, formSchema, report);
    if (form) forms.set(form.id, form);
  }
  return forms;
}

function readAdvisor(dir: string, report: Report): Advisor | undefined {
  const folder = 'receive_allowance';
  if (!namesIn(dir, folder, (name) => name === 'advisor.yaml').length) return undefined;
  return readYaml(dir, `${folder}/advisor.yaml`, advisorSchema, report);
}

function readPhrases(dir: string, report: Report): Record<string, string> {
  const files = namesIn(dir, '_phrases', (file) => file.endsWith('.yaml'));
  const read = files.map((name) =>
    readYaml(dir, `_phrases/${name}`, z.record(z.string(), z.string()), report),
  );
  return Object.assign({}, ...read) as Record<string, string>;
}
