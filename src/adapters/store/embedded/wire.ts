import { CommandError } from './errors.ts';
import type { Doc } from './values.ts';
import { decode, encode } from './values.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
export const LARGEST_MESSAGE = 48_000_000;

/** Fields whose elements stay BSON bytes, so that documents are stored exactly as they came. */
const RAW_FIELDS = { documents: true };

export interface Request {
  id: number;
  legacy: boolean;
  /** False when the client waits for no answer (unacknowledged writes). */
  wantsReply: boolean;
  command: Doc;
}

/** Cuts complete messages off the front of what has arrived. */
export function* splitMessages(state: { pending: Buffer }): Generator<Buffer> {
  while (state.pending.length >= 16) {
    const length = state.pending.readInt32LE(0);
    if (length < 16 || length > LARGEST_MESSAGE)
      throw new CommandError(9, `a message of ${length} bytes is not acceptable`);
    if (state.pending.length < length) return;
    const message = state.pending.subarray(0, length);
    state.pending = state.pending.subarray(length);
    yield message;
  }
}

export function parseMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return parseMsg(message, id);
  if (opcode === OP_QUERY) {
    const name = message.toString('latin1', 20, message.indexOf(0, 20));
    const body = message.subarray(message.indexOf(0, 20) + 1 + 8);
    if (!name.endsWith('.$cmd')) throw new CommandError(9, `OP_QUERY on '${name}' is not supported`);
    return {
      id,
      legacy: true,
      wantsReply: true,
      command: { ...decode(sized(body)), $db: name.slice(0, -5) },
    };
  }
  throw new CommandError(9, `wire opcode ${opcode} is not supported`);
}

function parseMsg(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(16);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let command: Doc = {};
  const sequences: Doc = {};
  for (let at = 20; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end)
      throw new CommandError(9, 'a section runs past the end of its message');
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) command = decode(section, RAW_FIELDS);
    else if (kind === 1) readSequence(section, sequences);
    else throw new CommandError(9, `OP_MSG section kind ${kind} is not supported`);
    at += 1 + size;
  }
  return {
    id,
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0,
    command: { ...command, ...sequences },
  };
}

function readSequence(section: Buffer, into: Doc): void {
  const nameEnd = section.indexOf(0, 4);
  const name = section.toString('utf8', 4, nameEnd);
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const document = sized(section.subarray(at));
    documents.push(document);
    at += document.length;
  }
  into[name] = name in RAW_FIELDS ? documents : documents.map((d) => decode(d));
}

function sized(bytes: Buffer): Buffer {
  const size = bytes.length >= 4 ? bytes.readInt32LE(0) : 0;
  if (size < 5 || size > bytes.length)
    throw new CommandError(9, 'a document runs past the end of its message');
  return bytes.subarray(0, size);
}

let lastId = 0;

export function writeReply(request: Request, reply: Doc | Buffer): Buffer {
  const body = Buffer.isBuffer(reply) ? reply : encode(reply);
  const head = Buffer.alloc(request.legacy ? 36 : 21);
  lastId = (lastId + 1) % 0x7fffffff;
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, body]);
}
