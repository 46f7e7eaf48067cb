import type { RegistrationStatus } from '../contract/registration.ts';
import type { IfLost, Shut } from './message.ts';
import type { SecretKind } from './secrets.ts';
import type { WindowTimer } from './window.ts';

/** What a person can attach to a message; names follow Zalo's `user_send_*` events. */
export type MediaKind =
  'image' | 'gif' | 'audio' | 'video' | 'sticker' | 'file' | 'link' | 'location' | 'business_card';

/** What happened, already freed of secrets. One shape per thing the pipeline treats differently. */
export type EventBody =
  | { kind: 'text'; text: string; msgId?: string }
  | {
      kind: 'media';
      media: MediaKind;
      url?: string;
      text?: string;
      latitude?: number;
      longitude?: number;
      msgId?: string;
    }
  | { kind: 'follow' }
  | { kind: 'unfollow' }
  | { kind: 'chatnow' }
  | { kind: 'withdraw' }
  /** The OA spoke: `adminId` is set only when a human wrote it in OA Manager. */
  | { kind: 'echo'; text: string; msgId?: string; adminId?: string }
  | { kind: 'timer'; timer: TimerKind; caseId?: string; noticeId?: string }
  | {
      kind: 'form';
      formId: string;
      registrationId: string;
      code: string;
      forName: string;
      village?: string;
      /** Codes of forms that seem to be about the same person. */
      alike?: string[];
    }
  | FormNews
  | {
      kind: 'case';
      change: CaseChange;
      caseId: string;
      code: string;
      officer?: string;
      phone?: string;
      /** Of `closed`: the citizen is asked whether it helped. */
      asks?: boolean;
    }
  /** Asked for in the mini app, or by taking back the consent given to it. */
  | { kind: 'erase' }
  /** An official notice for this citizen. */
  | { kind: 'notice'; noticeId: string }
  /** `picture`: a `SentPicture` of this conversation; it may come without words. */
  | { kind: 'relay'; text: string; picture?: string; officer: string; caseId: string; code: string }
  | { kind: 'forward'; text: string; caseId: string; code: string }
  /** Zalo will not deliver what we said: somebody has to call. */
  | { kind: 'undeliverable'; text: string; why: string; shut?: Shut; ifLost?: IfLost; instead?: string };

/** What became of a sent form: decided by an officer, or changed by the citizen in the mini app. */
export interface FormNews {
  kind: 'form_news';
  change: Exclude<RegistrationStatus, 'sent' | 'reading'> | 'corrected';
  formId: string;
  registrationId: string;
  code: string;
  caseId?: string;
  officer?: string;
  text?: string;
}

export type TimerKind = 'scam.hour' | 'scam.day' | 'handback' | 'notice' | WindowTimer;

/** What an officer did with a case, as told to the citizen or to the officer who tried. */
export type CaseChange =
  | 'taken'
  | 'yours'
  | 'already_taken'
  | 'called'
  | 'passed'
  | 'closed'
  /** The bot answers again. */
  | 'handed_back'
  /** To the officer: it is finished. */
  | 'officer_done'
  /** To the officer: it was finished before. */
  | 'over'
  /** To the officer: the citizen says that it is. */
  | 'citizen_done'
  /** To the officer: the citizen hears what was decided about the form. */
  | 'form_told'
  /** To the officer: no form under that code waits for a decision. */
  | 'form_over';

/** One thing that happened in one conversation, as it lies in the inbox. */
export interface InboundEvent {
  /** HMAC of the deduplication key: the same delivery always has the same id. */
  id: string;
  /** Sortable, in order of arrival at this server. */
  seq: string;
  oaId: string;
  communeId: string;
  /** `<oaId>:<userId>` */
  conversationId: string;
  userId: string;
  userIdByApp?: string;
  /** Zalo's event name, or `internal.*`. */
  name: string;
  /** Zalo's clock, epoch ms. */
  at: number;
  /** Our clock, epoch ms. */
  receivedAt: number;
  /** Which secrets were removed before this was kept. */
  secrets: SecretKind[];
  body: EventBody;
}

const APP_ONLY = 'app.';

/** Stands for a user of the OA that we do not know: somebody who sent a form and never wrote. Zalo knows no such id. */
export const appOnlyUser = (userIdByApp: string): string => APP_ONLY + userIdByApp;
export const isAppOnly = (userId: string): boolean => userId.startsWith(APP_ONLY);

export function conversationIdOf(oaId: string, userId: string): string {
  return `${oaId}:${userId}`;
}
