import { randomBytes } from 'node:crypto';

/** The one app and OA of the tests. */
export const APP = {
  appId: '360846524940903967',
  appSecret: 'app-secret-for-tests',
  oaId: '388613280878808645',
  oaName: 'Xã Nghĩa Hòa',
  oaSecretKey: 'oa-secret-key-for-tests',
  refreshToken: 'first-refresh-token',
  miniAppId: '1234567890123456789',
  miniAppApiKey: 'mini-app-api-key-for-tests',
} as const;

/** A complete environment for the server, pointed at a platform on this machine, with keys made now. */
export function environment(platform: string, url: string, dataDir: string): Record<string, string> {
  return {
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    ZALO_APP_ID: APP.appId,
    ZALO_APP_SECRET: APP.appSecret,
    ZALO_OA_ID: APP.oaId,
    ZALO_OA_SECRET_KEY: APP.oaSecretKey,
    ZALO_OA_REFRESH_TOKEN: APP.refreshToken,
    ZALO_MINIAPP_ID: APP.miniAppId,
    ZALO_MINIAPP_API_KEY: APP.miniAppApiKey,
    ZALO_OPENAPI_URL: `${platform}/openapi`,
    ZALO_OAUTH_URL: `${platform}/oauth`,
    ZALO_GRAPH_URL: `${platform}/graph`,
    COMMUNE_PROFILE: 'qn-2024',
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
  };
}
