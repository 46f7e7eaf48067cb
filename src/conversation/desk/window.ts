import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import {
  byDay,
  isNight,
  QUIET_MS,
  ringsAt,
  shutsAt,
  windowTimer,
  WINDOW_TIMERS,
  type WindowTimer,
} from '../../domain/window.ts';
import { sayChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/**
 * A citizen with an open case is silent, and Zalo's window closes. The timer is only an alarm clock: whether it
 * is time is asked of the last word heard, and when it is not, the clock is set anew.
 */
export function windowCloses(scene: Scene, draft: Draft, timer: WindowTimer, caseId = ''): Decision {
  const { state } = draft;
  const { now, conversation } = scene;
  if (!caseId || state.caseId !== caseId) return draft.silence('timer_no_longer_needed');
  if (!state.following) return draft.silence('left');
  const shuts = shutsAt(timer, conversation.lastCitizenAt);
  if (now >= shuts) return draft.silence('timer_no_longer_needed');
  const at = timeFor(scene, draft, timer, shuts);
  if (at > now && at < shuts) {
    draft.effect({ kind: 'timer', ...windowTimer(timer, caseId, at) });
    return draft.silence('timer_no_longer_needed');
  }
  // Late, after an outage, and the morning comes too late as well.
  if (isNight(now)) return draft.silence('timer_no_longer_needed');
  const news = timer === 'window.44h' ? 'news_free_ends' : 'news_window_ends';
  draft.effect({ kind: 'case.tell', caseId, news, until: shuts });
  if (timer === 'window.6d' && !isTalking(scene, draft)) askStill(scene, draft, caseId);
  return draft.done({ kind: 'case', caseId });
}

/** By day, in time, and not in the middle of what a person is saying. */
function timeFor(scene: Scene, draft: Draft, timer: WindowTimer, shuts: number): number {
  const { now, conversation } = scene;
  const spoken = timer === 'window.6d' && isTalking(scene, draft) ? draft.state.humanUntil : 0;
  return byDay(Math.max(ringsAt(timer, conversation.lastCitizenAt), now, spoken), shuts);
}

function isTalking({ now }: Scene, { state }: Draft): boolean {
  return state.mode === 'human' && state.humanUntil > now;
}

function askStill({ words, now }: Scene, draft: Draft, caseId: string): void {
  const choices = [
    sayChoice(words.phrase('still_yes'), PAYLOAD.still('yes', caseId)),
    sayChoice(words.phrase('still_no'), PAYLOAD.still('no', caseId)),
  ];
  draft.say(words.phrase('still_ask', { code: draft.state.caseCode ?? '' }), choices, 'forget');
  draft.set({ stillAsked: { caseId, at: now } });
}

/** The citizen writes after a long silence: the timers have run down with the old window, and a new one has begun. */
export function watchAgain({ event, conversation }: Scene, draft: Draft): void {
  const { caseId } = draft.state;
  if (!caseId || event.at - conversation.lastCitizenAt < QUIET_MS) return;
  for (const timer of WINDOW_TIMERS) {
    draft.effect({ kind: 'timer', ...windowTimer(timer, caseId, ringsAt(timer, event.at)) });
  }
}
