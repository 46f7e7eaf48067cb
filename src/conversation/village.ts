import type { Decision } from '../domain/conversation.ts';
import { stripMarks } from '../domain/text.ts';
import type { Words } from '../ports.ts';
import { whoAnswers } from './person.ts';
import type { Draft, Scene } from './scene.ts';

/** The village named in a message, with or without marks; null when none is. */
export function villageIn(text: string, villages: Words['commune']['villages']): string | null {
  const plain = ` ${stripMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  for (const village of villages) {
    const names = [village.name, ...village.aliases].map((name) =>
      stripMarks(name)
        .replace(/^(?:thon|to dan pho|xom|lang)\s+/, '')
        .trim(),
    );
    const said = names.some(
      (name) =>
        name.length >= 3 &&
        (plain.trim() === name ||
          new RegExp(`(?: thon| o| xom| lang| to dan pho) ${escape(name)} `).test(plain)),
    );
    if (said) return village.id;
  }
  return null;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
