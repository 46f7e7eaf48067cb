import type { Config } from './config.ts';
import type { Clock } from './ports.ts';
import { createAlerts } from './adapters/alerts/alerts.ts';
import { createGraph } from './adapters/zalo/graph.ts';
import { createHttp } from './adapters/zalo/http.ts';
import { createMediaFetcher } from './adapters/zalo/media.ts';
import { createMessenger } from './adapters/zalo/messenger.ts';
import { createUsers } from './adapters/zalo/users.ts';
import { createTokenManager } from './adapters/zalo/tokens.ts';
import { ERRORS } from './domain/errors.ts';
import type { Communes } from './communes.ts';
import type { Log } from './log.ts';
import type { Stores } from './stores.ts';

/** Everything that talks to Zalo, and the channels beside it. */
export function composeZalo(options: {
  config: Config;
  communes: Communes;
  stores: Stores;
  clock: Clock;
  log: Log;
  onError(place: string): (error: unknown) => void;
}) {
  const { config, communes, stores, clock, log } = options;
  const http = createHttp();
  const alerts = createAlerts({
    http,
    smtpUrl: config.SMTP_URL,
    targets: (communeId) => communes.profile(communeId).alerts,
    onError: options.onError('alerts'),
  });
  const tokens = createTokenManager({
    http,
    oauthUrl: config.ZALO_OAUTH_URL,
    appId: config.ZALO_APP_ID,
    appSecret: config.ZALO_APP_SECRET,
    store: stores.tokenStore,
    clock,
    firstRefreshToken: (oaId) => communes.oa(oaId)?.refreshToken,
    onRefused: (oaId, detail) => {
      log.error('refresh token refused: grant the app again', { oaId, detail });
      const communeId = communes.oa(oaId)?.communeId ?? '';
      void alerts.tell(communeId, 'OA ngừng gửi tin', ERRORS.OA_TOKEN_REFUSED);
    },
  });
  return {
    alerts,
    graph: createGraph({ http, graphUrl: config.ZALO_GRAPH_URL, appSecret: config.ZALO_APP_SECRET }),
    users: createUsers({ http, openApiUrl: config.ZALO_OPENAPI_URL, tokens }),
    media: createMediaFetcher(http, config.ZALO_OPENAPI_URL),
    messenger: createMessenger({
      http,
      openApiUrl: config.ZALO_OPENAPI_URL,
      tokens,
      traits: stores.oaTraits,
      clock,
      pictures: stores.sentPictures,
      onTrait: (oaId, traits) => log.warn('learnt about this OA', { oaId, ...traits }),
    }),
  };
}
