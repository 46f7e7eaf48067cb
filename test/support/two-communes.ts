import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Role } from '../../src/contract/console-auth.ts';
import { signedIn, withPassword } from './console.ts';
import type { World } from './world.ts';

/** OAS_FILE of a server that speaks for the commune `blank` as well. */
export function secondOa(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlx-oas-')), 'oas.yaml');
  writeFileSync(
    file,
    'oas:\n  - { oa_id: "4999999999999999991", profile: blank, secret_key: "s", refresh_token: other }\n',
  );
  return file;
}

export type OfficerBrowser = Awaited<ReturnType<typeof signedIn>>;

/** One officer of every role at home, each signed in under the name of the role, and a head of the other commune. */
export async function everyRole(world: World): Promise<(role: Role | 'xa-khac') => OfficerBrowser> {
  const browsers = new Map<string, OfficerBrowser>();
  for (const role of ROLES)
    browsers.set(
      role,
      await signedIn(
        world,
        await withPassword(world, role, { role, ...(role === 'village' && { village: 'thu-xa' }) }),
      ),
    );
  const other = await withPassword(world, 'xa-khac', { role: 'head', communeId: 'blank' });
  browsers.set('xa-khac', await signedIn(world, other));
  return (role) => browsers.get(role) as OfficerBrowser;
}
