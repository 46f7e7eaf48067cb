import { HELPER_NAME } from '../contract/form.ts';
import type { Notice } from '../domain/notice.ts';
import type { CaseDesk, Conversations, Reachable, Readers, Registration, Registrations } from '../ports.ts';
import { placeOf } from './sender.ts';

export interface ToCallOptions {
  readers: Pick<Readers, 'page'>;
  registrations: Pick<Registrations, 'sentBy'>;
  conversations: Pick<Conversations, 'find'>;
  caseDesk: Pick<CaseDesk, 'openOf'>;
  fieldsOf(formId: string): readonly { id: string; kind: string }[];
  villageName(id: string): string;
}

export interface CallList {
  people: { name: string; phone: string; village: string }[];
  /** Everybody who is out of reach, also beyond the list. */
  total: number;
}

const PAGE = 500;
/** As many as an office phones in a week. */
const MOST = 200;
const FORMS = 5;

/** Those a notice is for whom Zalo lets nobody write to, with the name and number they gave on a form. */
export async function toCall(options: ToCallOptions, notice: Notice, now: number): Promise<CallList> {
  const { out, total } = await outOfReach(options, notice, now);
  const rows = await options.caseDesk.openOf(notice.commune);
  const called = new Map(rows.map(({ conversationId, citizen = '' }) => [conversationId, citizen]));
  const people: CallList['people'] = [];
  for (const one of out) {
    const given = await fromForms(options, one, notice.commune);
    people.push({
      name: given.name || (called.get(one.id) ?? ''),
      // As it is dialled at home.
      phone: given.phone.replace(/^84/, '0'),
      village: options.villageName(one.village ?? ''),
    });
  }
  // Who can be phoned stands first.
  people.sort((a, b) => Number(b.phone !== '') - Number(a.phone !== ''));
  return { people, total };
}

async function outOfReach({ readers }: ToCallOptions, notice: Notice, now: number) {
  const out: Reachable[] = [];
  let total = 0;
  for (let after = ''; ;) {
    const page = await readers.page(notice.commune, after, PAGE);
    const away = page.filter((one) => placeOf(notice, one, now) === 'outOfReach');
    total += away.length;
    out.push(...away.slice(0, MOST - out.length));
    const last = page.at(-1);
    if (page.length < PAGE || !last) return { out, total };
    after = last.id;
  }
}

/** The newest form that holds a number; the name only of who filled it in for themselves. */
async function fromForms(options: ToCallOptions, { id }: Reachable, communeId: string) {
  const conversation = await options.conversations.find(id);
  if (!conversation) return { name: '', phone: '' };
  const forms = (await options.registrations.sentBy(conversation, FORMS)).filter(
    (one) => one.communeId === communeId && one.status !== 'withdrawn',
  );
  const form = forms.find((one) => one.answers.phone) ?? forms[0];
  return form ? { name: nameIn(options, form), phone: form.answers.phone ?? '' } : { name: '', phone: '' };
}

function nameIn({ fieldsOf }: ToCallOptions, { formId, answers }: Registration): string {
  if (answers.for_whom && answers.for_whom !== 'self') return answers[HELPER_NAME] ?? '';
  const field = fieldsOf(formId).find(({ kind, id }) => kind === 'name' && id !== HELPER_NAME);
  return (field && answers[field.id]) ?? '';
}
