import type { protos } from '@google-cloud/dialogflow';
import type { RemoteAnswer } from '../../domain/remote-answer.ts';

type Response = protos.google.cloud.dialogflow.v2.IDetectIntentResponse;

/** The class of what is not ours, and the name of the agent's fallback intent. */
export const FALLBACK = 'out_of_scope';

/** Reads Dialogflow's answer as if a stranger had written it. */
export function readAnswer(
  response: Response | null | undefined,
  isKnown: (intent: string) => boolean,
): RemoteAnswer {
  const { intent, intentDetectionConfidence: confidence } = response?.queryResult ?? {};
  const name = intent?.displayName;
  if (!name || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) {
    return { kind: 'failed', why: 'malformed' };
  }
  if (intent.isFallback || name === FALLBACK) return { kind: 'none', confidence };
  if (!isKnown(name)) return { kind: 'failed', why: 'unknown_intent' };
  return { kind: 'intent', intent: name, confidence };
}
