import type { Answers } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Draft } from '../api.ts';
import { openForm, type FormLink, type Opened } from '../platform/opening.ts';
import type { Platform } from '../platform/platform.ts';
import { createConnection, type Connection } from './connection.ts';
import { createDeviceStore, type DeviceStore } from './device-store.ts';

/** One form in front of one person, with what was already written. */
export interface Sitting {
  session: SessionAnswer;
  connection: Connection;
  device: DeviceStore;
  start: Start;
}

export interface Start {
  answers: Answers;
  revision: number;
  hasDraft: boolean;
  /** Only the phone has it so far. */
  unsent?: Draft;
  /** Fields that stay from the person before; absent for the first. */
  stays?: string[];
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

/** The newer of both drafts, over what the chat told. */
export function startWith(session: SessionAnswer, onDevice: Draft | null): Start {
  const onServer = session.draft;
  const isUnsent = onDevice !== null && onDevice.revision > (onServer?.revision ?? 0);
  const draft = isUnsent ? onDevice : onServer;
  const ids = session.form.fields.map((field) => field.id);
  const known = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
  return {
    answers: { ...known(session.prefill), ...known(draft?.answers ?? {}) },
    revision: draft?.revision ?? 0,
    // An empty one says that the person began anew.
    hasDraft: Object.keys(draft?.answers ?? {}).length > 0,
    ...(isUnsent && { unsent: onDevice }),
  };
}

function startAgain({ form, draft }: SessionAnswer, before: Answers): Start {
  const stays = form.stays.filter((id) => before[id]);
  const answers = Object.fromEntries(stays.map((id) => [id, before[id] ?? '']));
  return { answers, revision: draft?.revision ?? 0, hasDraft: false, stays };
}
