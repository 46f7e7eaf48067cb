/** What a tap does. `say` comes back to us as the payload in an ordinary text event. */
export type ChoiceAction =
  { kind: 'say'; payload: string } | { kind: 'open'; url: string } | { kind: 'call'; phone: string };

export interface Choice {
  /** ≤ 100 characters for Zalo; ours stay under 25 so that they fit a cheap phone. */
  title: string;
  action: ChoiceAction;
  /** The payload a typed number stands for; links are made anew, so no token lies in the state. */
  remember: string;
}

/** One thing we say. The adapter turns choices into buttons, or into numbered lines where buttons are refused. */
export interface Say {
  text: string;
  choices?: Choice[];
  /** A `SentPicture` of this conversation, which the text then stands under. */
  picture?: string;
  /** Sent in place of the text, which Zalo no longer takes: a registered message whose gaps are filled. */
  template?: { id: string; data: Record<string, string> };
  /** What becomes of it when the citizen's window is shut; without it, somebody has to call or go there. */
  ifLost?: IfLost;
}

/** `forget`: it would be out of date. `keep`: said when the citizen writes again. `case`: for the officers, not for the reader. */
export type IfLost = 'forget' | 'keep' | 'case';

/** Why Zalo does not let us write: the citizen was silent too long, or does not want it. */
export type Shut = 'late' | 'refused';

/** A message waiting to leave, in order within its conversation. */
export interface OutMessage {
  /** `<eventId>:<n>`: projecting the same event twice adds nothing. */
  id: string;
  seq: string;
  conversationId: string;
  oaId: string;
  communeId: string;
  userId: string;
  say: Say;
}

/** What Zalo did with a send. The kind, not the code, decides what happens next. */
export type SendResult =
  | { kind: 'sent'; messageId: string }
  /** `limit`: after so many attempts it is given up; without it, waiting is always right. */
  | { kind: 'later'; at: number; why: string; limit?: number }
  | { kind: 'never'; why: string; code: number; needsPerson: boolean; shut?: Shut }
  | { kind: 'unknown'; why: string };

export const PAYLOAD = {
  intent: (id: string) => `#xa.i.${id}`,
  guide: (id: string) => `#xa.guide.${id}`,
  form: (id: string) => `#xa.form.${id}`,
  staff: '#xa.staff',
  call: (whose: Whose) => `#xa.call.${whose}`,
  menu: '#xa.menu',
  village: (id: string) => `#xa.v.${id}`,
  /** A person of the commune is to look at this topic. */
  desk: (id: string) => `#xa.desk.${id}`,
  advisor: '#xa.adv',
  advise: (question: string, answer: string) => `#xa.adv.${question}.${answer}`,
  /** Back to what was left for another question. */
  resume: '#xa.resume',
  agree: (form: string, answer: 'yes' | 'no') => `#xa.agree.${form}.${answer}`,
  /** How to tell a scam, step by step. */
  practice: (path: string) => `#xa.safe.${path}`,
  /** For whom this phone asks. */
  people: '#xa.people',
  /** Everything about this person is deleted. */
  erase: '#xa.erase',
  self: '#xa.self',
  /** The page for bank and police about the money just lost. */
  statement: '#xa.statement',
  noticesOff: '#xa.notices.off',
  noticesOn: '#xa.notices.on',
  caseTake: (id: string) => `#xa.case.take.${id}`,
  caseCalled: (id: string) => `#xa.case.called.${id}`,
  caseGive: (id: string) => `#xa.case.give.${id}`,
  caseScam: (id: string) => `#xa.case.scam.${id}`,
  caseFine: (id: string) => `#xa.case.fine.${id}`,
  formApprove: (id: string) => `#xa.case.approve.${id}`,
  /** `<code>`, or `<code>.yes` once it was asked. */
  takeBack: (code: string) => `#xa.takeback.${code}`,
  still: (answer: 'yes' | 'no', id: string) => `#xa.still.${answer}.${id}`,
  rate: (rating: 'good' | 'bad', id: string) => `#xa.rate.${rating}.${id}`,
} as const;

/** Whose number a call button rings. */
export type Whose = 'office' | 'team' | 'police';

const OURS = [
  /^#xa\.(?:staff|menu|adv|resume|people|self|statement|erase|notices\.o(?:n|ff))$/,
  /^#xa\.(?:i|guide|form|v|call|desk)\.[a-z][a-z_-]*$/,
  /^#xa\.(?:adv|agree)\.[a-z][a-z_]*\.[a-z][a-z_]*$/,
  /^#xa\.takeback\.[A-Z]{2}\d{2}[A-Z](?:\.yes)?$/,
  /^#xa\.safe\.(?:(?:sign|trick)\.\d|(?:quiz|answer)\.\d\.\d(?:\.(?:scam|real))?)$/,
  /^#xa\.(?:case\.(?:take|called|give|scam|fine|approve)|still\.(?:yes|no)|rate\.(?:good|bad))\.case-[0-9a-f]{20}$/,
  /^#?\s*li[eê]nk[eế]t\s+[A-Z0-9]{8}$/i,
];

/** True for what our own buttons and link codes put into a text; no secret fits into these shapes. */
export function isOurPayload(text: string): boolean {
  return OURS.some((shape) => shape.test(text.trim()));
}
