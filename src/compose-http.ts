import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import type { Clock, Newsroom, Sealer } from './ports.ts';
import type { Graph } from './adapters/zalo/graph.ts';
import { createPress } from './adapters/pdf/press.ts';
import { createApp } from './app.ts';
import type { BuiltPage } from './built-pages.ts';
import type { FormDefinition } from './contract/form.ts';
import { legalAnswerOf } from './catalog/legal.ts';
import { guidancePage } from './catalog/render.ts';
import type { LiveCatalog } from './catalog/live.ts';
import type { Catalog } from './catalog/types.ts';
import type { Communes } from './communes.ts';
import { composeConsole } from './compose-console.ts';
import { consoleRoutes } from './console/routes.ts';
import type { Desk } from './escalation/open-case.ts';
import type { StatementLinks } from './escalation/statement-link.ts';
import { statementRoutes } from './escalation/statement-routes.ts';
import type { ViewLinks } from './escalation/view-link.ts';
import { isInForce } from './domain/notice.ts';
import { createGuards } from './guards.ts';
import { legalRoutes } from './legal-routes.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { publicRoutes } from './public-routes.ts';
import { eraseUser } from './registration/erasing.ts';
import { miniAppRoutes } from './registration/routes.ts';
import type { MiniAppOptions } from './registration/options.ts';
import type { ReceiptLinks } from './registration/receipt-link.ts';
import { receiptRoutes } from './registration/receipt-routes.ts';
import { createReceipts } from './registration/receipt.ts';
import type { Sessions } from './registration/session.ts';
import type { Route } from './routes.ts';
import { createPrefill } from './prefill.ts';
import { createLosses, createStatements } from './statements.ts';
import type { Stores } from './stores.ts';
import { miniAppDoor } from '../webhooks/miniapp/door.ts';
import { zaloDoor } from '../webhooks/zalo/door.ts';

const WEBHOOK = '/webhooks/zalo';

export interface HttpOptions {
  config: Config;
  catalog: Catalog;
  contentDir: string;
  /** With what was published since. */
  live: LiveCatalog;
  communes: Communes;
  stores: Stores;
  desk: Desk;
  deskRoutes: readonly Route[];
  sessions: Sessions;
  viewLinks: ViewLinks;
  statementLinks: StatementLinks;
  receiptLinks: ReceiptLinks;
  sealer: Sealer;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  newsroom: Newsroom;
  pages: readonly BuiltPage[];
  graph: Graph;
  appIdOf(oaId: string, userId: string): Promise<string | null>;
  isReady(): Promise<boolean>;
  onAppended(conversationId: string): void;
  onError(error: unknown): void;
}

/** The webhook door in front, express behind it. */
export function composeHttp(options: HttpOptions): RequestListener {
  const { config } = options;
  const door = composeDoor(options);
  const hook = composeMiniAppDoor(options);
  const app = createApp({
    routes: [...allRoutes(options), ...hook.routes],
    guards: createGuards({
      sessions: options.sessions,
      viewLinks: options.viewLinks,
      statementLinks: options.statementLinks,
      receiptLinks: options.receiptLinks,
      miniAppWebhook: hook.guard,
      ...(config.METRICS_TOKEN && { metricsToken: config.METRICS_TOKEN }),
      clock: options.clock,
      consoleSessions: options.stores.consoleSessions,
      accounts: options.stores.accounts,
      publicUrl: config.PUBLIC_URL,
    }),
    pages: options.pages,
    trustProxy: config.TRUST_PROXY,
    publicUrl: config.PUBLIC_URL,
    onError: options.onError,
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === WEBHOOK) void door(request, response);
    else app(request, response);
  };
}

function composeDoor({ config, communes, stores, sealer, clock, log, metrics, onAppended }: HttpOptions) {
  const hasSecret = config.oas.some((oa) => oa.secretKey);
  return zaloDoor({
    appId: config.ZALO_APP_ID,
    oa: communes.oa,
    inbox: stores.inbox,
    sealer,
    clock,
    setupUntil: hasSecret ? 0 : clock.now() + config.setupModeMs,
    onAppended: (event) => onAppended(event.conversationId),
    onEcho: stores.outbox.seen,
    onResult({ status, why, eventName, ms }) {
      metrics.webhooks.inc({ status: String(status), why: status === 500 ? 'error' : why });
      metrics.webhookSeconds.observe(ms / 1000);
      if (status !== 200) log.warn('webhook refused', { status, why, name: eventName });
      else if (why === 'nothing to do') log.info('event without work', { name: eventName });
    },
  });
}

