import type { LegalAnswer } from '../contract/miniapp-api.ts';
import { TOLD_TO_CITIZENS } from '../domain/data-map/index.ts';
import { checkPlaceholders, onlyAddresses } from './check-references.ts';
import { applyAddress } from './placeholders.ts';
import { readText, readYaml, type ContentDir } from './read-files.ts';
import { renderLines, type Reading } from './render.ts';
import { legalSchema } from './schema-legal.ts';
import { parseSections } from './sections.ts';
import type { Report } from './problems.ts';
import type { Catalog, Legal, Sections } from './types.ts';

const FOLDER = '_legal';
/** The data map says it, so that the page cannot promise what the store does not do. */
const KEPT = '{{giữ}}';
const ABROAD = '{{nước ngoài}}';

export const LEGAL_PAGES = ['privacy', 'terms'] as const;
export type LegalPageName = (typeof LEGAL_PAGES)[number];

/** Both pages are needed: without them nobody may be asked for consent. */
export function readLegal(dir: ContentDir, report: Report): Legal {
  const head = readYaml(dir, `${FOLDER}/legal.yaml`, legalSchema, report);
  const sections = (name: LegalPageName) =>
    parseSections(readText(dir, `${FOLDER}/${name}.md`, report) ?? '');
  const none = { title: '-', version: '' };
  return {
    ...(head ?? { owner: '', sources: [], privacy: none, terms: none, abroad: { yes: '', no: '' } }),
    privacySections: sections('privacy'),
    termsSections: sections('terms'),
  };
}

/** The lines as they are written, without those that the server fills in whole. */
export function writtenLines(sections: Sections): string[] {
  return [...sections].flatMap(([heading, lines]) => [
    heading,
    ...lines.filter((line) => line !== KEPT && line !== ABROAD),
  ]);
}

export function checkLegalReferences(catalog: Catalog, report: Report): void {
  const { legal } = catalog;
  for (const name of LEGAL_PAGES) {
    const sections = legal[`${name}Sections`];
    for (const line of writtenLines(sections)) {
      checkPlaceholders(catalog, `${FOLDER}/${name}.md`, line, report);
    }
    onlyAddresses(`${FOLDER}/legal.yaml`, `title của ${name}`, legal[name].title, report);
    for (const heading of sections.keys()) onlyAddresses(`${FOLDER}/${name}.md`, 'tên mục', heading, report);
  }
  for (const said of Object.values(legal.abroad)) {
    onlyAddresses(`${FOLDER}/legal.yaml`, 'abroad', said, report);
  }
}

/** Both pages as this commune's people read them. */
export function legalAnswerOf(reading: Reading, isAbroad: boolean): LegalAnswer {
  const { profile, catalog } = reading;
  const { phone, address } = profile.contacts.commune_office;
  const page = (name: LegalPageName) => ({
    title: applyAddress(catalog.legal[name].title, profile),
    version: catalog.legal[name].version,
    sections: [...catalog.legal[`${name}Sections`]].map(([heading, lines]) => ({
      heading: applyAddress(heading, profile),
      lines: renderLines(
        reading,
        lines.flatMap((line) => filled(line, catalog.legal, isAbroad)),
      ),
    })),
  });
  return {
    authority: `Ủy ban nhân dân ${profile.commune.name ?? 'xã'}`,
    ...(phone && { phone }),
    ...(address && { address }),
    privacy: page('privacy'),
    terms: page('terms'),
  };
}

function filled(line: string, { abroad }: Legal, isAbroad: boolean): readonly string[] {
  if (line === KEPT) return TOLD_TO_CITIZENS;
  return [line === ABROAD ? (isAbroad ? abroad.yes : abroad.no) : line];
}
