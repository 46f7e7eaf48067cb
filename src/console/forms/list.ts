import type { z } from 'zod';
import type { FormsAnswer, formsQuery } from '../../contract/console-forms.ts';
import { SHORT_CODE } from '../../domain/ids.ts';
import type { FormsCursor, FormsQuery, Registration } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import { isMeant } from './meant.ts';
import type { FormsOptions } from './options.ts';
import { withAlike } from './alike.ts';
import { rowOf } from './rows.ts';
import { maySee } from './walls.ts';

const PAGE = 30;
/**
 * A name is looked for by opening the newest forms one after another, some milliseconds for all of them. Keyed hashes
 * of its words would find older ones, but not half a word or the end of a number, and lie on disk for whoever wants
 * to count which names are frequent.
 */
const SEARCHED = 500;

type Asked = z.infer<typeof formsQuery>;

export async function listForms(
  options: FormsOptions,
  officer: SignedIn,
  asked: Asked,
): Promise<FormsAnswer> {
  const { communeId, role, village: own } = officer;
  const isVillage = role === 'village';
  const held = isVillage ? await options.registrationDesk.heldBy(communeId, officer.id) : [];
  const { status, ...query }: FormsQuery = {
    communeId,
    ...(asked.form && { formId: asked.form }),
    ...(asked.village && { village: asked.village }),
    ...(asked.status && { status: asked.status }),
    ...(isVillage && { within: { village: own ?? '', held } }),
  };
  const { found, next } = await find(options, { ...query, ...(status && { status }) }, asked);
  const seen = found.filter((one) =>
    maySee(options, officer, one, held.includes(one.id) ? officer.id : undefined),
  );
  const alike = await withAlike(options, officer, seen);
  return {
    forms: seen.map((one) => rowOf(options, one, alike.has(one.id))),
    counts: await options.registrationDesk.counts(query),
    ...(next && { next }),
  };
}

async function find(
  { registrationDesk, form }: FormsOptions,
  query: FormsQuery,
  { q, after }: Asked,
): Promise<{ found: Registration[]; next?: string }> {
  if (q) {
    const code = codeIn(q);
    if (code) return { found: await registrationDesk.coded(query, code) };
    const newest = await registrationDesk.page(query, SEARCHED);
    return { found: newest.filter((one) => isMeant(one, q, form)).slice(0, PAGE * 2) };
  }
  const page = await registrationDesk.page(query, PAGE + 1, after ? cursorIn(after) : undefined);
  const last = page[PAGE - 1];
  const found = page.slice(0, PAGE);
  return page.length > PAGE && last ? { found, next: `${last.createdAt}.${last.id}` } : { found };
}

function codeIn(q: string): string | null {
  const [whole, ...signs] = new RegExp(SHORT_CODE.source, 'iu').exec(q) ?? [];
  return whole === q ? signs.join('').toUpperCase() : null;
}

function cursorIn(after: string): FormsCursor {
  const [at = '', id = ''] = after.split('.');
  return { id, createdAt: Number(at) };
}
