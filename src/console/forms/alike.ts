import { canChange, sentLastAt } from '../../domain/registration.ts';
import type { Registration } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { FormsOptions } from './options.ts';
import { maySee } from './walls.ts';

const MOST_ALIKE = 10;
/** Of a whole page: the forms themselves and those like them. */
const MOST_OF_PAGE = 300;

/** Other forms that seem to be about the same person, as far as this officer may see them. */
export async function alikeOf(
  options: FormsOptions,
  officer: SignedIn,
  one: Registration,
): Promise<Registration[]> {
  const keys = keysOf(options, one);
  if (keys.length === 0) return [];
  const { id, communeId } = one;
  const found = await options.registrationDesk.sharing({ id, communeId, keys }, MOST_ALIKE);
  return found.filter((each) => maySee(options, officer, each, undefined));
}

/** Ids of the forms of a page that wait and have another like them. One question to the store for all of them. */
export async function withAlike(
  options: FormsOptions,
  officer: SignedIn,
  forms: readonly Registration[],
): Promise<ReadonlySet<string>> {
  const waiting = forms.filter(canChange).map((one) => ({ id: one.id, keys: keysOf(options, one) }));
  const keys = [...new Set(waiting.flatMap((one) => one.keys))];
  if (keys.length === 0) return new Set();
  const { communeId } = officer;
  const found = (await options.registrationDesk.sharing({ communeId, keys }, MOST_OF_PAGE)).filter((each) =>
    maySee(options, officer, each, undefined),
  );
  const isAlike = (one: (typeof waiting)[number]): boolean =>
    found.some((each) => each.id !== one.id && each.keys.some((key) => one.keys.includes(key)));
  return new Set(waiting.filter(isAlike).map(({ id }) => id));
}

/** Somebody has looked at the forms like it since it was last sent. */
export function isAlikeSeen(one: Registration): boolean {
  const seen = one.checks?.find(({ item }) => item === 'alike');
  return seen !== undefined && seen.at >= sentLastAt(one);
}

function keysOf({ form, sameKeys }: FormsOptions, one: Registration): string[] {
  const definition = form(one.formId);
  return definition && one.status !== 'withdrawn' ? sameKeys(one, definition) : [];
}
