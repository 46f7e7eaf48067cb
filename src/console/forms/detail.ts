import { askedFields, labelOf, type FormField } from '../../contract/form.ts';
import type { FormDetail } from '../../contract/console-forms.ts';
import { RELATION_OPTIONS } from '../../contract/relation.ts';
import { checkItems } from '../../domain/form-checks.ts';
import { localTime } from '../../domain/hours.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import { canChange, sentLastAt } from '../../domain/registration.ts';
import type { CaseRecord, Registration } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { FormsOptions } from './options.ts';
import { alikeOf } from './alike.ts';
import { rowOf } from './rows.ts';

const MOST_WORDS = 30;
const DID: Record<Registration['status'], string> = {
  sent: 'Sửa và gửi lại',
  reading: 'Nhận xem phiếu',
  asked: 'Hỏi thêm',
  approved: 'Duyệt',
  refused: 'Trả lại',
  withdrawn: 'Rút phiếu',
};

/** One form with everything an officer needs to decide. */
export async function detailOf(
  options: FormsOptions,
  officer: SignedIn,
  { form: one, record }: { form: Registration; record: CaseRecord | null },
): Promise<FormDetail> {
  const alike = await alikeOf(options, officer, one);
  const { text, version, at, withdrawnAt } = one.consent;
  const nameOf = namesOf(options);
  const holder = record?.status === 'taken' && record.assignee ? await nameOf(record.assignee) : undefined;
  return {
    ...rowOf(options, one, alike.length > 0),
    answers: answersOf(options, one),
    consent: { text, version, at, ...(withdrawnAt && { withdrawnAt }) },
    ...(one.behalf && {
      behalf: {
        relation: RELATION_OPTIONS.find(({ value }) => value === one.behalf?.relation)?.label ?? 'Người khác',
        agreedAt: one.behalf.agreedAt,
      },
    }),
    history: await historyOf(one, nameOf),
    words: await wordsOf(options, one, record),
    checks: await checksOf(options, one, alike.length, nameOf),
    alike: alike.map((each) => rowOf(options, each)),
    ...(holder && { holder }),
    may: { ask: canChange(one), decide: canChange(one) && officer.role !== 'village' },
  };
}

/** An answer as it may be read by whoever opens the page; `raw` for the one who asked for it in full. */
export function valueOf(options: FormsOptions, one: Registration, field: FormField, isRaw = false): string {
  const said = one.answers[field.id] ?? '';
  if (field.kind === 'phone') return `0${said.replace(/^84/, '')}`;
  if (field.kind === 'card') return said === 'scanned' ? 'Đã quét mã trên thẻ' : 'Tự viết';
  if (field.kind === 'birth') return said.split('-').reverse().join('/');
  const named =
    field.kind === 'provider'
      ? options.providerName(said)
      : field.kind === 'village'
        ? options.villagesOf(one.communeId).find(({ id }) => id === said)?.name
        : undefined;
  const text = named ?? labelOf(field, said);
  return isRaw ? text : maskNumbers(text);
}

function answersOf(options: FormsOptions, one: Registration): FormDetail['answers'] {
  const form = options.form(one.formId);
  if (!form) return [];
  return askedFields(form, one.answers)
    .filter(({ id }) => one.answers[id])
    .map((field) => {
      const value = valueOf(options, one, field);
      const isMasked = value !== valueOf(options, one, field, true);
      const kind = field.kind === 'phone' ? 'phone' : 'plain';
      return { id: field.id, question: field.label, value, kind, isMasked };
    });
}

type NameOf = (id: string) => Promise<string>;

/** Looks each officer up once. */
function namesOf({ accounts }: FormsOptions): NameOf {
  const known = new Map<string, Promise<string>>();
  return (id) => {
    if (id === 'citizen') return Promise.resolve('Bà con');
    const name = known.get(id) ?? accounts.find(id).then((one) => one?.name ?? 'Người trong OA Manager');
    known.set(id, name);
    return name;
  };
}

function historyOf({ history }: Registration, nameOf: NameOf): Promise<FormDetail['history']> {
  return Promise.all(
    history.map(async ({ at, to, by, note }, index) => ({
      at,
      says: index === 0 ? 'Gửi phiếu' : DID[to],
      by: await nameOf(by),
      ...(note && { note: maskNumbers(note) }),
    })),
  );
}

/** From the chat while it is remembered, and from the case, which keeps them longer. */
async function wordsOf(
  { conversations }: FormsOptions,
  { id, conversationId, createdAt, status }: Registration,
  record: CaseRecord | null,
): Promise<FormDetail['words']> {
  if (status === 'withdrawn') return [];
  const talk = conversationId ? await conversations.find(conversationId) : null;
  const said = (talk?.turns ?? []).filter(({ from, at }) => from === 'citizen' && at > createdAt);
  // The note of the form itself says that it came in.
  const noted = (record?.notes ?? []).filter(
    ({ text, at, eventId }) =>
      at > createdAt && eventId !== `form-${id}` && !said.some((one) => one.text === text),
  );
  return [...said, ...noted]
    .map(({ at, text }) => ({ at, text: maskNumbers(text) }))
    .sort((a, b) => a.at - b.at)
    .slice(-MOST_WORDS);
}

async function checksOf(
  { form, clock }: FormsOptions,
  one: Registration,
  alike: number,
  nameOf: NameOf,
): Promise<FormDetail['checks']> {
  const definition = form(one.formId);
  if (!definition || one.status === 'withdrawn') return [];
  const items = checkItems(definition, one.answers, localTime(clock.now()).date, alike);
  return Promise.all(
    items.map(async (item) => {
      const done = one.checks?.find((each) => each.item === item.item);
      return {
        ...item,
        ...(done && { by: await nameOf(done.officerId), at: done.at }),
        isStale: done !== undefined && done.at < sentLastAt(one),
      };
    }),
  );
}