function composeMiniAppDoor({ config, stores, clock, log, onAppended }: HttpOptions) {
  const { ZALO_MINIAPP_API_KEY: apiKey, ZALO_MINIAPP_ID: appId } = config;
  return miniAppDoor({
    ...(apiKey && { apiKey }),
    ...(appId && { appId }),
    clock,
    erase: (user, cause, upTo) => eraseUser({ ...stores, clock, onAppended }, user, cause, upTo),
    onResult({ status, why, event, more }) {
      if (status === 200) log.info(`mini app: ${why}`, { name: event, ...more });
      else log.warn('mini app webhook refused', { status, why, name: event });
    },
  });
}

/** Every route of the server but the webhooks; the architecture test reads the same list. */
export function allRoutes(options: HttpOptions): Route[] {
  const { config, catalog, communes, stores, clock } = options;
  const form = (id: string): FormDefinition | undefined => catalog.forms.get(id);
  const papers = { ...stores, clock, press: createPress(), form, words: communes.words };
  const statement = createStatements(papers);
  return [
    ...publicRoutes({
      publicUrl: config.PUBLIC_URL,
      ...(config.ZALO_SITE_VERIFICATION && { siteVerification: config.ZALO_SITE_VERIFICATION }),
      communeName: communes.profile('').commune.name ?? 'xã',
      guidance: (intentId, communeId = '') =>
        guidanceOf(options.live.current(), communes, intentId, communeId),
      notice: (code, communeId = '') => noticeOf(options, code, communeId),
      isReady: options.isReady,
      metrics: options.metrics,
    }),
    ...legalRoutes({
      publicUrl: config.PUBLIC_URL,
      legal: (communeId) => legalOf(options, communeId),
    }),
    ...miniAppRoutes(miniAppOptions(options, form)),
    ...consoleRoutes({
      ...stores,
      form,
      statement,
      providers: catalog.providers,
      villages: (communeId) => communes.profile(communeId).villages,
    }),
    ...composeConsole(options),
    ...statementRoutes({ statement }),
    ...receiptRoutes({ receipt: createReceipts({ ...papers, miniAppId: config.ZALO_MINIAPP_ID ?? '' }) }),
  ];
}

function miniAppOptions(
  options: HttpOptions,
  form: (id: string) => FormDefinition | undefined,
): MiniAppOptions {
  const { catalog, communes, stores, clock, sealer, sessions, graph, appIdOf, onAppended } = options;
  return {
    ...stores,
    tokens: stores.formTokens,
    ...{ clock, sealer, sessions, appIdOf, onAppended, form },
    whoIs: graph.whoIs,
    phoneOf: graph.phoneOf,
    defaultOaId: communes.defaultOaId,
    providers: catalog.providers,
    forms: () => [...catalog.forms.values()],
    words: communes.words,
    commune: (oaId) => communeOf(communes, oaId),
    prefill: createPrefill({ ...stores, loss: createLosses({ ...stores, form }), form }),
  };
}

function communeOf(communes: Communes, oaId: string) {
  const profile = communes.profile(communes.oa(oaId)?.communeId ?? '');
  return {
    id: profile.commune.id,
    name: profile.commune.name ?? 'xã',
    villages: profile.villages.map(({ id, name }) => ({ id, name })),
  };
}

function noticeOf({ communes, clock }: HttpOptions, code: string, communeId: string) {
  const profile = communes.profile(communeId);
  // Through the commune's own words: another commune may use the same code.
  const { notices } = communes.words(profile.commune.id);
  const notice = notices.find((one) => one.code === code && one.status !== 'draft');
  if (!notice) return null;
  const { id, name } = profile.commune;
  return { notice, isInForce: isInForce(notice, clock.now()), commune: name ?? 'xã', communeId: id };
}

function legalOf({ config, live, communes }: HttpOptions, asked: string) {
  const profile = communes.profile(asked);
  const reading = { catalog: live.current(), profile, today: communes.today() };
  const answer = legalAnswerOf(reading, config.dialogflow !== undefined);
  return { answer, commune: profile.commune.name ?? 'xã', communeId: profile.commune.id };
}

function guidanceOf(catalog: Catalog, communes: Communes, intentId: string, communeId: string) {
  const profile = communes.profile(communeId);
  if (!catalog.intents.has(intentId)) return null;
  const content = guidancePage(catalog, intentId, profile, communes.today());
  const { id, name } = profile.commune;
  return content.steps.length ? { content, commune: name ?? 'xã', communeId: id } : null;
}
