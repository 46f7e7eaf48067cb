import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { metresBetween, sayDistance, type Place } from '../../domain/place.ts';
import { intentChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/** Farther than this nobody walks there: the place is of another commune. */
const NEAR_M = 30_000;

/** Somebody sent where they are: the nearest place to take out cash, with the way there. */
export function nearestCashPoint(scene: Scene, draft: Draft, here: Place): Decision | null {
  const { words } = scene;
  const [nearest] = words.commune.cashPoints
    .flatMap((point) => (point.at ? [{ point, metres: metresBetween(here, point.at) }] : []))
    .sort((a, b) => a.metres - b.metres);
  if (!nearest || nearest.metres > NEAR_M) return null;
  const { point, metres } = nearest;
  const text = words.phrase('nearest_point', {
    name: point.name,
    address: point.address,
    hours: point.hours,
    distance: sayDistance(metres),
  });
  const map = point.map && {
    title: words.phrase('choice_map'),
    action: { kind: 'open', url: point.map } as const,
    remember: PAYLOAD.guide('cash_out'),
  };
  const choices = pick(
    map || null,
    intentChoice(scene, 'cash_out'),
    sayChoice(words.phrase('desk_visit'), PAYLOAD.desk('request_visit')),
    staffChoice(scene),
  );
  return draft.say(text, choices).done({ kind: 'replied', intent: 'cash_out' });
}
