import type { Config } from './config.ts';
import type {
  Alerts,
  Classifier,
  Clock,
  Messenger,
  Newsroom,
  OutboxItem,
  Pictures,
  Sealer,
} from './ports.ts';
import type { MediaFetcher } from './adapters/zalo/media.ts';
import type { ZaloUsers } from './adapters/zalo/users.ts';
import type { LiveCatalog } from './catalog/live.ts';
import type { Communes } from './communes.ts';
import { composePusher } from './compose-push.ts';
import { composeContentWatch } from './compose-content.ts';
import { isAppOnly, type InboundEvent } from './domain/event.ts';
import type { SendResult, Shut } from './domain/message.ts';
import type { Desk } from './escalation/open-case.ts';
import type { StatementLinks } from './escalation/statement-link.ts';
import { createPushDesk } from './escalation/push-desk.ts';
import { createWatch } from './escalation/watch.ts';
import type { ViewLinks } from './escalation/view-link.ts';
import { createTimerWorker } from './inbox/timers.ts';
import { createInboxWorker } from './inbox/worker.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createNoticeSender } from './notices/sender.ts';
import { lostEvent } from './outbox/lost.ts';
import { createOutboxWorker } from './outbox/worker.ts';
import { createPipeline } from './pipeline.ts';
import { createProjector } from './projector.ts';
import type { Analyse } from './scam/analyse.ts';
import { formLink } from './registration/links.ts';
import type { ReceiptLinks } from './registration/receipt-link.ts';
import type { Stores } from './stores.ts';

/** Zalo allows 4,000 calls a minute for an app; a margin stays for the other calls. */
const SENDS_PER_SECOND = 50;

/** A notice never crowds out answers: so many a round, and a round a minute. */
const NOTICES_PER_ROUND = 100;
const NOTICE_POLL_MS = 60_000;

export interface WorkersOptions {
  config: Config;
  live: LiveCatalog;
  communes: Communes;
  classifier: Classifier;
  analyse: Analyse;
  pictures: Pictures;
  stores: Stores;
  sealer: Sealer;
  viewLinks: ViewLinks;
  statementLinks: StatementLinks;
  receiptLinks: ReceiptLinks;
  zalo: { messenger: Messenger; alerts: Alerts; media: MediaFetcher; users: ZaloUsers };
  clock: Clock;
  log: Log;
  metrics: Metrics;
  newsroom: Newsroom;
  onError(place: string): (error: unknown) => void;
}

/** Those that never sleep: what comes in and goes out, what is due, what is announced, what words need their owner. */
export function composeWorkers(options: WorkersOptions) {
  const { stores, clock, communes, zalo, onError } = options;
  const outbox = composeOutbox(options, (conversationId) => inbox.add(conversationId));
  const push = createPushDesk({
    ...stores,
    pusher: composePusher(options),
    clock,
    words: communes.words,
    onError: onError('push'),
  });
  const desk = composeDesk(options, outbox.add, (conversationId) => inbox.add(conversationId), push.add);
  const inbox = createInboxWorker({
    ...stores,
    clock,
    ...composePipeline(options),
    burstMs: options.config.BURST_WINDOW_MS,
    project: createProjector({
      ...desk,
      ...stores,
      onLesson: (kind) => options.metrics.lessons.inc({ kind }),
    }),
    onHandled: (event, outcome, ms) => {
      options.metrics.events.inc({ kind: event.body.kind, outcome: outcome.kind });
      const { id, name, conversationId } = event;
      options.log.info('handled', { id, name, conversationId, outcome, ms });
      // One more who has it.
      if (event.body.kind === 'notice')
        options.newsroom.tell({ kind: 'changed', communeId: event.communeId, what: 'notices' });
    },
    onLost: ({ eventId, origin }, error) => {
      options.log.error('results lost', { id: eventId, conversationId: origin.conversationId });
      const text = `Kết quả của sự kiện ${eventId} không ghi được: ${String(error)}`;
      void zalo.alerts.tell(origin.communeId, 'Trợ lý cần người xem', text);
    },
    onError: onError('inbox'),
  });
  const notices = composeNotices(options, inbox.add);
  const timers = createTimerWorker({ ...stores, clock, onAppended: inbox.add, onError: onError('timers') });
  const content = composeContentWatch(options, outbox.add);
  const watch = createWatch({
    ...stores,
    ...desk,
    communes: () => communes.all().map(({ commune }) => commune.id),
    hours: (communeId) => communes.words(communeId).commune.hours,
    responseMinutes: (communeId) => communes.profile(communeId).response_minutes,
    onError: onError('watch'),
  });
  return { workers: { inbox, outbox, timers, notices, content, watch, push }, desk };
}

