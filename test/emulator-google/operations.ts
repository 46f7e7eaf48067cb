import { status } from '@grpc/grpc-js';
import { bytesOf } from './protos.ts';
import type { Fault, Reply } from './types.ts';

const RESULT = {
  update: 'google.cloud.dialogflow.v2.BatchUpdateIntentsResponse',
  delete: 'google.protobuf.Empty',
} as const;

/** Long-running operations: each says "not yet" some times, and then what it came to. */
export function createOperations(steps: number) {
  const running = new Map<string, { kind: keyof typeof RESULT; fault: Fault | null; left: number }>();

  const look = (name: string): Reply => {
    const operation = running.get(name);
    if (!operation) return { status: status.NOT_FOUND, details: `no operation ${name}` };
    if (operation.left > 0) {
      operation.left -= 1;
      return { message: { name, done: false } };
    }
    const { fault, kind } = operation;
    if (fault)
      return { message: { name, done: true, error: { code: fault.status, message: fault.details } } };
    const response = { type_url: `type.googleapis.com/${RESULT[kind]}`, value: bytesOf(RESULT[kind], {}) };
    return { message: { name, done: true, response } };
  };

  return {
    look,
    start(fault: Fault | null, kind: keyof typeof RESULT): Reply {
      const name = `operations/${running.size + 1}`;
      running.set(name, { kind, fault, left: steps });
      return look(name);
    },
  };
}
