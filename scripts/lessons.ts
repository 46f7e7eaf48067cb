import { parseArgs } from 'node:util';
import { createSealer } from '../src/adapters/crypto/sealer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { loadConfig } from '../src/config.ts';
import { createStores } from '../src/stores.ts';
import { openBesideServer } from './beside-server.ts';
import { COMMANDS, Refused, USAGE } from './lessons-desk.ts';

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { commune: { type: 'string' } } });
  } catch {
    throw new Refused(USAGE);
  }
}

/** Looks at what use has taught; changes no content. */
async function main(): Promise<void> {
  const { values, positionals } = parsed(process.argv.slice(2));
  const [name = '', ...args] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Refused(USAGE);
  const config = loadConfig();
  const catalog = loadCatalog('intents');
  const communeId = values.commune ?? catalog.profiles.get(config.COMMUNE_PROFILE)?.commune.id ?? '';
  const known = [...catalog.profiles.values()].map((profile) => profile.commune.id);
  if (!known.includes(communeId)) {
    throw new Refused(`Không có xã "${communeId}". Các xã đang có: ${known.join(', ')}`);
  }
  const store = await openBesideServer(config);
  try {
    const { lessons } = await createStores(store, createSealer(config.dataKeys));
    console.log(await command({ lessons, communeId, catalog, now: Date.now() }, args));
  } finally {
    await store.close();
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
