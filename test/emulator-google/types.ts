/** The messages as far as this emulator looks into them; see google/cloud/dialogflow/v2/{session,intent}.proto. */
export interface DetectRequest {
  session: string;
  queryInput: { text?: { text: string; languageCode: string } };
}

export interface Phrase {
  type?: string;
  parts: { text: string; entityType?: string }[];
}

export interface Intent {
  name: string;
  displayName: string;
  isFallback?: boolean;
  trainingPhrases?: Phrase[];
  messages?: unknown[];
  followupIntentInfo?: unknown[];
  rootFollowupIntentName?: string;
}

export interface ListRequest {
  parent: string;
  languageCode?: string;
  intentView?: string;
  pageSize?: number;
  pageToken?: string;
}

export interface BatchUpdateRequest {
  parent: string;
  languageCode?: string;
  intentBatchInline?: { intents: Intent[] };
}

export interface BatchDeleteRequest {
  parent: string;
  intents: { name: string }[];
}

/** What a call comes to: an answer, a gRPC status, bytes that are no answer, or nothing ever. */
export type Reply =
  { message: object } | { status: number; details?: string } | { bytes: Buffer } | 'silence';

export type Fault = { status: number; details?: string };
