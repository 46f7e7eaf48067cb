import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD, type Choice } from '../../domain/message.ts';
import { formChoice, pick } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/** Once the bank has been rung: the page to take along, and the form whose answers come onto it. */
export function offerStatement(scene: Scene, draft: Draft, caseId: string): void {
  const { words } = scene;
  const form = words.intent('report_scam')?.form;
  draft.say(
    words.phrase('statement_offer'),
    pick(statementChoice(scene, caseId), form ? formChoice(scene, draft, form) : null),
  );
}

export function statementChoice({ words, links }: Scene, caseId: string): Choice {
  const action = { kind: 'open', url: links.statement(caseId) } as const;
  return { title: words.phrase('choice_statement'), action, remember: PAYLOAD.statement };
}

/** A typed number: the link, made anew. Null when no money is being lost. */
export function sayStatement({ words, links }: Scene, draft: Draft): Decision | null {
  const { caseId } = draft.state.emergency ?? {};
  if (!caseId) return null;
  return draft
    .say(words.phrase('statement_invite', { url: links.statement(caseId) }))
    .done({ kind: 'replied', intent: 'report_scam' });
}
