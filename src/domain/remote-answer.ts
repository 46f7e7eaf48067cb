/** Why another's model gave no answer that could be used: the label in the log and in the metrics. */
export type RemoteFailure =
  | 'deadline'
  | 'unavailable'
  | 'exhausted'
  | 'malformed'
  /** It named an intent that `intents/` does not have: the agent was not pushed, or has intents of its own. */
  | 'unknown_intent'
  | 'credentials'
  | 'denied'
  | 'agent_missing'
  | 'refused'
  /** Not asked: it failed too often a moment ago. */
  | 'resting';

/** What another's model says of a message. */
export type RemoteAnswer =
  | { kind: 'intent'; intent: string; confidence: number }
  /** It understood that this is none of ours. */
  | { kind: 'none'; confidence: number }
  | { kind: 'failed'; why: RemoteFailure };
