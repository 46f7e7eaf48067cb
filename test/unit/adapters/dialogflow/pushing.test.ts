import { status } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IntentsClient } from '@google-cloud/dialogflow';
import { createAgent, type Agent } from '../../../../src/adapters/dialogflow/agent.ts';
import { openIntents } from '../../../../src/adapters/dialogflow/client.ts';
import { toAppError } from '../../../../src/adapters/dialogflow/errors.ts';
import { planPush, type Plan } from '../../../../src/adapters/dialogflow/plan.ts';
import { wantedIntents } from '../../../../src/adapters/dialogflow/wanted.ts';
import { phrasesOf } from '../../../emulator-google/agent.ts';
import {
  startGoogle,
  type GoogleEmulator,
  type GoogleEmulatorOptions,
} from '../../../emulator-google/server.ts';
import { addressOf, PROJECT } from './desk.ts';

let google: GoogleEmulator;
let client: IntentsClient;
let agent: Agent;

async function start(options: GoogleEmulatorOptions = {}): Promise<void> {
  google = await startGoogle({ projectId: PROJECT, ...options });
  client = await openIntents({ projectId: PROJECT, address: addressOf(google) });
  agent = createAgent(client, `projects/${PROJECT}/agent`);
}

async function stop(): Promise<void> {
  await client.close();
  google.die();
}

beforeEach(() => start(), 30_000);
afterEach(stop);

const CONTENT: Record<string, string[]> = {
  open_account: ['mở tài khoản', 'làm cái thẻ'],
  cash_out: ['rút tiền ở đâu'],
  out_of_scope: ['giá vàng hôm nay'],
};

const planOf = async (content = CONTENT): Promise<Plan> =>
  planPush(wantedIntents(new Map(Object.entries(content))).intents, await agent.list());

async function push(content = CONTENT, prune = false): Promise<string[]> {
  const seen: string[] = [];
  const wanted = wantedIntents(new Map(Object.entries(content))).intents;
  const plan = planPush(wanted, await agent.list());
  await agent.push(plan, { prune, onProgress: (done, total) => seen.push(`${done}/${total}`) });
  return seen;
}

/** What the agent holds now: phrases by display name. */
function held(): Record<string, string[]> {
  return Object.fromEntries(
    [...google.agent.intents.values()].map((one) => [one.displayName, phrasesOf(one)]),
  );
}

describe('A push', () => {
  it('makes the intents of an empty agent those of intents/', async () => {
    await push();
    expect(held()).toEqual(CONTENT);
    expect(google.updated[0]?.languageCode).toBe('vi');
  });

  it('makes what is not ours the fallback, and nothing else', async () => {
    await push();
    const fallbacks = [...google.agent.intents.values()].filter((one) => one.isFallback);
    expect(fallbacks.map((one) => one.displayName)).toEqual(['out_of_scope']);
  });

  it('a second time writes nothing', async () => {
    await push();
    google.updated.length = 0;
    expect(await push()).toEqual(['0/0']);
    expect(google.updated).toEqual([]);
    expect(await planOf()).toMatchObject({ create: [], update: [], foreign: [] });
  });

  it('changes only what has changed', async () => {
    await push();
    google.updated.length = 0;
    const changed = { ...CONTENT, open_account: ['mở tài khoản', 'mở thẻ ngân hàng'] };
    await push(changed);
    expect(google.updated.flatMap((one) => one.intentBatchInline?.intents ?? [])).toHaveLength(1);
    expect(held()).toEqual(changed);
  });

  it('keeps what somebody set in Google’s console', async () => {
    google.agent.add('open_account', ['cũ'], {
      messages: [{ text: { text: ['Xin chào'] } }],
      followupIntentInfo: [{ followupIntentName: 'projects/tro-ly-xa/agent/intents/2' }],
    });
    const [before] = google.agent.intents.keys();
    await push();
    const after = google.agent.intents.get(before as string);
    expect(after?.messages).toMatchObject([{ text: { text: ['Xin chào'] } }]);
    expect(phrasesOf(after as never)).toEqual(CONTENT.open_account);
  });

  it('turns a fallback of another time into an ordinary intent', async () => {
    google.agent.add('cash_out', CONTENT.cash_out, { isFallback: true });
    await push();
    const intent = [...google.agent.intents.values()].find((one) => one.displayName === 'cash_out');
    expect(intent?.isFallback ?? false).toBe(false);
  });

  it('leaves intents of others alone', async () => {
    google.agent.add('Default Welcome Intent', ['hello']);
    await push();
    expect(held()['Default Welcome Intent']).toEqual(['hello']);
    expect(google.deleted).toEqual([]);
    expect((await planOf()).foreign.map((one) => one.displayName)).toEqual(['Default Welcome Intent']);
  });

  it('deletes them when it is told to, and only them', async () => {
    google.agent.add('Default Welcome Intent', ['hello']);
    await push(CONTENT, true);
    expect(held()).toEqual(CONTENT);
  });

  it('goes in small batches and tells how far it is', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`topic_${i}`, [`câu số ${i}`]]));
    expect(await push(many)).toEqual(['0/25', '10/25', '20/25', '25/25']);
    expect(google.updated.map((one) => one.intentBatchInline?.intents.length)).toEqual([10, 10, 5]);
  });

  it('that broke off is finished by the next', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`topic_${i}`, [`câu số ${i}`]]));
    const plan = await planOf(many);
    const breakOff = (done: number): void => {
      if (done === 20) google.fail('BatchUpdateIntents', { status: status.RESOURCE_EXHAUSTED });
    };
    await expect(agent.push(plan as never, { prune: false, onProgress: breakOff })).rejects.toThrow();
    expect(google.agent.intents.size).toBe(20);
    google.fail('BatchUpdateIntents', null);
    await push(many);
    expect(held()).toEqual(many);
  });
});

