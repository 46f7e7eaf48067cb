import type { Decision } from '../../domain/conversation.ts';
import { spansOf, wordsOf, type Span } from '../../domain/phrases.ts';
import { stripMarks } from '../../domain/text.ts';
import type { Words } from '../../ports.ts';
import { whoAnswers } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

type Villages = Words['commune']['villages'];

/** Words after which a name can only be a place. */
const BEFORE = new Set(['ở', 'o', 'thôn', 'thon', 'xóm', 'xom', 'làng', 'lang', 'phố', 'pho']);
/** Words with which the name of a place begins. */
const KINDS = new Set(['thôn', 'thon', 'xóm', 'làng', 'phố', 'tổ', 'to']);
const FILLERS = new Set(
  (
    'da a u vang thua o thon xom lang to dan pho ben tai nha que nguoi ba con la thi ne nha nhe nghe do day ' +
    'tui toi toa bac ong ba chu co anh chi em chau minh ngoai noi nghen nghe hen luon day kia nao xin'
  ).split(' '),
);

/** The village named in a message, with or without marks; null when none is. */
export function villageIn(text: string, villages: Villages): string | null {
  const words = wordsOf(text);
  const found = villages.find((village) =>
    named(words, village).some((span) => isPlace(words, span) || isBare(words, span)),
  );
  return found?.id ?? null;
}

/** True when the message names a village and says nothing besides. */
export function isOnlyVillage(text: string, villages: Villages): boolean {
  const words = wordsOf(text);
  return villages.some((village) => named(words, village).some((span) => isBare(words, span)));
}

function named(words: string[], village: Villages[number]): Span[] {
  const short = village.name.replace(/^(?:thôn|tổ dân phố)\s+/iu, '');
  return [village.name, short, ...village.aliases]
    .filter((name) => name.length >= 3)
    .flatMap((name) => spansOf(words, wordsOf(name)));
}

function isPlace(words: string[], { from }: Span): boolean {
  return BEFORE.has(words[from - 1] ?? '') || KINDS.has(words[from] ?? '');
}

/** Nothing but courtesies stand around the name. */
function isBare(words: string[], { from, to }: Span): boolean {
  return [...words.slice(0, from), ...words.slice(to)].every((word) => FILLERS.has(stripMarks(word)));
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
