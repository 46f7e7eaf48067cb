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
import { folderOf, namesIn, readText, readYaml, type ContentDir } from './read-files.ts';
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

/**
 * Reads `intents/` whole. Throws a ContentError with every problem when anything in it cannot be used.
 * `known`: read before from the same folder; what cannot be published over is taken from there.
 */
export function loadCatalog(dir: ContentDir, known?: Catalog): Catalog {
  const problems = new Set<string>();
  const report: Report = (file, problem) => problems.add(`${file}: ${problem}`);
  const ids = namesIn(dir, '.', (name) => /^[a-z0-9]/.test(name) && !name.includes('.'));
  if (ids.length === 0)
    report(folderOf(dir), 'không thấy chủ đề nào. Kiểm tra lại đường dẫn tới thư mục intents.');
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
    ...(known ? fixedIn(known) : readFixed(dir, ids, report)),
  };
  checkReferences(catalog, report);
  checkForms(catalog, report);
  checkLocal(catalog, report);
  checkLegalReferences(catalog, report);
  if (problems.size > 0) throw new ContentError([...problems]);
  return catalog;
}

type Fixed = Omit<Catalog, 'intents' | 'facts' | 'versions' | 'profiles' | 'provinces' | 'local'>;

/** All that no officer changes from the desk: the larger part, and the slower one to read. */
function readFixed(dir: ContentDir, ids: readonly string[], report: Report): Fixed {
  const folder = folderOf(dir);
  return {
    keys: readKeys(dir, report),
    examples: readExamples(folder, ids, report),
    negatives: readNegatives(folder, ids, report),
    exam: readExam(folder, ids, report),
    forms: readForms(dir, ids, report),
    ...readProviders(dir, report),
    phrases: readPhrases(dir, report),
    advisor: readAdvisor(dir, report),
    notices: readNotices(dir, report),
    scam: readScam(folder, report),
    practice: readPractice(dir, report),
    legal: readLegal(dir, report),
  };
}

function fixedIn(known: Catalog): Fixed {
  const { intents: _i, facts: _f, versions: _v, profiles: _p, provinces: _o, local: _l, ...fixed } = known;
  return fixed;
}

function readIntents(dir: ContentDir, ids: readonly string[], report: Report): Map<string, Intent> {
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

function readFacts(dir: ContentDir, report: Report): Map<string, Fact[]> {
  const versions = new Map<string, Fact[]>();
  for (const name of namesIn(dir, '_facts', (file) => file.endsWith('.yaml'))) {
    for (const fact of readYaml(dir, `_facts/${name}`, z.array(factSchema), report) ?? []) {
      versions.set(fact.id, [...(versions.get(fact.id) ?? []), fact]);
    }
  }
  for (const list of versions.values()) list.sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
  return versions;
}

function readKeys(dir: ContentDir, report: Report): Map<string, ProfileKey> {
  const keys = new Map<string, ProfileKey>();
  for (const entry of readYaml(dir, '_profiles/_keys.yaml', keysSchema, report) ?? []) {
    if (keys.has(entry.key)) report('_profiles/_keys.yaml', `«${entry.key}» viết hai lần. Xóa bớt một.`);
    keys.set(entry.key, entry);
  }
  return keys;
}

function readForms(dir: ContentDir, ids: readonly string[], report: Report): Map<string, FormDefinition> {
  const forms = new Map<string, FormDefinition>();
  for (const id of ids) {
    if (!namesIn(dir, id, (name) => name === 'form.yaml').length) continue;
    const form = readYaml(dir, `${id}/form.yaml`, formSchema, report);
    if (form) forms.set(form.id, form);
  }
  return forms;
}

function readAdvisor(dir: ContentDir, report: Report): Advisor | undefined {
  const folder = 'receive_allowance';
  if (!namesIn(dir, folder, (name) => name === 'advisor.yaml').length) return undefined;
  return readYaml(dir, `${folder}/advisor.yaml`, advisorSchema, report);
}

function readPhrases(dir: ContentDir, report: Report): Record<string, string> {
  const files = namesIn(dir, '_phrases', (file) => file.endsWith('.yaml'));
  const read = files.map((name) =>
    readYaml(dir, `_phrases/${name}`, z.record(z.string(), z.string()), report),
  );
  return Object.assign({}, ...read) as Record<string, string>;
}
