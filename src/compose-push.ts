import type { Config } from './config.ts';
import { createPusher, newPushKeys } from './adapters/push/pusher.ts';
import { publicOnly } from './adapters/zalo/addresses.ts';
import { pushRoutes } from './console/push/routes.ts';
import type { PushKeys, Pusher } from './ports.ts';
import type { Route } from './routes.ts';
import type { Stores } from './stores.ts';

interface PushOptions {
  config: Config;
  stores: Stores;
}

interface PusherParts extends PushOptions {
  onError(place: string): (error: unknown) => void;
}

const keysOf =
  ({ pushTargets }: Stores) =>
  (): Promise<PushKeys> =>
    pushTargets.serverKeys(newPushKeys);

export function composePusher({ config, stores, onError }: PusherParts): Pusher {
  return createPusher({
    publicUrl: config.PUBLIC_URL,
    keys: keysOf(stores),
    lookup: publicOnly(),
    onError: onError('push'),
  });
}

export function composePushRoutes({ config, stores }: PushOptions): Route[] {
  return pushRoutes({ ...stores, keys: keysOf(stores), publicUrl: config.PUBLIC_URL });
}
