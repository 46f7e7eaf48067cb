import type { Decision } from '../../domain/conversation.ts';
import { villagesIn, type VillageNames } from '../../domain/entities/village.ts';
import { whoAnswers } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

type Villages = readonly VillageNames[];

/** The village named in a message; null when none is, or when it may be one of several. */
export function villageIn(text: string, villages: Villages): string | null {
  const sure = villagesIn(text, { villages }).find(({ value }) => value.ids.length === 1);
  return sure?.value.ids[0] ?? null;
}

/** True when the message names a village and says nothing besides. */
export function isOnlyVillage(text: string, villages: Villages): boolean {
  return villagesIn(text, { villages }).some(({ value }) => value.isAlone && value.ids.length === 1);
}

export function noteVillage(scene: Scene, draft: Draft, villageId: string): Decision {
  const village = scene.words.commune.villages.find((one) => one.id === villageId);
  draft.set({ village: villageId });
  const { caseId } = draft.state;
  if (caseId) draft.effect({ kind: 'case.village', caseId, village: villageId });
  const who = whoAnswers(scene, draft);
  return draft
    .say(scene.words.phrase('village_noted', { village: village?.name ?? '', who }))
    .done(caseId ? { kind: 'case', caseId } : { kind: 'replied' });
}
