import type { Decision } from '../../domain/conversation.ts';
import type { EventBody } from '../../domain/event.ts';
import { caseIdOf, shortCode } from '../../domain/ids.ts';
import type { Say } from '../../domain/message.ts';
import { clip } from '../../domain/text.ts';
import { openCase } from './person.ts';
import type { Draft, Scene } from '../scene.ts';

type Lost = Extract<EventBody, { kind: 'undeliverable' }>;

/** What waits to be said: so many messages, so many letters each, that one telling takes them. */
const MOST = 5;
const LONGEST = 1_500;

/**
 * Zalo will not deliver what we said. When its window is shut the words are kept for the citizen; a template
 * calls them back, and where there is none, or it fails as well, somebody of the village has to go.
 */
export function cannotReach(scene: Scene, draft: Draft, lost: Lost): Decision {
  if (lost.instead) return templateFailed(scene, draft.forget('calledBack'), lost.instead);
  if (!lost.shut || lost.ifLost === 'case') return asCase(scene, draft, lost);
  if (lost.ifLost === 'forget') return draft.silence('nothing_to_answer');
  draft.unsaid = [...(scene.conversation.unsaid ?? []), clip(lost.text, LONGEST)].slice(-MOST);
  if (lost.ifLost === 'keep') return draft.silence('kept_until_they_write');
  if (draft.state.calledBack) return waits(draft, lost);
  const template = lost.shut === 'late' && draft.state.following && templateOf(scene, draft);
  if (!template) return callOrVisit(scene, draft, lost.text, scene.event.id);
  draft.set({ calledBack: true }).says.push({ text: lost.text, template });
  return waits(draft, lost);
}

/** For other reasons than the window: a note of a case; saying more would fail the same way. */
function asCase(scene: Scene, draft: Draft, { text, why }: Lost): Decision {
  const { caseId } = openCase(scene, draft, { reason: 'undeliverable', note: `${text}\n(${why})` });
  return draft.done({ kind: 'case', caseId });
}

function waits(draft: Draft, { text }: Lost): Decision {
  const { caseId } = draft.state;
  if (!caseId) return draft.silence('kept_until_they_write');
  draft.effect({ kind: 'case.tell', caseId, news: 'news_waits', text });
  return draft.done({ kind: 'case', caseId });
}

/** Everything that waits, unless the citizen has written and heard it meanwhile. */
function templateFailed(scene: Scene, draft: Draft, seed: string): Decision {
  const { unsaid = [] } = scene.conversation;
  if (!unsaid.length) return draft.silence('nothing_to_answer');
  return callOrVisit(scene, draft, unsaid.join('\n'), seed);
}

function callOrVisit(scene: Scene, draft: Draft, text: string, seed: string): Decision {
  const { caseId: open } = draft.state;
  if (open) draft.effect({ kind: 'case.tell', caseId: open, news: 'news_not_arrived', text });
  const caseId = open ?? openCase(scene, draft, { reason: 'undeliverable', note: text, seed }).caseId;
  return draft.done({ kind: 'case', caseId });
}

/** Null when the commune has none, or when there is nothing to put into one of its gaps. */
function templateOf({ words, event }: Scene, draft: Draft): Say['template'] | null {
  const { template, name, officePhone = '' } = words.commune;
  if (!template) return null;
  // Without a case: the code that the case will have if the template fails.
  const code = draft.state.caseCode ?? shortCode(caseIdOf(event.id));
  const known = { ma: code, xa: name, so_may: officePhone };
  const data = Object.fromEntries(template.gaps.map((gap) => [gap, known[gap]]));
  return Object.values(data).every(Boolean) ? { id: template.id, data } : null;
}

/** The words that did not arrive, before anything else, once. */
export function tellUnsaid({ words, conversation }: Scene, draft: Draft): void {
  const { unsaid = [] } = conversation;
  draft.forget('calledBack');
  if (!unsaid.length) return;
  draft.unsaid = [];
  draft.say(words.phrase('unsaid', { said: unsaid.join('\n') }));
}
