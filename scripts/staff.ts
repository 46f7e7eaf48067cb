import { parseArgs } from 'node:util';
import { createSealer } from '../src/adapters/crypto/sealer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { newLink } from '../src/compose-console.ts';
import { loadConfig } from '../src/config.ts';
import { createPasswords } from '../src/console/auth/password.ts';
import { createStores } from '../src/stores.ts';
import { openBesideServer } from './beside-server.ts';
import { COMMANDS, Refused, USAGE } from './staff-desk.ts';

const text = { type: 'string' } as const;

function parsed(args: string[]) {
  try {
    const options = { name: text, phone: text, role: text, commune: text, village: text };
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    throw new Refused(USAGE);
  }
}

/** Who answers for the communes, and who may sign in to the console; also beside a running server. */
async function main(): Promise<void> {
  const { values, positionals } = parsed(process.argv.slice(2));
  const [name = '', whom] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Refused(USAGE);
  const config = loadConfig();
  const profiles = [...loadCatalog('intents').profiles.values()];
  const store = await openBesideServer(config);
  try {
    const desk = {
      ...(await createStores(store, createSealer(config.dataKeys))),
      passwords: createPasswords(),
      clock: { now: () => Date.now() },
      newLink,
      // No words are at hand here: the server's own watch tells the head of whatever then waits too long.
      tellFreed: async () => undefined,
      villages: (id: string) => profiles.find(({ commune }) => commune.id === id)?.villages,
      communes: profiles.map(({ commune }) => commune.id),
    };
    console.log(await command(desk, values, whom));
  } finally {
    await store.close();
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
