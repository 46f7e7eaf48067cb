import type { Config } from './config.ts';
import type { Alerts, Classifier, Clock, Messenger, OutboxItem, Sealer } from './ports.ts';
import type { MediaFetcher } from './adapters/zalo/media.ts';
import type { Communes } from './communes.ts';
import type { InboundEvent } from './domain/event.ts';
import { shortCode } from './domain/ids.ts';
import type { SendResult } from './domain/message.ts';
import type { ViewLinks } from './escalation/view-link.ts';
import { createTimerWorker } from './inbox/timers.ts';
import { createInboxWorker } from './inbox/worker.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createOutboxWorker } from './outbox/worker.ts';
import { createPipeline } from './pipeline.ts';
import { createProjector } from './projector.ts';
import { formLink } from './registration/links.ts';
import type { Stores } from './stores.ts';

/** Zalo allows 4,000 calls a minute for an app; a margin stays for the other calls. */
const SENDS_PER_SECOND = 50;

export interface WorkersOptions {
  config: Config;
  communes: Communes;
  classifier: Classifier;
  stores: Stores;
  sealer: Sealer;
  viewLinks: ViewLinks;
  zalo: { messenger: Messenger; alerts: Alerts; media: MediaFetcher };
  clock: Clock;
  log: Log;
  metrics: Metrics;
  onError(place: string): (error: unknown) => void;
}

/** The three that never sleep: what comes in, what goes out, and what is due. */
export function composeWorkers(options: WorkersOptions) {
  const { stores, clock, communes, zalo, onError } = options;
  const outbox = composeOutbox(options);
  const inbox = createInboxWorker({
    ...stores,
    clock,
    ...composePipeline(options),
    project: createProjector({
      ...stores,
      alerts: zalo.alerts,
      clock,
      viewLinks: options.viewLinks,
      words: communes.words,
      fetchMedia: zalo.media.fetch,
      onQueued: outbox.add,
      onAppended: (conversationId) => inbox.add(conversationId),
    }),
    onHandled: (event, outcome, ms) => {
      options.metrics.events.inc({ kind: event.body.kind, outcome: outcome.kind });
      const { id, name, conversationId } = event;
      options.log.info('handled', { id, name, conversationId, outcome, ms });
    },
    onError: onError('inbox'),
  });
  const timers = createTimerWorker({ ...stores, clock, onAppended: inbox.add, onError: onError('timers') });
  return { inbox, outbox, timers };
}

function composePipeline(options: WorkersOptions) {
  const { config, stores, clock, communes, sealer } = options;
  return createPipeline({
    classifier: options.classifier,
    officers: stores.officers,
    clock,
    words: communes.words,
    links: (event: InboundEvent) => ({
      guide: (id) => `${config.PUBLIC_URL}/g/${id}?xa=${event.communeId}`,
      form: (formId) => {
        const miniAppId = config.ZALO_MINIAPP_ID ?? '';
        return formLink(sealer, { miniAppId, formId, eventId: event.id, now: clock.now() });
      },
    }),
  });
}

function composeOutbox({ stores, zalo, clock, log, metrics, onError }: WorkersOptions) {
  return createOutboxWorker({
    outbox: stores.outbox,
    messenger: zalo.messenger,
    clock,
    perSecond: SENDS_PER_SECOND,
    onUndeliverable: (item, why) => openCallTask(stores.cases, clock, item, why),
    onSettled(item: OutboxItem, result: SendResult) {
      metrics.sends.inc({ result: result.kind });
      if (result.kind !== 'sent') log.warn('not sent', { id: item.id, status: result.kind, why: result.why });
    },
    onError: onError('outbox'),
  });
}

/** What Zalo will not deliver becomes a call for a person, with the words that were not said. */
async function openCallTask(
  cases: Stores['cases'],
  clock: Clock,
  item: OutboxItem,
  why: string,
): Promise<void> {
  const id = `case-undeliverable-${item.id}`;
  const { oaId, communeId, conversationId } = item;
  await cases.open({
    id,
    code: shortCode(id),
    oaId,
    communeId,
    conversationId,
    reason: 'undeliverable',
    urgency: 'normal',
    status: 'open',
    notes: [],
    turns: [{ at: clock.now(), from: 'bot', text: `${item.say.text}\n(${why})` }],
    openedAt: clock.now(),
  });
}
