import type { Words } from '../../ports.ts';
import { caseIdOf, shortCode } from '../../domain/ids.ts';
import { maskNumbers } from '../../domain/numbers.ts';
import { WAVE_PEOPLE, waveSeed } from '../../domain/scam-memory.ts';
import { shapeOf } from '../../domain/scam-shape.ts';
import { clip } from '../../domain/text.ts';
import { textOf } from '../desk/person.ts';
import type { Draft, Scene } from '../scene.ts';

/** Quoted to the officer; the whole of it stands in the talk. */
const QUOTED = 300;

/** Counts a message that was shown; the third of its kind within a day warns the commune. */
export function rememberShown(scene: Scene, draft: Draft): void {
  const { event, known } = scene;
  const text = textOf(scene) ?? '';
  const shape = text.startsWith('#') ? null : shapeOf(text);
  if (!known || !shape) return;
  draft.effect({ kind: 'scam.shown', shape });
  draft.set({ shown: { id: event.id, at: scene.now } });
  const isBad = known.mark ? known.mark.verdict === 'scam' : scene.analyse(text).verdict !== 'no_sign';
  const people = known.others.length + 1;
  if (isBad && people >= WAVE_PEOPLE && !known.isRaised) warnCommune(scene, draft, text, people);
}

/** A case that belongs to nobody's talk: it changes nothing for whoever happened to be the third. */
function warnCommune({ event, known, words }: Scene, draft: Draft, text: string, people: number): void {
  const caseId = caseIdOf(waveSeed(known?.others[0]?.id ?? event.id));
  const shown = clip(maskNumbers(text), QUOTED);
  const note = words.phrase('early_warning_note', {
    people: String(people),
    shown,
    notice: draftNotice(words),
  });
  draft.effect({
    kind: 'case.open',
    caseId,
    code: shortCode(caseId),
    reason: 'early_warning',
    urgency: 'urgent',
    intent: 'check_scam',
    shownId: event.id,
    note,
  });
}

/** What the commune may tell everybody, for an officer to change and approve. */
function draftNotice({ phrase, commune }: Words): string {
  const { policePhone } = commune;
  return policePhone
    ? phrase('early_warning_notice', { commune: commune.name, phone: policePhone })
    : phrase('early_warning_notice_no_phone', { commune: commune.name });
}
