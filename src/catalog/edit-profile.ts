import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { ContentEdit } from '../domain/content-change.ts';

type Confirmed = Extract<ContentEdit, { kind: 'confirmation' }>;

/** Composed of lists, or of numbers with a name of their own. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'pay.late_after': ['pay', 'late_after_days'],
};
const IN_PROFILE =
  /^(?:commune\.name|contacts\.\w+\.\w+|account_points|pay\.day|authorization\.\w+|home_payout\.\w+)$/;
const OF_LISTS = /\.(?:list|villages)$|^(?:schools|hospitals)\./;

/** The list that such a key is made of: it has no single value to type. */
export const listOfKey = (key: string): string | undefined =>
  OF_LISTS.test(key) ? key.split('.')[0] : undefined;

export function written(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** One key of a profile with another value; empty: not filled in. */
export function withValue(yaml: string, key: string, value: string): string {
  const document = parseDocument(yaml);
  const path = pathOf(document, key);
  setAt(
    document,
    path,
    path.includes('late_after_days') && /^\d+$/.test(value) ? Number(value) : value || null,
  );
  return written(document);
}

function pathOf(document: Document, key: string): readonly string[] {
  const isInWords = document.hasIn(['words', key]) || !(key in ELSEWHERE || IN_PROFILE.test(key));
  return isInWords ? ['words', key] : (ELSEWHERE[key] ?? key.split('.'));
}

/** Groups that are missing or empty on the way are made. */
export function setAt(document: Document, path: readonly string[], value: unknown): void {
  path.slice(0, -1).forEach((_part, index) => {
    const part = path.slice(0, index + 1);
    if (!isMap(document.getIn(part, true))) document.setIn(part, document.createNode({}));
  });
  document.setIn(path, value);
}

/** A further line of `confirmed_facts`; the earlier ones stay. */
export function withConfirmation(yaml: string, edit: Confirmed): string {
  const document = parseDocument(yaml);
  const entry = {
    fact: edit.fact,
    by: edit.by,
    source: edit.source,
    on: edit.on,
    review_after: edit.reviewAfter,
    effective_from: edit.effectiveFrom,
    jurisdiction: edit.jurisdiction,
  };
  const list: unknown = document.getIn(['confirmed_facts'], true);
  if (!isSeq(list)) document.setIn(['confirmed_facts'], document.createNode([]));
  const known = (document.toJS() as { confirmed_facts?: object[] }).confirmed_facts ?? [];
  const isKnown = known.some((one) => JSON.stringify(one) === JSON.stringify(entry));
  if (!isKnown) document.addIn(['confirmed_facts'], document.createNode(entry, { flow: true }));
  return written(document);
}

/** A fact is about to have two versions: a confirmation that named none meant the one there was. */
export function withVersionNamed(yaml: string, fact: string, effectiveFrom: string): string {
  const document = parseDocument(yaml);
  const list: unknown = document.getIn(['confirmed_facts'], true);
  if (!isSeq(list)) return yaml;
  let isChanged = false;
  for (const entry of list.items) {
    if (!isMap(entry)) continue;
    const id: unknown = entry.get('fact', true);
    if (!isScalar(id) || id.value !== fact || entry.has('effective_from')) continue;
    entry.set('effective_from', effectiveFrom);
    isChanged = true;
  }
  return isChanged ? written(document) : yaml;
}