describe('Reading the agent', () => {
  it('asks for whole intents, in Vietnamese', async () => {
    await agent.list();
    expect(google.listed[0]).toMatchObject({ languageCode: 'vi', intentView: 'INTENT_VIEW_FULL' });
  });

  it('turns every page', async () => {
    await stop();
    await start({ pageSize: 2 });
    for (let i = 0; i < 5; i += 1) google.agent.add(`topic_${i}`, [`câu ${i}`]);
    const names = (await agent.list()).map((one) => one.displayName);
    expect(names).toEqual(['topic_0', 'topic_1', 'topic_2', 'topic_3', 'topic_4']);
    expect(google.listed).toHaveLength(3);
  });

  it('puts phrases together that were marked up in parts', async () => {
    const parts = [{ text: 'mở tài ' }, { text: 'khoản', entityType: '@thing' }];
    google.agent.add('open_account', [], { trainingPhrases: [{ type: 'EXAMPLE', parts }] });
    expect((await agent.list())[0]?.phrases).toEqual(['mở tài khoản']);
  });
});

describe('An operation that takes long', () => {
  it('is waited for', async () => {
    await stop();
    await start({ operationSteps: 3 });
    await push();
    expect(held()).toEqual(CONTENT);
  });

  it('that ends in a refusal is an error with Google’s words and what to do', async () => {
    const plan = await planOf();
    google.agent.add('cash_out', ['ai đó vừa tạo']);
    const failed = await agent.push(plan as never, { prune: false, onProgress: () => undefined }).then(
      () => null,
      (error: unknown) => toAppError(error),
    );
    expect(failed?.code).toBe('DIALOGFLOW_REFUSED');
    expect(failed?.message).toContain("display name 'cash_out' already exists");
  });
});

describe('A refusal', () => {
  it.each([
    [status.PERMISSION_DENIED, 'DIALOGFLOW_DENIED', /roles\/dialogflow\.admin/],
    [status.UNAUTHENTICATED, 'DIALOGFLOW_CREDENTIALS', /GOOGLE_APPLICATION_CREDENTIALS/],
    [status.NOT_FOUND, 'DIALOGFLOW_AGENT_MISSING', /tạo agent/],
    [status.RESOURCE_EXHAUSTED, 'DIALOGFLOW_EXHAUSTED', /hạn mức/],
    [status.INTERNAL, 'DIALOGFLOW_UNREACHABLE', /DIALOGFLOW_ENDPOINT/],
  ])('with status %i says what to do (%s)', async (code, name, remedy) => {
    google.fail('ListIntents', { status: code, details: 'Google nói vậy' });
    const error = await agent.list().then(
      () => null,
      (cause: unknown) => toAppError(cause),
    );
    expect(error?.code).toBe(name);
    expect(error?.message).toMatch(remedy);
    expect(error?.message).toContain('Google nói vậy');
  });
});
