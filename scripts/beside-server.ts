import { openStore, runningStoreUri, type Store } from '../src/adapters/store/connect.ts';
import type { Config } from '../src/config.ts';

/** Through the running server's store when there is one; a server that crashed leaves an address nobody answers at. */
export async function openBesideServer(config: Config): Promise<Store> {
  const uri = config.MONGODB_URI ?? (await runningStoreUri(config.DATA_DIR));
  const { DATA_DIR: dataDir } = config;
  if (!uri) return openStore({ dataDir });
  return openStore({ mongodbUri: uri, dataDir }).catch((error: unknown) => {
    if (config.MONGODB_URI) throw error;
    return openStore({ dataDir });
  });
}
