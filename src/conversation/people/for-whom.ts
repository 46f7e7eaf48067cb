import type { Words } from '../../ports.ts';
import type { Decision, Person } from '../../domain/conversation.ts';
import { ageIn } from '../../domain/entities/age.ts';
import { sayDate } from '../../domain/hours.ts';
import { saysOneOf } from '../../domain/phrases.ts';
import { relationIn, type Relation } from '../../domain/relation.ts';
import { menuChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import { PAYLOAD } from '../../domain/message.ts';
import type { Draft, Scene } from '../scene.ts';
import { calledBy, noteRelation } from './spoken.ts';

const VERY_OLD = 80;
/** After this long what is asked is again for whoever holds the phone. */
const LASTS_MS = 30 * 60_000;
/** "Người nhà" may be anybody: soon nobody knows whom it meant. */
const VAGUE_LASTS_MS = 5 * 60_000;
const SELF = [
  'cho tôi',
  'cho tui',
  'cho mình',
  'của tôi',
  'của tui',
  'chính tôi',
  'bản thân tôi',
  'tôi tự',
  'tui tự',
  'tui quên',
  'tôi quên',
  'tui bị',
  'tôi bị',
  'tui cần',
  'tôi cần',
  'tui muốn',
  'tôi muốn',
];

/** Remembers for whom a message asks, and whether an age was said of them. */
export function hearForWhom(scene: Scene, draft: Draft, text: string): void {
  const { now } = scene;
  const relation = relationIn(text);
  if (relation) draft.set({ forWhom: { relation, at: now } });
  else if (saysOneOf(text, SELF) || isOver(scene, draft)) draft.forget('forWhom');
  else if (draft.state.forWhom) draft.set({ forWhom: { ...draft.state.forWhom, at: now } });
  const age = ageIn(text, now);
  const isVeryOld = age !== null && age >= VERY_OLD;
  if (relation || isVeryOld)
    noteRelation(draft, draft.state.forWhom?.relation ?? 'self', now, isVeryOld ? { isVeryOld } : {});
}

function isOver({ now }: Scene, draft: Draft): boolean {
  const { forWhom } = draft.state;
  const lasts = forWhom?.relation === 'relative' ? VAGUE_LASTS_MS : LASTS_MS;
  return forWhom !== undefined && now - forWhom.at > lasts;
}

/** Whom this phone asks for, what each agreed to, and the way back to oneself. */
export function sayPeople(scene: Scene, draft: Draft): Decision {
  const { words, now } = scene;
  const lines = draft.state.people
    .filter((one): one is Person & { relation: Relation } => one.relation !== 'self')
    .slice(0, 3)
    .map((one) => personLine(words, one, now));
  const choices = pick(
    sayChoice(words.phrase('choice_self'), PAYLOAD.self),
    staffChoice(scene),
    menuChoice(scene),
  );
  return draft
    .say(lines.length ? lines.join('\n') : words.phrase('people_none'), choices)
    .done({ kind: 'replied' });
}

function personLine(
  words: Words,
  { relation, agreed = [] }: Person & { relation: Relation },
  now: number,
): string {
  const person = calledBy(words, relation);
  const until = Math.max(0, ...agreed.map((one) => one.until));
  return until > now
    ? words.phrase('people_agreed', { person, until: sayDate(until) })
    : words.phrase('people_asked', { person });
}