function composeNotices(
  { stores, clock, communes, log, onError }: WorkersOptions,
  onAppended: (conversationId: string) => void,
) {
  return createNoticeSender({
    ...stores,
    clock,
    async notices() {
      // Another process may have let one out, or stopped it.
      await communes.board.refresh(stores.writtenNotices);
      return communes.notices();
    },
    perDay: (communeId) => communes.profile(communeId).notices_per_day,
    perRound: NOTICES_PER_ROUND,
    pollMs: NOTICE_POLL_MS,
    onAppended,
    onRound: ({ id, code }, round) => log.info('notice queued', { id, code, ...round }),
    onError: onError('notices'),
  });
}

/** What officers reach citizens and each other with, from a chat as from the console. */
function composeDesk(
  { stores, zalo, clock, communes, viewLinks, metrics, log, onError }: WorkersOptions,
  onQueued: (conversationId: string) => void,
  onAppended: (conversationId: string) => void,
  onTold: Desk['onTold'],
): Desk {
  return {
    ...stores,
    alerts: zalo.alerts,
    clock,
    viewLinks,
    words: communes.words,
    learnName(caseId, { oaId, userId }) {
      const learn = async (): Promise<void> => {
        const name = isAppOnly(userId) ? null : await zalo.users.nameOf(oaId, userId);
        if (name) await stores.caseDesk.called(caseId, name);
      };
      learn().catch(onError('name'));
    },
    fetchMedia: zalo.media.fetch,
    onTold,
    onNobodyTold: ({ id, code, communeId }) => {
      metrics.errors.inc({ place: 'nobody_told' });
      log.error('nobody was told of a case: link an officer or set an alert', { id, code, communeId });
    },
    onQueued,
    onAppended,
  };
}

function composePipeline(options: WorkersOptions) {
  const { config, stores, clock, communes, sealer } = options;
  return createPipeline({
    classifier: options.classifier,
    scam: { analyse: options.analyse, memory: stores.scamMemory, cases: stores.cases },
    pictures: options.pictures,
    officers: stores.officers,
    registrations: stores.registrations,
    formDrafts: stores.formDrafts,
    clock,
    words: communes.words,
    links: (event: InboundEvent) => ({
      guide: (id) => `${config.PUBLIC_URL}/g/${id}?xa=${event.communeId}`,
      notice: (code) => `${config.PUBLIC_URL}/n/${code}?xa=${event.communeId}`,
      // By the event's own time: deciding it again gives the same link.
      statement: (caseId) => options.statementLinks.make(caseId, event.receivedAt),
      receipt: (registrationId) => options.receiptLinks.make(registrationId, event.receivedAt),
      form: (formId, known) => {
        const miniAppId = config.ZALO_MINIAPP_ID ?? '';
        return formLink(sealer, { miniAppId, formId, eventId: event.id, now: clock.now(), ...known });
      },
    }),
  });
}

function composeOutbox(options: WorkersOptions, wakeInbox: (conversationId: string) => void) {
  const { stores, zalo, clock, log, metrics, onError } = options;
  return createOutboxWorker({
    outbox: stores.outbox,
    messenger: zalo.messenger,
    clock,
    perSecond: SENDS_PER_SECOND,
    async onUndeliverable(item, why, shut) {
      await cannotDeliver(options, item, why, shut);
      wakeInbox(item.conversationId);
    },
    onSettled(item: OutboxItem, result: SendResult) {
      metrics.sends.inc({ result: result.kind });
      const { id, conversationId, communeId } = item;
      options.newsroom.tell({ kind: 'fate', id, conversationId, communeId, result });
      if (result.kind !== 'sent') log.warn('not sent', { id: item.id, status: result.kind, why: result.why });
    },
    onError: onError('outbox'),
  });
}

/**
 * What Zalo will not deliver becomes a case of that citizen. A card that did not reach its officer goes out by the
 * other channels instead: a case about a case would never end.
 */
async function cannotDeliver(
  { stores, zalo, clock }: WorkersOptions,
  item: OutboxItem,
  why: string,
  shut?: Shut,
): Promise<void> {
  const { id, communeId, say } = item;
  if (id.includes(':card:')) {
    await zalo.alerts.tell(communeId, 'Thẻ việc không gửi được qua Zalo', say.text);
    return;
  }
  await stores.inbox.append(lostEvent(item, why, shut, clock.now()));
}
