import type { ScamMark, Words } from '../../ports.ts';
import { sayDayMonth } from '../../domain/hours.ts';
import { looksPasted, quotesOthers } from '../../domain/pasted.ts';
import type { Analysis } from '../../domain/scam.ts';
import type { Scene } from '../scene.ts';

/** A message shown is what "tin này" means for this long. */
const SHOWN_MS = 15 * 60_000;
/** More reasons than these are not read. */
const REASONS = 2;

/** What the desk says of what was shown or told; null when nothing was, and the question is how to tell. */
export function judgement(scene: Scene, words: Words): string[] | null {
  const shown = whatWasShown(scene);
  if (!shown) return null;
  const { mark } = scene.known ?? {};
  if (mark) return sayMark(words, mark);
  const analysis = scene.analyse(shown.text);
  if (analysis.verdict === 'no_sign' && !shown.isPasted) return null;
  return sayJudgement(words, analysis);
}

/** Something was shown or told, so that a lesson is not what is wanted. */
export function isJudged(scene: Scene): boolean {
  return judgement(scene, scene.words) !== null;
}

/**
 * Somebody else's words that are a trap are answered as such, whatever topic they sound like. What citizens say
 * themselves is only when nothing else was surely understood: their own long stories are no traps.
 */
export function isTrap(scene: Scene, text: string): boolean {
  const { known, understanding } = scene;
  if (known?.mark) return known.mark.verdict === 'scam';
  const { verdict, signs } = scene.analyse(text);
  if (!signs.some(({ id }) => id !== 'like_known')) return false;
  if (quotesOthers(text)) return verdict !== 'no_sign';
  return verdict === 'scam' && understanding?.action !== 'act';
}

/** This message, and with "tin này là sao" what was shown just before it. */
function whatWasShown({ event, conversation, now }: Scene): { text: string; isPasted: boolean } | null {
  const { body } = event;
  const text = 'text' in body && body.text && !body.text.startsWith('#') ? body.text : '';
  if (looksPasted(text)) return { text, isPasted: true };
  const before = conversation.turns
    .filter((turn) => turn.from === 'citizen' && now - turn.at < SHOWN_MS)
    .slice(-2)
    .filter((turn) => looksPasted(turn.text));
  if (before.length) return { text: [...before.map((turn) => turn.text), text].join('\n'), isPasted: true };
  return text ? { text, isPasted: false } : null;
}

export function sayJudgement(words: Words, analysis: Analysis): string[] {
  const { verdict, signs } = analysis;
  if (verdict === 'no_sign') return sayCalm(words, analysis).trim().split('\n');
  const seen = signs
    .slice(0, REASONS)
    .map(({ text }) => text)
    .join('; ');
  return [
    words.phrase(verdict === 'scam' ? 'scam_is_scam' : 'scam_is_suspicious'),
    words.phrase('scam_seen', { signs: seen }),
    ring(words, analysis),
  ];
}

/** A person of the commune has looked at it: their word counts, and they stand by it with name and day. */
function sayMark({ phrase }: Words, { verdict, by, at }: ScamMark): string[] {
  const who = { by, on: sayDayMonth(at) };
  const text = verdict === 'scam' ? phrase('scam_marked', who) : phrase('scam_marked_fine', who);
  return text.trim().split('\n');
}

function sayCalm({ phrase }: Words, { calm }: Analysis): string {
  if (calm.includes('own_code')) return phrase('scam_own_code');
  return phrase(calm.includes('warning') ? 'scam_warning' : 'scam_no_sign');
}

const BANKS = ['bank', 'wallet'];
const OFFICES = ['commune', 'insurance', 'vneid', 'tax'];

/** The number to ring is one that we or the citizen hold, never the one in the message. */
function ring({ phrase, commune }: Words, { names = '' }: Analysis): string {
  if (BANKS.includes(names)) return phrase('scam_ring_bank');
  if (names === 'new_number') return phrase('scam_ring_relative');
  const isOffice = OFFICES.includes(names);
  const phone = isOffice ? commune.officePhone : commune.policePhone;
  if (!phone) return phrase('scam_ring_person');
  return isOffice ? phrase('scam_ring_office', { phone }) : phrase('scam_ring_police', { phone });
}
