/** Errors that cross the wire carry MongoDB's own codes, so that mongoose treats both stores alike. */
const CODE_NAMES: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  171: 'CannotIndexParallelArrays',
  263: 'OperationNotSupportedInTransaction',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
};

/** A command was refused; nothing it asked for (in this document) was written. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly extra: Record<string, unknown>;

  constructor(code: number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.codeName = CODE_NAMES[code] ?? `Location${code}`;
    this.extra = extra;
  }
}

/** Fail closed: what we did not build is an error that names it, never a silent guess. */
export function unsupported(what: string, code = 9): CommandError {
  return new CommandError(
    code,
    `embedded store: ${what} is not supported. Do without it, add it to src/adapters/store/embedded with a contract test, ` +
      'or set MONGODB_URI to a real MongoDB.',
  );
}

export type StoreErrorCode = 'locked' | 'damaged' | 'missing' | 'reverted' | 'foreign' | 'unusable';

/** The store cannot start. The message tells the operator what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}
