import { CommandError, unsupported } from './errors.ts';
import type { Store } from './store.ts';
import type { Doc } from './values.ts';
import { decode } from './values.ts';

export interface Context {
  store: Store;
  database: string;
  command: Doc;
  /** Only the owner of the data folder can reach the unix socket. */
  viaSocket: boolean;
}

/** `options` is the whole list of fields the command may carry besides the envelope below. */
export interface Command {
  options: readonly string[] | 'any';
  run(context: Context): Doc | Buffer;
}

export function errorReply(error: Error): Doc {
  if (error instanceof CommandError) {
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  }
  return { ok: 0, errmsg: `embedded store: ${error.message}`, code: 1, codeName: 'InternalError' };
}

/** For writes answered document by document. */
export function writeError(index: number, error: CommandError): Doc {
  return { index, code: error.code, codeName: error.codeName, errmsg: error.message, ...error.extra };
}

export function namespace({ command, database }: Context): string {
  const [value] = Object.values(command);
  if (typeof value !== 'string' || value === '')
    throw new CommandError(2, 'a collection name must be a nonempty string');
  return `${database}.${value}`;
}

export function rawDocuments(value: unknown): Buffer[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new CommandError(2, "'documents' must be a nonempty array");
  return value.map((raw) => {
    if (!(raw instanceof Uint8Array)) throw new CommandError(14, "'documents' must hold objects");
    return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  });
}

export function statements(value: unknown, name: string): Doc[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new CommandError(2, `'${name}' must be a nonempty array`);
  return value.map((s) => (s instanceof Uint8Array ? decode(s) : (s as Doc)));
}

/** Fails closed on the options inside a statement, index or cursor. */
export function allowOnly(doc: Doc, where: string, allowed: readonly string[]): void {
  const other = Object.keys(doc).find((k) => !allowed.includes(k));
  if (other) throw unsupported(`option '${other}' of ${where}`);
}
