import type { Answers } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { openForm, type FormLink, type Opened } from '../platform/opening.ts';
import type { Platform } from '../platform/platform.ts';
import { createConnection, type Connection } from './connection.ts';
import { createDeviceStore, type DeviceStore } from './device-store.ts';
import { startAgain, startWith, type Start } from './start.ts';

/** One form in front of one person, with what was already written. */
export interface Sitting {
  session: SessionAnswer;
  connection: Connection;
  device: DeviceStore;
  start: Start;
}

/** `before`: the answers of the person whose form was just sent. */
export async function openSitting(
  platform: Platform,
  link: FormLink,
  before?: Answers,
): Promise<({ kind: 'open' } & Sitting) | Extract<Opened, { kind: 'closed' }>> {
  const opened = await openForm(platform, link);
  if (opened.kind === 'closed') return opened;
  const { session } = opened;
  const { form, corrects } = session;
  // What is corrected is another draft than what is written anew.
  const device = createDeviceStore(corrects ? `${form.id}:${corrects.id}` : form.id, session.deviceKey);
  const start = before ? startAgain(session, before) : startWith(session, await device.read());
  if (!start.unsent) device.drop();
  return {
    kind: 'open',
    session,
    device,
    start,
    connection: createConnection(platform, link, session.session),
  };
}
