import { createHash } from 'node:crypto';
import {
  SHARED,
  type ContentEdit,
  type Drafted,
  type LostVillage,
  type Trial,
} from '../domain/content-change.ts';
import type { ContentProblem } from '../contract/console-content.ts';
import { writtenDay } from './days.ts';
import { partProblem } from './desk-problems.ts';
import { changedWords } from './desk-said.ts';
import { listOfKey } from './edit-profile.ts';
import type { LiveCatalog } from './live.ts';
import { localWords } from './local-words.ts';
import { sectionsOf } from './local-sections.ts';
import { linesOf, rowsOf, settledRows } from './part-rows.ts';
import { PARTS } from './profile-parts.ts';
import { block, type Reading } from './render.ts';
import type { Catalog, Profile } from './types.ts';

export function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 24);
}

/** All sections as they are written for this commune, or for everybody: what a change of an answer is based on. */
export function sectionLines(
  catalog: Catalog,
  intent: string,
  profile: Profile,
  isShared: boolean,
): string[] {
  const known = catalog.intents.get(intent);
  if (!known) return [];
  const sections = isShared ? known.sections : sectionsOf(catalog, known, profile);
  return [...sections].flatMap(([name, lines]) => [`## ${name}`, ...lines]);
}

export function versionLines(catalog: Catalog, id: string): string[] {
  return (catalog.versions.get(id) ?? []).flatMap((one) => [
    `Từ ngày ${writtenDay(one.effective_from)}${one.effective_to ? ` đến ngày ${writtenDay(one.effective_to)}` : ''}:`,
    one.statement,
    `Khi chưa xác nhận: ${one.safe_wording}`,
    `Nguồn: ${one.source.title}`,
  ]);
}

export function confirmationLines(profile: Profile, fact: string): string[] {
  return profile.confirmed_facts
    .filter((one) => one.fact === fact)
    .map(({ by, source, on, review_after }) =>
      [`${by} xác nhận ngày ${writtenDay(on)}`, `xem lại ${writtenDay(review_after)}`, source]
        .filter(Boolean)
        .join('; '),
    );
}

/** What the change speaks of, as it is written now. */
function linesAt(catalog: Catalog, { communeId, edit }: Drafted, profile: Profile): string[] {
  switch (edit.kind) {
    case 'answer':
      return sectionLines(catalog, edit.intent, profile, communeId === SHARED);
    case 'fact':
      return versionLines(catalog, edit.fact);
    case 'confirmation':
      return confirmationLines(profile, edit.fact);
    case 'profile':
      return [localWords(profile, edit.key)].filter(Boolean);
    case 'part':
      return partLines(profile, edit.part);
  }
}

export function partLines(profile: Profile, part: string): string[] {
  const spec = PARTS.get(part);
  return spec ? linesOf(spec, rowsOf(spec, profile)) : [];
}

/** What the change would do; null when it speaks of nothing that exists. */
export function trialOf(live: LiveCatalog, asked: Drafted, profile: Profile, today: string): Trial | null {
  const catalog = live.current();
  if (!isKnown(catalog, asked)) return null;
  const draft = { ...asked, edit: settled(asked.edit, profile) };
  const before = linesAt(catalog, draft, profile);
  const odd = oddities(draft.edit, today);
  const { catalog: after, problems } = live.trial({ ...draft, on: today }, today);
  const told = after?.profiles.get(profile.id);
  return {
    base: hashOf(before),
    before,
    after: after && told ? linesAt(after, draft, told) : before,
    problems: [...odd, ...problems.map((one) => placed(one, draft.edit))].filter(isFirst),
    said:
      after && told
        ? saidOf({ catalog, profile, today }, { catalog: after, profile: told, today }, draft.edit)
        : [],
    lost: told ? lostVillages(profile, told) : [],
    edit: draft.edit,
  };
}

/** Without what the page may not say, and with the ids that are the server's to give. */
function settled(edit: ContentEdit, profile: Profile): ContentEdit {
  const spec = edit.kind === 'part' ? PARTS.get(edit.part) : undefined;
  if (edit.kind !== 'part' || !spec) return edit;
  return { ...edit, rows: settledRows(spec, edit.rows, rowsOf(spec, profile)) };
}

/** Villages whose id would lead nowhere any more. */
export function lostVillages(before: Profile, after: Profile): LostVillage[] {
  const left = new Set(after.villages.map(({ id }) => id));
  return before.villages
    .filter(({ id }) => !left.has(id))
    .map(({ id, name }) => ({ communeId: before.commune.id, id, name }));
}

function isKnown(catalog: Catalog, { communeId, edit }: Drafted): boolean {
  const isShared = communeId === SHARED;
  if (edit.kind === 'answer') return catalog.intents.has(edit.intent);
  if (edit.kind === 'profile') return !isShared && catalog.keys.has(edit.key) && !listOfKey(edit.key);
  if (edit.kind === 'part') return !isShared && PARTS.has(edit.part);
  const versions = catalog.versions.get(edit.fact) ?? [];
  const same = versions.filter((one) => one.jurisdiction === edit.jurisdiction);
  if (edit.kind === 'fact')
    return isShared && same.some(({ status }) => status === 'unverified' || status === 'confirmed');
  return !isShared && same.some((one) => one.effective_from === edit.effectiveFrom);
}

function saidOf(now: Reading, then: Reading, edit: ContentEdit): Trial['said'] {
  if (edit.kind !== 'answer') return changedWords(now, then);
  const names = [...(then.catalog.intents.get(edit.intent)?.sections.keys() ?? [])];
  return names.map((name) => ({
    name,
    was: block(now.catalog, edit.intent, name, now.profile, now.today),
    lines: block(then.catalog, edit.intent, name, then.profile, then.today),
  }));
}

/** What no check of the files can see, because it would already be another file. */
function oddities(edit: ContentEdit, today: string): ContentProblem[] {
  if (edit.kind === 'confirmation' && edit.on > today)
    return [{ text: 'Ngày xác nhận là ngày chưa tới. Sửa lại ngày.' }];
  if (edit.kind === 'profile' && edit.key === 'pay.late_after' && !/^[1-9]\d{0,2}$|^$/.test(edit.value))
    return [{ text: 'Ô này chỉ ghi số ngày, ví dụ 3.' }];
  if (edit.kind !== 'answer') return [];
  return edit.sections.flatMap(({ name, lines }) =>
    lines
      .filter((line) => /^\s*(?:#|<!--)|\n/.test(line))
      .map((line) => ({ section: name, text: `Dòng «${line.trim()}» bắt đầu bằng dấu lạ. Bỏ dấu ấy.` })),
  );
}

/** Without the file's name, and beside the section it speaks of. */
function placed(problem: string, edit: ContentEdit): ContentProblem {
  const text = problem.replace(/^[^:«]+: /, '');
  if (edit.kind === 'part') return partProblem(text, edit);
  if (edit.kind !== 'answer') return { text };
  const quoted = [...text.matchAll(/«([^»]+)»|(\{\{[^{}]+\}\})/g)].map((match) => match[1] ?? match[2] ?? '');
  const named = edit.sections.find(({ name }) => quoted.includes(name) || quoted.includes(`## ${name}`));
  const holding = edit.sections.find(({ lines }) =>
    lines.some((line) => quoted.some((words) => line.includes(words) || words.includes(line))),
  );
  const section = (named ?? holding)?.name ?? (/bước/.test(text) ? 'Các bước' : undefined);
  return section ? { section, text } : { text };
}

function isFirst({ text }: ContentProblem, index: number, all: readonly ContentProblem[]): boolean {
  return all.findIndex((other) => other.text === text) === index;
}
