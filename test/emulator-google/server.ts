import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerUnaryCall,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import { createAgent, type Agent } from './agent.ts';
import { createOperations } from './operations.ts';
import { serviceOf } from './protos.ts';
import type {
  BatchDeleteRequest,
  BatchUpdateRequest,
  DetectRequest,
  Fault,
  ListRequest,
  Reply,
} from './types.ts';

/** Dialogflow ES on this machine: a gRPC server over the protos that Google ships. Imports nothing from src. */
export interface GoogleEmulator {
  /** `127.0.0.1:port`, for DIALOGFLOW_ENDPOINT. */
  address: string;
  agent: Agent;
  /** Everything that was sent, oldest first; `patienceMs`: how long the caller said it would wait. */
  detected: (DetectRequest & { patienceMs: number })[];
  listed: ListRequest[];
  updated: BatchUpdateRequest[];
  deleted: BatchDeleteRequest[];
  /** What the next calls of DetectIntent come to; when used up, the agent answers again. */
  script(...replies: Reply[]): void;
  /** What every call of a method comes to, until null. */
  fail(method: 'ListIntents' | 'BatchUpdateIntents' | 'DetectIntent', fault: Fault | null): void;
  /** Gone, as if the cable was pulled; calls under way end without an answer. */
  die(): void;
}

export interface GoogleEmulatorOptions {
  projectId?: string;
  /** More are not on one page, whatever is asked for. */
  pageSize?: number;
  /** How often an operation says "not yet". */
  operationSteps?: number;
}

type Handle<Request> = (call: ServerUnaryCall<Request, object>, done: sendUnaryData<object>) => void;

export async function startGoogle(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  const { projectId = 'tro-ly-xa', pageSize = 1_000, operationSteps = 0 } = options;
  const agent = createAgent(`projects/${projectId}/agent`, pageSize);
  const operations = createOperations(operationSteps);
  const faults = new Map<string, Fault>();
  const scripted: Reply[] = [];
  const google: Omit<GoogleEmulator, 'address' | 'die'> = {
    agent,
    detected: [],
    listed: [],
    updated: [],
    deleted: [],
    script: (...replies) => void scripted.push(...replies),
    fail: (method, fault) => void (fault ? faults.set(method, fault) : faults.delete(method)),
  };
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  const detect: Handle<DetectRequest> = (call, done) => {
    google.detected.push({ ...call.request, patienceMs: Number(call.getDeadline()) - Date.now() });
    answer(faults.get('DetectIntent') ?? scripted.shift() ?? agent.detect(call.request), done);
  };
  const list: Handle<ListRequest> = ({ request }, done) => {
    google.listed.push(request);
    answer(faults.get('ListIntents') ?? agent.list(request), done);
  };
  const update: Handle<BatchUpdateRequest> = ({ request }, done) => {
    google.updated.push(request);
    answer(faults.get('BatchUpdateIntents') ?? operations.start(agent.update(request), 'update'), done);
  };
  const remove: Handle<BatchDeleteRequest> = ({ request }, done) => {
    google.deleted.push(request);
    const names = request.intents.map((one) => one.name);
    answer(operations.start(agent.remove(names), 'delete'), done);
  };
  const look: Handle<{ name: string }> = ({ request }, done) => answer(operations.look(request.name), done);
  server.addService(rawBytes(serviceOf('google.cloud.dialogflow.v2.Sessions')), { DetectIntent: detect });
  server.addService(serviceOf('google.cloud.dialogflow.v2.Intents'), {
    ListIntents: list,
    BatchUpdateIntents: update,
    BatchDeleteIntents: remove,
  });
  server.addService(serviceOf('google.longrunning.Operations'), { GetOperation: look });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return Object.assign(google, { address: `127.0.0.1:${port}`, die: () => server.forceShutdown() });
}

function answer(reply: Reply, done: sendUnaryData<object>): void {
  if (reply === 'silence') return;
  if ('status' in reply) done({ code: reply.status, details: reply.details ?? 'said by the emulator' });
  else done(null, 'message' in reply ? reply.message : reply);
}

/** Lets an answer be any bytes at all. */
function rawBytes(service: ServiceDefinition): ServiceDefinition {
  return Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      {
        ...method,
        responseSerialize: (value: { bytes?: Buffer }) => value.bytes ?? method.responseSerialize(value),
      },
    ]),
  );
}
