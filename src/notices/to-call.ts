import { HELPER_NAME } from '../contract/form.ts';
import { isFor, type Notice } from '../domain/notice.ts';
import type {
  CaseDesk,
  Conversations,
  Reachable,
  Readers,
  Registration,
  RegistrationDesk,
  Registrations,
} from '../ports.ts';
import { placeOf } from './sender.ts';

export interface ToCallOptions {
  readers: Pick<Readers, 'page'>;
  registrations: Pick<Registrations, 'sentBy'>;
  registrationDesk: Pick<RegistrationDesk, 'withNumber'>;
  conversations: Pick<Conversations, 'find'>;
  caseDesk: Pick<CaseDesk, 'openOf'>;
  fieldsOf(formId: string): readonly { id: string; kind: string }[];
}

/** Somebody whom Zalo lets nobody write to now, by conversation. */
export interface ToCall {
  id: string;
  /** By id; absent where nobody has said it. */
  village?: string;
}

/** Empty where nobody has told them. */
export interface Contact {
  name: string;
  /** As it is dialled at home. */
  phone: string;
}

const PAGE = 500;
const FORMS = 5;

/** Everybody a notice is for whom Zalo lets nobody write to: who has given a number first, then in a lasting order. */
export async function toCall(
  { readers, registrationDesk }: Pick<ToCallOptions, 'readers' | 'registrationDesk'>,
  notice: Notice,
  now: number,
): Promise<ToCall[]> {
  const withNumber = new Set(await registrationDesk.withNumber(notice.commune));
  const [first, then]: [ToCall[], ToCall[]] = [[], []];
  for (let after = ''; ;) {
    const page = await readers.page(notice.commune, after, PAGE);
    for (const one of page.filter((each) => placeOf(notice, each, now) === 'outOfReach'))
      (withNumber.has(one.id) ? first : then).push(toPerson(one));
    const last = page.at(-1);
    if (page.length < PAGE || !last) return [...first, ...then];
    after = last.id;
  }
}

const toPerson = ({ id, village }: Pick<Reachable, 'id' | 'village'>): ToCall => ({
  id,
  ...(village && { village }),
});

/** Somebody of the commune a notice is for, also when they have written since; null for everybody else. */
export async function oneToCall(
  { conversations }: Pick<ToCallOptions, 'conversations'>,
  notice: Notice,
  id: string,
): Promise<ToCall | null> {
  const known = await conversations.find(id);
  if (known?.communeId !== notice.commune) return null;
  const { village, topics, following } = known.state;
  return isFor(notice, { village, topics, following }) ? toPerson({ id, village }) : null;
}

/** The names and numbers they gave on forms, in the same order. */
export async function contactsOf(
  options: Omit<ToCallOptions, 'readers' | 'registrationDesk'>,
  communeId: string,
  people: readonly ToCall[],
): Promise<Contact[]> {
  const rows = await options.caseDesk.openOf(communeId);
  const called = new Map(rows.map(({ conversationId, citizen = '' }) => [conversationId, citizen]));
  const contacts: Contact[] = [];
  for (const { id } of people) {
    const { name, phone } = await fromForms(options, id, communeId);
    contacts.push({ name: name || (called.get(id) ?? ''), phone: phone.replace(/^84/, '0') });
  }
  return contacts;
}

type Forms = Pick<ToCallOptions, 'conversations' | 'registrations' | 'fieldsOf'>;

/** The newest form that holds a number; the name only of who filled it in for themselves. */
async function fromForms(options: Forms, id: string, communeId: string): Promise<Contact> {
  const conversation = await options.conversations.find(id);
  if (!conversation) return { name: '', phone: '' };
  const forms = (await options.registrations.sentBy(conversation, FORMS)).filter(
    (one) => one.communeId === communeId && one.status !== 'withdrawn',
  );
  const form = forms.find((one) => one.answers.phone) ?? forms[0];
  return form ? { name: nameIn(options, form), phone: form.answers.phone ?? '' } : { name: '', phone: '' };
}

function nameIn({ fieldsOf }: Forms, { formId, answers }: Registration): string {
  if (answers.for_whom && answers.for_whom !== 'self') return answers[HELPER_NAME] ?? '';
  const field = fieldsOf(formId).find(({ kind, id }) => kind === 'name' && id !== HELPER_NAME);
  return (field && answers[field.id]) ?? '';
}
