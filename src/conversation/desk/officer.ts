import type { Effect } from '../../domain/effect.ts';
import type { CaseChange } from '../../domain/event.ts';
import type { Decision } from '../../domain/conversation.ts';
import { asksOrHoldsSecret } from '../../domain/officer-words.ts';
import { stripMarks } from '../../domain/text.ts';
import type { Draft, Scene } from '../scene.ts';

const LINK = /^#?\s*lienket\s+([A-Z0-9]{8})$/i;
const CARD = /^#xa\.case\.(take|called|give|scam|fine|approve)\.(case-[0-9a-f]+)$/;
/** Where an OA may not have buttons the card tells these words. */
const TYPED = /^(nhan|goi|chuyen|lua|that)\s+([a-z]{2}\d{2}[a-z])$/;
/** About a form: what is missing, or why not, follows the code. */
const FORM = /^(duyệt|duyet|thiếu|thieu|từ chối|tu choi)\s+([a-z]{2}\d{2}[a-z])(?:[\s:,.-]+([^]*))?$/iu;
const DECIDES: Record<string, 'approved' | 'asked' | 'refused'> = {
  duyet: 'approved',
  thieu: 'asked',
  'tu choi': 'refused',
};
const CHANGE: Record<string, CaseChange> = {
  take: 'taken',
  nhan: 'taken',
  called: 'called',
  goi: 'called',
  give: 'passed',
  chuyen: 'passed',
};
const MARK: Record<string, 'scam' | 'fine'> = { scam: 'scam', lua: 'scam', fine: 'fine', that: 'fine' };
/** The code printed by `npm run staff`, typed by whoever holds this Zalo. Null when the text is something else. */
export function linkCode(text: string): string | null {
  return LINK.exec(stripMarks(text.trim()))?.[1]?.toUpperCase() ?? null;
}

/**
 * Taps on a case card and words typed while working on a case. A citizen can type the same text, so nothing here
 * happens unless the writer is a linked officer. Null: the officer writes as any citizen would.
 */
export function officerSays(scene: Scene, draft: Draft, text: string): Decision | null {
  const { officer } = scene;
  if (!officer) return null;
  const plain = stripMarks(text.trim());
  const card = CARD.exec(text.trim()) ?? TYPED.exec(plain);
  if (card) {
    const said = MARK[card[1] ?? ''];
    if (said) return mark(scene, draft, refOf(card[2]), said);
    if (card[1] === 'approve')
      return decided(draft, { ref: card[2] ?? '', to: 'approved', note: '', officerId: officer.id });
    const change = CHANGE[card[1] ?? ''] ?? 'taken';
    draft.effect({
      kind: 'case.change',
      ref: refOf(card[2]),
      change,
      officerId: officer.id,
    });
    return draft.silence('nothing_to_answer');
  }
  const form = decideForm(scene, draft, text, officer.id);
  if (form) return form;
  const flow = draft.state.flow;
  if (flow?.name !== 'relay') return null;
  if (/^#\s*xong$/i.test(plain)) {
    draft.forget('flow');
    draft.effect({ kind: 'case.change', ref: flow.caseId, change: 'closed', officerId: officer.id });
    return draft.silence('nothing_to_answer');
  }
  return relay(scene, draft, text, flow.caseId, officer.id);
}

/** "duyệt HK47E", "thiếu HK47E số điện thoại". Null when the words are something else. */
function decideForm(scene: Scene, draft: Draft, text: string, officerId: string): Decision | null {
  const [, word = '', ref, said = ''] = FORM.exec(text.normalize('NFC').trim()) ?? [];
  if (!ref) return null;
  const to = DECIDES[stripMarks(word).toLowerCase()] ?? 'asked';
  const note = said.trim();
  if (!note && to !== 'approved')
    return draft.say(scene.words.phrase('form_note_missing')).done({ kind: 'replied' });
  if (holdsOrAsksSecret(scene, note)) {
    return draft.say(scene.words.phrase('relay_refused')).done({ kind: 'replied' });
  }
  return decided(draft, { ref: refOf(ref), to, note, officerId });
}

/** What came of it is told once it is done: another officer may have been quicker. */
function decided(draft: Draft, decision: Omit<Extract<Effect, { kind: 'form.decide' }>, 'kind'>): Decision {
  return draft.effect({ kind: 'form.decide', ...decision }).silence('nothing_to_answer');
}

/** The id of a case, or its short code. */
function refOf(ref = ''): string {
  return ref.startsWith('case-') ? ref : ref.toUpperCase();
}

/** What an officer says of a shown message is what the next check says. */
function mark({ words, officer }: Scene, draft: Draft, ref: string, verdict: 'scam' | 'fine'): Decision {
  draft.effect({ kind: 'scam.mark', ref, verdict, officerId: officer?.id ?? '' });
  const text = verdict === 'scam' ? words.phrase('mark_scam_noted') : words.phrase('mark_fine_noted');
  return draft.say(text, [], 'case').done({ kind: 'replied' });
}

function relay(scene: Scene, draft: Draft, text: string, caseId: string, officerId: string): Decision {
  if (holdsOrAsksSecret(scene, text)) {
    return draft.say(scene.words.phrase('relay_refused')).done({ kind: 'replied' });
  }
  draft.effect({ kind: 'relay', caseId, text, officerId });
  return draft.silence('nothing_to_answer');
}

function holdsOrAsksSecret({ event }: Scene, text: string): boolean {
  return event.secrets.length > 0 || asksOrHoldsSecret(text);
}
