import { Schema, type Connection, type Model } from 'mongoose';
import type { Collection } from 'mongodb';
import type {
  InboxDoc,
  ConversationDoc,
  OutboxDoc,
  CaseDoc,
  TimerDoc,
  FormDraftDoc,
  FormTokenDoc,
  RegistrationDoc,
  LessonDoc,
  ShownDoc,
  NoticeDayDoc,
  OaDoc,
  TaskDoc,
} from './documents.ts';
import type { AttemptDoc, AuditDoc, ConsoleSessionDoc, OfficerDoc, PushDoc } from './account-documents.ts';
import { audit, consoleSessions, officers, pushTargets, signInAttempts } from './account-schemas.ts';
import { contentChanges, type ContentChangeDoc } from './content-schemas.ts';
import { formDrafts, formTokens, registrations } from './form-schemas.ts';
import { noticeCalls, writtenNotices, type NoticeCallDoc, type WrittenNoticeDoc } from './notice-schemas.ts';
import { number, options, optionalText, owner, text } from './schema-parts.ts';
import { sentPictures, talk, type SentPictureDoc, type TalkDoc } from './talk-schemas.ts';

const inbox = new Schema<InboxDoc>(
  {
    _id: text,
    seq: text,
    ...owner,
    conversationId: text,
    userId: text,
    userIdByApp: optionalText,
    name: text,
    at: number,
    receivedAt: number,
    status: text,
    notBefore: number,
    failures: number,
    lastError: optionalText,
    outcome: Schema.Types.Mixed,
    sealed: text,
  },
  { ...options, collection: 'inbox' },
)
  .index({ status: 1, seq: 1 })
  .index({ conversationId: 1, status: 1, seq: 1 });

const conversations = new Schema<ConversationDoc>(
  {
    _id: text,
    ...owner,
    userId: text,
    userIdByApp: optionalText,
    state: Schema.Types.Mixed,
    handled: [String],
    pending: [{ _id: false, eventId: String, sealed: String }],
    turns: { type: String, default: '' },
    unsaid: optionalText,
    lastCitizenAt: number,
    lease: { until: number, fence: number },
  },
  { ...options, collection: 'conversations' },
)
  .index({ oaId: 1, userIdByApp: 1 })
  .index({ userIdByApp: 1 })
  .index({ communeId: 1 });

const outbox = new Schema<OutboxDoc>(
  {
    _id: text,
    seq: text,
    conversationId: text,
    ...owner,
    userId: text,
    status: text,
    notBefore: number,
    attempts: number,
    callStartedAt: number,
    textHash: text,
    sealed: text,
    messageId: optionalText,
    why: optionalText,
    settledAt: Number,
  },
  { ...options, collection: 'outbox' },
)
  .index({ status: 1, seq: 1 })
  .index({ conversationId: 1, status: 1, seq: 1 });

const cases = new Schema<CaseDoc>(
  {
    _id: text,
    code: text,
    ...owner,
    conversationId: text,
    reason: text,
    urgency: text,
    status: text,
    village: optionalText,
    intent: optionalText,
    registrationId: optionalText,
    shownId: optionalText,
    assignee: optionalText,
    noteIds: [String],
    sealed: text,
    notes: [{ _id: false, eventId: String, at: Number, sealed: String, by: String }],
    audioType: optionalText,
    audio: optionalText,
    openedAt: number,
    takenAt: Number,
    firstReplyAt: Number,
    closedAt: Number,
    outcome: optionalText,
    rating: optionalText,
    heardAt: Number,
    waitingSince: Number,
    escalatedAt: Number,
    last: { from: String, at: Number, sealed: String },
    sealedName: optionalText,
    tokens: { type: [String], default: undefined },
  },
  { ...options, collection: 'cases' },
)
  .index({ conversationId: 1 })
  .index({ status: 1, openedAt: 1 })
  .index({ communeId: 1, status: 1, openedAt: 1 })
  .index({ communeId: 1, code: 1, openedAt: 1 })
  .index({ communeId: 1, reason: 1, openedAt: 1 })
  .index({ communeId: 1, status: 1, closedAt: 1 })
  .index({ communeId: 1, tokens: 1 })
  .index({ registrationId: 1 });

const timers = new Schema<TimerDoc>(
  {
    _id: text,
    at: number,
    timer: text,
    conversationId: text,
    ...owner,
    userId: text,
    caseId: optionalText,
    noticeId: optionalText,
    status: text,
  },
  { ...options, collection: 'timers' },
).index({ status: 1, at: 1 });

