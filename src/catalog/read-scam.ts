import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { groupsOf, patternOf, type Pattern } from '../domain/scam-pattern.ts';
import type { MessageLabel, ScamMessage, ScamRules, SignRule } from '../domain/scam-rules.ts';
import { readText, readYaml } from './read-files.ts';
import type { Report } from './problems.ts';
import { scamLinksSchema, scamSignsSchema, scamSitesSchema, scamWordsSchema } from './schema-scam.ts';

const RULES = 'check_scam/rules';
const MESSAGES = 'check_scam/messages';
const LABELS: readonly MessageLabel[] = ['scam', 'legit', 'warning'];
/** What the analyser sees besides words. */
const SEEN =
  'link link_official link_government link_apk link_ip link_short link_hosting link_named link_alike link_punycode link_risky link_bait link_hidden link_chat link_unknown phone phone_mobile phone_landline phone_hotline phone_short phone_foreign account account_person money code hidden'.split(
    ' ',
  );

/** The scam desk's rules and messages; a folder without them gives a desk that knows nothing. */
export function readScam(dir: string, report: Report): ScamRules {
  if (!existsSync(join(dir, RULES))) {
    const links = { risky: [], shorteners: [], hosting: [], app_links: [], bait: [] };
    return { words: new Map(), signs: [], sites: [], links, messages: [] };
  }
  const words = readWords(dir, report);
  return {
    words,
    signs: readSigns(dir, new Set([...words.keys(), ...SEEN]), report),
    sites: readYaml(dir, `${RULES}/sites.yaml`, scamSitesSchema, report)?.sites ?? [],
    links: readYaml(dir, `${RULES}/links.yaml`, scamLinksSchema, report) ?? {
      risky: [],
      shorteners: [],
      hosting: [],
      app_links: [],
      bait: [],
    },
    messages: LABELS.flatMap((label) => readMessages(dir, label, report)),
  };
}

function readWords(dir: string, report: Report): Map<string, readonly string[]> {
  const file = `${RULES}/words.yaml`;
  const groups = readYaml(dir, file, scamWordsSchema, report)?.words ?? {};
  const phrasesOf = (id: string, from: readonly string[]): string[] => {
    if (from.includes(id)) return [];
    return (groups[id] ?? []).flatMap((one) => {
      if (!one.startsWith('@')) return [one];
      if (!groups[one.slice(1)]) report(file, `nhóm «${id}» nhắc tới «${one}» nhưng không có nhóm ấy.`);
      return phrasesOf(one.slice(1), [...from, id]);
    });
  };
  return new Map(Object.keys(groups).map((id) => [id, [...new Set(phrasesOf(id, []))]]));
}

function readSigns(dir: string, known: ReadonlySet<string>, report: Report): SignRule[] {
  const file = `${RULES}/signs.yaml`;
  const data = readYaml(dir, file, scamSignsSchema, report);
  return (data?.signs ?? []).map(({ id, says, points, source, deniable, decisive, when, unless }) => {
    if (!data?.sources[source]) report(file, `dấu hiệu «${id}» ghi nguồn «${source}» chưa có ở đầu tệp.`);
    if (points > 0 && !says) report(file, `dấu hiệu «${id}» chưa có lời nói ra (says).`);
    const read = (one: string): Pattern[] => readPattern(one, id, known, (problem) => report(file, problem));
    return {
      id,
      says,
      points,
      isDeniable: deniable,
      isDecisive: decisive,
      when: when.flatMap(read),
      unless: unless.flatMap(read),
    };
  });
}

function readPattern(
  text: string,
  id: string,
  known: ReadonlySet<string>,
  tell: (problem: string) => void,
): Pattern[] {
  const pattern = patternOf(text);
  if (!pattern) {
    tell(`dấu hiệu «${id}» viết «${text}» chưa đúng cách. Ví dụ đúng: "give ~4 secret & police".`);
    return [];
  }
  for (const group of groupsOf(pattern)) {
    if (!known.has(group)) tell(`dấu hiệu «${id}» nhắc tới nhóm «${group}» nhưng words.yaml không có.`);
  }
  return [pattern];
}

function readMessages(dir: string, label: MessageLabel, report: Report): ScamMessage[] {
  const text = readText(dir, `${MESSAGES}/${label}.txt`, report) ?? '';
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ text: line, label }));
}
