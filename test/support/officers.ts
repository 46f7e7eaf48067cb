import { hashLinkCode } from '../../src/escalation/link-code.ts';
import type { Chat } from './chat.ts';
import type { World } from './world.ts';

/** An officer of the demo commune who has linked their own Zalo with this one-time code. */
export async function linkedOfficer(
  world: World,
  name: string,
  code: string,
  village?: string,
  role = 'officer',
): Promise<Chat> {
  const officer = {
    id: `officer-${code}`,
    name,
    phone: '0905000000',
    role,
    communeId: 'nghia-hoa',
    ...(village && { village }),
  };
  await world.server.stores.officers.add(officer, hashLinkCode(code));
  const phone = world.citizen(name);
  await phone.writes(`#lienket ${code}`);
  await phone.hears(`Đã liên kết Zalo này với ${name}.`);
  return phone;
}
