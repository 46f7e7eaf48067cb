import type { RegistrationStatus } from '../contract/registration.ts';
import type { TimerKind, CaseChange } from './event.ts';
import type { Taught } from './lesson.ts';
import type { ScamMark } from './scam-memory.ts';
import type { Shape } from './scam-shape.ts';
import type { Behalf } from './records.ts';

export type Urgency = 'normal' | 'urgent';

/** Why a person is needed; the officer's card says it in words. */
export type CaseReason =
  | 'asked_for_person'
  | 'not_understood'
  | 'voice_message'
  | 'money_lost'
  | 'undeliverable'
  | 'technical'
  | 'form_sent'
  | 'allowance'
  | 'visit'
  | 'feedback'
  | 'list_change'
  | 'registration'
  | 'early_warning';

/** What the content asks a person of the commune to look at. */
export type DeskReason = Extract<
  CaseReason,
  'allowance' | 'visit' | 'feedback' | 'list_change' | 'registration'
>;

/** Each is the phrase that tells it. */
export type DeskNews =
  | 'news_free_ends'
  | 'news_window_ends'
  /** Somebody has to call or go there. */
  | 'news_not_arrived'
  /** A template asks the citizen to write again. */
  | 'news_waits'
  /** The form about lost money was sent. */
  | 'news_form'
  | 'news_form_fixed'
  | 'news_form_withdrawn'
  | 'citizen_done';

/** Changes outside the conversation document. Each is idempotent under the id of the event that caused it. */
export type Effect =
  | {
      kind: 'case.open';
      caseId: string;
      code: string;
      reason: CaseReason;
      urgency: Urgency;
      village?: string;
      intent?: string;
      audioUrl?: string;
      registrationId?: string;
      shownId?: string;
      note?: string;
    }
  | { kind: 'case.note'; caseId: string; text: string }
  /** The citizen asks again: whoever has the case hears of it, or everybody. */
  | { kind: 'case.again'; caseId: string; text: string }
  /** Officers hear news of a case that they know. */
  | { kind: 'case.tell'; caseId: string; news: DeskNews; until?: number; text?: string }
  /** A form that belongs to a case which is there already. */
  | { kind: 'case.form'; caseId: string; registrationId: string }
  | { kind: 'case.village'; caseId: string; village: string }
  | { kind: 'case.human'; caseId: string; adminId: string }
  /** `ref` is the case's id, or the short code an officer typed. */
  | { kind: 'case.change'; ref: string; change: CaseChange; officerId: string }
  | { kind: 'case.close'; caseId: string; by: string }
  /** The citizen says whether it helped. */
  | { kind: 'case.rate'; caseId: string; rating: 'good' | 'bad' }
  | { kind: 'timer'; id: string; timer: TimerKind; at: number; caseId?: string; noticeId?: string }
  | { kind: 'officer.link'; code: string }
  | { kind: 'relay'; caseId: string; text: string; officerId: string }
  | { kind: 'forward'; caseId: string; text: string }
  | {
      kind: 'form.token';
      hash: string;
      formId: string;
      expiresAt: number;
      prefill: Readonly<Record<string, string>>;
      behalf?: Behalf;
    }
  /** A message and what it turned out to be, for whoever owns the words. */
  | { kind: 'lesson'; lesson: Taught }
  | { kind: 'lesson.next'; lessonId: string; intent: string }
  | { kind: 'lesson.relabel'; lessonId: string; intent: string; officerId: string }
  /** A message was shown to the scam desk. */
  | { kind: 'scam.shown'; shape: Shape }
  /** An officer says what the message of a case is; `ref` as in `case.change`. */
  | { kind: 'scam.mark'; ref: string; verdict: ScamMark['verdict']; officerId: string }
  /** An officer decides on a form, or asks for more; `ref` as in `case.change`, or the form's own code. */
  | {
      kind: 'form.decide';
      ref: string;
      to: Extract<RegistrationStatus, 'approved' | 'asked' | 'refused'>;
      note: string;
      officerId: string;
    }
  /** The citizen takes a form back. */
  | { kind: 'form.withdraw'; registrationId: string }
  /** Officers hear what the citizen did with a sent form. */
  | { kind: 'form.tell'; registrationId: string; news: 'news_form_fixed' | 'news_form_withdrawn' }
  | { kind: 'erase' };
