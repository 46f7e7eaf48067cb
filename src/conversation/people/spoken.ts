import type { Behalf, Words } from '../../ports.ts';
import type { Person } from '../../domain/conversation.ts';
import type { Relation } from '../../domain/relation.ts';
import type { Draft, Scene } from '../scene.ts';

/** An agreement is asked for anew after this. */
const AGREED_MS = 90 * 24 * 3_600_000;
/** More people than one family. */
const MOST = 8;

/** How each is called when we speak of them; "mẹ" in "Cho mẹ: …". */
const CALLED: Record<Relation, string> = {
  mother: 'person_mother',
  father: 'person_father',
  grandmother: 'person_grandmother',
  grandfather: 'person_grandfather',
  spouse: 'person_spouse',
  child: 'person_child',
  relative: 'person_relative',
  neighbour: 'person_neighbour',
};

/** Remembers somebody; the one longest not spoken of falls out. */
export function noteRelation(
  draft: Draft,
  relation: Person['relation'],
  now: number,
  more: Partial<Person>,
): void {
  const known = draft.state.people.find((one) => one.relation === relation);
  const others = draft.state.people.filter((one) => one.relation !== relation);
  draft.set({ people: [{ ...known, ...more, relation, at: now }, ...others].slice(0, MOST) });
}

export function personOf(draft: Draft, relation: Person['relation']): Person | undefined {
  return draft.state.people.find((one) => one.relation === relation);
}

export interface SpokenFor {
  relation: Relation | 'self';
  isVeryOld: boolean;
  /** The content with their form of address. */
  words: Words;
  /** "Cho mẹ: " in front of an answer; empty for the phone's own holder. */
  prefix: string;
}

/** For whom the next answer is. Their age and form of address count, not those of whoever holds the phone. */
export function spokenFor({ words }: Scene, draft: Draft, intentId?: string): SpokenFor {
  const kind = (intentId && words.intent(intentId)?.forWhom) ?? 'person';
  const relation = kind === 'none' ? 'self' : (draft.state.forWhom?.relation ?? 'self');
  const isVeryOld = personOf(draft, relation)?.isVeryOld ?? false;
  if (relation === 'self') return { relation, isVeryOld, words, prefix: '' };
  const you = kind === 'named' ? null : addressOf(words, relation, isVeryOld);
  return {
    relation,
    isVeryOld,
    words: you ? words.addressing(you) : words,
    prefix: `${words.phrase('for_whom', { person: calledBy(words, relation) })} `,
  };
}

export function calledBy(words: Words, relation: Relation): string {
  return words.phrase(CALLED[relation]).toLocaleLowerCase('vi');
}

/** Parents are addressed as the phone is until they are very old; a child's parent is who acts. */
function addressOf(words: Words, relation: Relation, isVeryOld: boolean): string | null {
  const isWoman = relation === 'grandmother' || (relation === 'mother' && isVeryOld);
  const isMan = relation === 'grandfather' || (relation === 'father' && isVeryOld);
  if (isWoman) return words.phrase('address_woman').toLocaleLowerCase('vi');
  return isMan ? words.phrase('address_man').toLocaleLowerCase('vi') : null;
}

/** The agreement in force for a form, when it is for somebody else. */
export function agreementOf({ now }: Scene, draft: Draft, form: string): Behalf | null {
  const relation = draft.state.forWhom?.relation;
  const agreed = relation && personOf(draft, relation)?.agreed?.find((one) => one.form === form);
  if (!relation || !agreed || agreed.until <= now) return null;
  return { relation, agreedAt: agreed.at, until: agreed.until };
}

export function noteAgreement({ now }: Scene, draft: Draft, relation: Relation, form: string): void {
  const before = personOf(draft, relation)?.agreed?.filter((one) => one.form !== form) ?? [];
  noteRelation(draft, relation, now, { agreed: [...before, { form, at: now, until: now + AGREED_MS }] });
  draft.set({ forWhom: { relation, at: now } });
}
