import type { Newsroom, Sealer } from './ports.ts';
import { createAbsence, createAccounts } from './adapters/store/account-store.ts';
import { createAudit } from './adapters/store/audit-store.ts';
import { createCaseDesk } from './adapters/store/case-desk-store.ts';
import { createCaseHands } from './adapters/store/case-hands.ts';
import { createCases } from './adapters/store/case-store.ts';
import type { Store } from './adapters/store/connect.ts';
import { createConsoleSessions } from './adapters/store/console-session-store.ts';
import { createContentChanges } from './adapters/store/content-store.ts';
import { createConversations } from './adapters/store/conversation-store.ts';
import { createFates } from './adapters/store/fate-store.ts';
import { createInbox } from './adapters/store/inbox-store.ts';
import { createFigures } from './adapters/store/figures-store.ts';
import { createEraser } from './adapters/store/eraser.ts';
import { createLessons } from './adapters/store/lesson-store.ts';
import { defineModels } from './adapters/store/models.ts';
import { createNoticeCalls } from './adapters/store/notice-call-store.ts';
import { createOfficers } from './adapters/store/officer-store.ts';
import { createOutbox } from './adapters/store/outbox-store.ts';
import { createPushTargets, endingPushes } from './adapters/store/push-store.ts';
import { createRecordCodes } from './adapters/store/record-codes-store.ts';
import { createReaders } from './adapters/store/reader-store.ts';
import {
  createFormTokens,
  createOaTraits,
  createTimers,
  createTokenStore,
} from './adapters/store/small-stores.ts';
import { createFormDrafts } from './adapters/store/draft-store.ts';
import { createRegistrationDesk } from './adapters/store/registration-desk-store.ts';
import { createRegistrations } from './adapters/store/registration-store.ts';
import { createRetention } from './adapters/store/retention.ts';
import { createScamMemory } from './adapters/store/scam-store.ts';
import { createSignInAttempts } from './adapters/store/sign-in-store.ts';
import { createSentPictures } from './adapters/store/sent-picture-store.ts';
import { createTalk } from './adapters/store/talk-store.ts';
import { tellingCaseDesk, tellingCases, tellingHands, tellingTalk } from './adapters/store/telling.ts';
import {
  tellingEraser,
  tellingLessons,
  tellingNoticeCalls,
  tellingRegistrationDesk,
  tellingRegistrations,
  tellingWrittenNotices,
} from './adapters/store/telling-pages.ts';
import { createTasks } from './adapters/store/task-store.ts';
import { createVillageRecords } from './adapters/store/village-records-store.ts';
import { createWrittenNotices } from './adapters/store/written-notice-store.ts';

/** For a command, which nobody watches. */
const SILENT: Pick<Newsroom, 'tell'> = { tell: () => undefined };

/** Every port that lives in the store, over one connection. */
export async function createStores(store: Store, sealer: Sealer, newsroom: Pick<Newsroom, 'tell'> = SILENT) {
  const models = await defineModels(store.connection);
  const pushTargets = createPushTargets(models, sealer);
  const conversations = createConversations(models, sealer);
  return {
    inbox: createInbox(models, sealer),
    conversations,
    outbox: createOutbox(models, sealer),
    fates: createFates(models),
    cases: tellingCases(createCases(models, sealer), newsroom),
    caseDesk: tellingCaseDesk(createCaseDesk(models, sealer), newsroom),
    officers: createOfficers(models, sealer),
    accounts: createAccounts(models, sealer),
    absence: createAbsence(models),
    consoleSessions: endingPushes(createConsoleSessions(models), pushTargets),
    pushTargets,
    signInAttempts: createSignInAttempts(models, sealer),
    audit: createAudit(models),
    recordCodes: createRecordCodes(models),
    caseHands: tellingHands(createCaseHands(models), newsroom),
    talk: tellingTalk(createTalk(models, sealer), newsroom),
    sentPictures: createSentPictures(models, sealer),
    figures: createFigures(models),
    contentChanges: createContentChanges(models),
    writtenNotices: tellingWrittenNotices(createWrittenNotices(models), newsroom),
    noticeCalls: tellingNoticeCalls(createNoticeCalls(models), newsroom),
    villageRecords: createVillageRecords(models),
    tasks: createTasks(models),
    lessons: tellingLessons(createLessons(models, sealer), newsroom),
    scamMemory: createScamMemory(models, sealer),
    timers: createTimers(models),
    formTokens: createFormTokens(models),
    formDrafts: createFormDrafts(models, sealer),
    registrations: tellingRegistrations(createRegistrations(models, sealer), newsroom),
    registrationDesk: tellingRegistrationDesk(createRegistrationDesk(models, sealer), newsroom),
    tokenStore: createTokenStore(models, sealer),
    oaTraits: createOaTraits(models),
    readers: createReaders(models),
    eraser: tellingEraser(createEraser(models, sealer), conversations, newsroom),
    retention: createRetention(models, sealer),
  };
}

export type Stores = Awaited<ReturnType<typeof createStores>>;
