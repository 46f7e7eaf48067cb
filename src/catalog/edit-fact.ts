import { isMap, isSeq, parseDocument } from 'yaml';
import type { ContentEdit } from '../domain/content-change.ts';
import { addDays } from './days.ts';
import { written } from './edit-profile.ts';

type Corrected = Extract<ContentEdit, { kind: 'fact' }>;
interface Version {
  id: string;
  jurisdiction: string;
  effective_from: string;
  effective_to: string | null;
  value?: number | string | boolean;
  source: Record<string, unknown>;
}

/** A new version behind the newest of its jurisdiction, which ends the day before. Null: no such fact in this file. */
export function withVersion(yaml: string, edit: Corrected): { yaml: string; earlier: string } | null {
  const document = parseDocument(yaml);
  const list = document.contents;
  if (!isSeq(list)) return null;
  const all = list.toJSON() as Version[];
  const same = all.flatMap((one, index) =>
    one.id === edit.fact && one.jurisdiction === edit.jurisdiction ? [{ one, index }] : [],
  );
  const last = same.sort((a, b) => (a.one.effective_from < b.one.effective_from ? -1 : 1)).at(-1);
  if (!last) return null;
  const earlier = last.one.effective_from;
  // Already in the file: it was exported.
  if (same.some(({ one }) => one.effective_from === edit.effectiveFrom)) return { yaml, earlier };
  const item = list.items[last.index] as unknown;
  const end = addDays(edit.effectiveFrom, -1);
  if (isMap(item) && (last.one.effective_to === null || last.one.effective_to > end))
    item.set('effective_to', end);
  list.add(document.createNode(newVersion(last.one, edit)) as never);
  return { yaml: written(document), earlier };
}

function newVersion(last: Version, edit: Corrected): object {
  const {
    history: _h,
    verified_by: _b,
    verified_on: _o,
    ...kept
  } = last as Version & Record<string, unknown>;
  const { province, year } = last.source;
  return {
    ...kept,
    statement: edit.statement,
    safe_wording: edit.safeWording,
    ...(last.value !== undefined && {
      value: typeof last.value === 'number' ? Number(edit.value) : edit.value,
    }),
    effective_from: edit.effectiveFrom,
    effective_to: null,
    source: {
      title: edit.source,
      ...(province !== undefined && { province }),
      ...(year !== undefined && { year }),
    },
    status: 'unverified',
    review_after: edit.reviewAfter,
  };
}
