/** `sealed`: AES-256-GCM, bound to its place. `hashed`: a keyed or plain hash that does not lead back. */
export type Protection = 'plain' | 'sealed' | 'hashed';

export interface MappedField {
  /** What it is, in Vietnamese. */
  what: string;
  protection: Protection;
  /** Of somebody, alone or with what lies beside it. */
  isPersonal: boolean;
}

/** One collection of the store. What is said here of why, how long and who holds for each of its fields. */
export interface MappedSet {
  title: string;
  purpose: string;
  kept: string;
  seenBy: string;
  /** How long, as the privacy page says it: short sentences, with {{bác}}. None: nothing of a citizen. */
  toCitizens: readonly string[];
  /** By path as the model has it: a field of a list of documents is `list.field`. */
  fields: Readonly<Record<string, MappedField>>;
}

/** What lies, or goes, outside the store. */
export interface Elsewhere {
  where: string;
  what: string;
  kept: string;
  protection: string;
}

/** Readable on disk, and tells nothing about anybody. */
export const plain = (what: string): MappedField => ({ what, protection: 'plain', isPersonal: false });
/** Readable on disk, and about somebody. */
export const readable = (what: string): MappedField => ({ what, protection: 'plain', isPersonal: true });
export const sealed = (what: string): MappedField => ({ what, protection: 'sealed', isPersonal: true });
export const hashed = (what: string): MappedField => ({ what, protection: 'hashed', isPersonal: true });

/** Whose a record is: in nearly every collection. */
export const OWNER = {
  oaId: plain('Mã OA của xã'),
  communeId: plain('Mã xã'),
} as const;

/** Mostly a hash of the delivery; of what the server says to itself, made of whose conversation it is. */
export const eventId = (what: string): MappedField => readable(what);
