import { agentName, readAddress, type Address } from '../../../../src/adapters/dialogflow/address.ts';
import { openSessions } from '../../../../src/adapters/dialogflow/client.ts';
import { createRemoteIntent } from '../../../../src/adapters/dialogflow/remote-intent.ts';
import { startGoogle, type GoogleEmulator } from '../../../emulator-google/server.ts';

/** No answer on a busy machine takes that long: what is tested is what comes, not how fast. */
export const PATIENT_MS = 20_000;

export const PROJECT = 'tro-ly-xa';

export function addressOf(google: GoogleEmulator): Address {
  const address = readAddress(google.address);
  if (typeof address === 'string') throw new Error(address);
  return address;
}

/** Our adapter over real gRPC against the emulator, with a clock that a test moves. */
export async function startDesk(deadlineMs = PATIENT_MS) {
  const google = await startGoogle({ projectId: PROJECT });
  google.agent.add('open_account', ['mở tài khoản']);
  google.agent.add('out_of_scope', [], { isFallback: true });
  const time = { now: Date.parse('2026-11-26T09:00:00+07:00') };
  const heard: string[] = [];
  const address = addressOf(google);
  const remote = createRemoteIntent({
    open: () => openSessions({ projectId: PROJECT, address }),
    agent: agentName(PROJECT, address),
    isKnown: (intent) => ['open_account', 'cash_out', 'out_of_scope'].includes(intent),
    clock: { now: () => time.now },
    deadlineMs,
    onRest: (why) => heard.push(`rests: ${why}`),
    onBack: () => heard.push('back'),
  });
  await remote.prepare();
  return {
    google,
    remote,
    heard,
    later: (ms: number) => void (time.now += ms),
    async stop() {
      await remote.close();
      google.die();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof startDesk>>;
