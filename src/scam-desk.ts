import type { Cases, ScamMemory, SeenBefore } from './ports.ts';
import type { InboundEvent } from './domain/event.ts';
import { caseIdOf } from './domain/ids.ts';
import { looksPasted } from './domain/pasted.ts';
import type { Analysis } from './domain/scam.ts';
import { WAVE_MS, waveSeed } from './domain/scam-memory.ts';
import { shapeOf } from './domain/scam-shape.ts';

/** What the pipeline asks the scam desk. */
export interface ScamDesk {
  /** Pure. */
  analyse(text: string): Analysis;
  memory: ScamMemory;
  cases: Pick<Cases, 'find'>;
}

/** What the commune knows of messages like this one; undefined for one that nobody would show, or too short to tell. */
export async function knownOf(
  { analyse, memory, cases }: ScamDesk,
  { communeId, conversationId, at }: InboundEvent,
  text: string,
): Promise<SeenBefore | undefined> {
  const shape = shapeOf(text);
  const isShown = looksPasted(text) || analyse(text).verdict !== 'no_sign';
  if (!shape || !isShown) return undefined;
  const known = await memory.known({ communeId, conversationId, at, shape }, at - WAVE_MS);
  const [first] = known.others;
  return { ...known, isRaised: Boolean(first && (await cases.find(caseIdOf(waveSeed(first.id))))) };
}
