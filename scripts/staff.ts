import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createSealer } from '../src/adapters/crypto/sealer.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { loadConfig } from '../src/config.ts';
import { hashLinkCode, newLinkCode } from '../src/escalation/link-code.ts';
import { createStores } from '../src/stores.ts';
import { openBesideServer } from './beside-server.ts';

const USAGE =
  'npm run staff -- add --name "Trần Thị Lan" --phone 0905… --role village|officer|head|admin --commune ID [--village ID]';

/** Adds an officer and prints the one-time code with which they link their own Zalo. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      phone: { type: 'string' },
      role: { type: 'string' },
      commune: { type: 'string' },
      village: { type: 'string' },
    },
  });
  const { name, phone, role, commune } = values;
  if (positionals[0] !== 'add' || !name || !phone || !role || !commune) {
    console.error(USAGE);
    process.exit(2);
  }
  const config = loadConfig();
  refuseUnknownCommune(commune);
  const store = await openBesideServer(config);
  const { officers } = await createStores(store, createSealer(config.dataKeys));
  const code = newLinkCode();
  const village = values.village ? { village: values.village } : {};
  const officer = { id: randomUUID(), name, phone, role, communeId: commune, ...village };
  await officers.add(officer, hashLinkCode(code));
  await store.close();
  console.log(`Đã thêm ${name}. Nhờ người này nhắn vào Zalo của xã:  #lienket ${code}`);
}

function refuseUnknownCommune(commune: string): void {
  const known = [...loadCatalog('intents').profiles.values()].map((profile) => profile.commune.id);
  if (known.includes(commune)) return;
  console.error(`Không có xã "${commune}". Các xã đang có: ${known.join(', ')}`);
  process.exit(2);
}

await main();