const tasks = new Schema<TaskDoc>(
  {
    _id: text,
    communeId: text,
    kind: text,
    title: text,
    detail: text,
    owner: text,
    dueOn: text,
    status: text,
    isTold: { type: Boolean, required: true },
    openedAt: number,
  },
  { ...options, collection: 'tasks' },
).index({ communeId: 1, status: 1, dueOn: 1 });

const shown = new Schema<ShownDoc>(
  {
    _id: text,
    communeId: text,
    person: text,
    at: number,
    shape: [Number],
    bands: [String],
    mark: Schema.Types.Mixed,
  },
  { ...options, collection: 'shown' },
)
  .index({ bands: 1 })
  .index({ communeId: 1, at: 1 })
  .index({ person: 1 });

const lessons = new Schema<LessonDoc>(
  {
    _id: text,
    ...owner,
    person: text,
    at: number,
    kind: text,
    label: optionalText,
    next: optionalText,
    state: text,
    officerId: optionalText,
    labelledAt: Number,
    sealed: text,
  },
  { ...options, collection: 'lessons' },
)
  .index({ communeId: 1, at: 1 })
  .index({ person: 1 });

const noticeDays = new Schema<NoticeDayDoc>(
  { _id: text, communeId: text, day: text, sent: number },
  { ...options, collection: 'notice_days' },
);

const oas = new Schema<OaDoc>(
  {
    _id: text,
    tokens: optionalText,
    lock: { owner: String, until: Number },
    traits: { endpoint: String, buttons: Boolean, v2Dead: Boolean },
  },
  { ...options, collection: 'oas' },
);

export interface Models {
  inbox: Model<InboxDoc>;
  conversations: Model<ConversationDoc>;
  outbox: Model<OutboxDoc>;
  cases: Model<CaseDoc>;
  officers: Model<OfficerDoc>;
  consoleSessions: Model<ConsoleSessionDoc>;
  signInAttempts: Model<AttemptDoc>;
  audit: Model<AuditDoc>;
  talk: Model<TalkDoc>;
  sentPictures: Model<SentPictureDoc>;
  contentChanges: Model<ContentChangeDoc>;
  writtenNotices: Model<WrittenNoticeDoc>;
  noticeCalls: Model<NoticeCallDoc>;
  timers: Model<TimerDoc>;
  formTokens: Model<FormTokenDoc>;
  registrations: Model<RegistrationDoc>;
  formDrafts: Model<FormDraftDoc>;
  tasks: Model<TaskDoc>;
  lessons: Model<LessonDoc>;
  shown: Model<ShownDoc>;
  noticeDays: Model<NoticeDayDoc>;
  oas: Model<OaDoc>;
  pushTargets: Model<PushDoc>;
}

/** Registers the models and waits until their indexes exist. */
export async function defineModels(connection: Connection): Promise<Models> {
  // mongoose infers a virtual `id` although the option turns it off; the documents' own types are the truth.
  const define = <T>(name: string, schema: unknown): Model<T> =>
    connection.model(name, schema as Schema) as unknown as Model<T>;
  const models: Models = {
    inbox: define('Inbox', inbox),
    conversations: define('Conversation', conversations),
    outbox: define('Outbox', outbox),
    cases: define('Case', cases),
    officers: define('Officer', officers),
    consoleSessions: define('ConsoleSession', consoleSessions),
    signInAttempts: define('SignInAttempt', signInAttempts),
    audit: define('Audit', audit),
    talk: define('Talk', talk),
    sentPictures: define('SentPicture', sentPictures),
    contentChanges: define('ContentChange', contentChanges),
    writtenNotices: define('WrittenNotice', writtenNotices),
    noticeCalls: define('NoticeCall', noticeCalls),
    timers: define('Timer', timers),
    formTokens: define('FormToken', formTokens),
    registrations: define('Registration', registrations),
    formDrafts: define('FormDraft', formDrafts),
    tasks: define('Task', tasks),
    lessons: define('Lesson', lessons),
    shown: define('Shown', shown),
    noticeDays: define('NoticeDay', noticeDays),
    oas: define('Oa', oas),
    pushTargets: define('PushTarget', pushTargets),
  };
  await Promise.all(Object.values(models).map((model: Model<never>) => model.init()));
  return models;
}

/** The driver's own collection: no casting, for documents we built ourselves. */
export function raw<T extends { _id: string }>(model: Model<T>): Collection<T> {
  return model.collection as unknown as Collection<T>;
}
