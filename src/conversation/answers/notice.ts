import type { Decision } from '../../domain/conversation.ts';
import { isInForce, likeness, noticeCodeIn, type Notice } from '../../domain/notice.ts';
import { localTime, sayDayMonth } from '../../domain/hours.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { looksPasted } from '../../domain/pasted.ts';
import { saysOneOf } from '../../domain/phrases.ts';
import { stripMarks } from '../../domain/text.ts';
import { byDay } from '../../domain/window.ts';
import { intentChoice, menuChoice, pick, sayChoice, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/** More than half of a notice's words: it is that notice, or made to look like it. */
const ALIKE = 0.5;
const REMEMBERED = 20;

const OFF =
  /^(?:(?:toi|tui|con|xin|vui long|cho toi|cho tui) )*(?:dung|ngung|tat|khong nhan|thoi nhan|huy|bo|khong muon nhan)(?: (?:gui|nhan|cac|tin))* thong bao(?: nua)?[ .!]*$/;
const ON =
  /^(?:(?:toi|tui|con|xin|cho toi|cho tui) )*(?:nhan|bat|gui|muon nhan)(?: lai)? thong bao(?: lai)?[ .!]*$/;
const ASKS_REAL = [
  'có thật không',
  'thật hay giả',
  'có đúng không',
  'phải của xã không',
  'đúng của xã không',
  'xã gửi không',
  'xã có gửi',
  'thông báo này',
  'giấy này',
];

/** A notice arrives for this citizen: said when they may hear it, with its code and the way to hear no more. */
export function sayNotice(scene: Scene, draft: Draft, noticeId: string): Decision {
  const { words, now } = scene;
  const { state } = draft;
  const notice = words.notices.find((one) => one.id === noticeId);
  if (!state.following || state.noNotices) return draft.silence('left');
  if (state.mode === 'human') return afterThePerson(scene, draft, noticeId);
  if (!notice || !isInForce(notice, now)) return draft.silence('nothing_to_answer');
  draft.set({ notices: [...(state.notices ?? []), notice.id].slice(-REMEMBERED) });
  const choices = pick(
    pageChoice(scene, notice),
    sayChoice(words.phrase('choice_no_notices'), PAYLOAD.noticesOff),
    staffChoice(scene),
  );
  return draft
    .say(
      words.phrase('notice', { title: notice.title, text: notice.text.trim(), code: notice.code }),
      choices,
      'forget',
    )
    .done({ kind: 'replied' });
}

/** A person is talking: the notice waits until they have done, and for the day. */
function afterThePerson({ event, now }: Scene, draft: Draft, noticeId: string): Decision {
  const at = byDay(Math.max(draft.state.humanUntil, now) + 60_000, Number.MAX_SAFE_INTEGER);
  draft.effect({ kind: 'timer', id: `notice:${event.id}`, timer: 'notice', at, noticeId });
  return draft.silence('a_person_is_answering');
}

/** Hears no more notices, or hears them again. Answers to their own questions come as before. */
export function setNotices(scene: Scene, draft: Draft, isOn: boolean): Decision {
  const { words } = scene;
  draft.set({ noNotices: !isOn });
  const choices = isOn
    ? pick(menuChoice(scene))
    : pick(sayChoice(words.phrase('choice_notices'), PAYLOAD.noticesOn), menuChoice(scene));
  return draft.say(words.phrase(isOn ? 'notices_on' : 'notices_off'), choices).done({ kind: 'replied' });
}

/** "Dừng thông báo", or "is this real?": answered from the commune's own notices. Null for anything else. */
export function aboutNotices(scene: Scene, draft: Draft, text: string): Decision | null {
  const plain = stripMarks(text).trim();
  if (OFF.test(plain)) return setNotices(scene, draft, false);
  if (ON.test(plain)) return setNotices(scene, draft, true);
  const code = noticeCodeIn(text);
  if (code) return byCode(scene, draft, code);
  const isAsked = looksPasted(text) || saysOneOf(text, ASKS_REAL);
  const alike =
    isAsked && scene.words.notices.find((one) => one.status === 'approved' && likeness(text, one) >= ALIKE);
  return alike ? ours(scene, draft, alike) : null;
}

function byCode(scene: Scene, draft: Draft, code: string): Decision {
  const { words } = scene;
  const notice = words.notices.find((one) => one.code === code && one.status !== 'draft');
  if (notice) return ours(scene, draft, notice);
  const choices = pick(intentChoice(scene, 'check_scam'), staffChoice(scene));
  return draft
    .say(words.phrase('notice_unknown', { code }), choices)
    .done({ kind: 'replied', intent: 'check_scam' });
}

/** What is said is always our own text: whoever copied the code may have changed the rest. */
function ours(scene: Scene, draft: Draft, notice: Notice): Decision {
  const { words, now } = scene;
  const isNow = isInForce(notice, now);
  const choices = pick(
    notice.status === 'approved' ? pageChoice(scene, notice) : null,
    intentChoice(scene, 'check_scam'),
    staffChoice(scene),
  );
  draft.say(wordsOn(scene, notice), isNow ? [] : choices);
  if (isNow) draft.say(words.phrase('notice_compare'), choices);
  return draft.done({ kind: 'replied', intent: 'check_scam' });
}

/** A notice that is not in force is named, and nothing of it is repeated as if it were. */
function wordsOn({ words, now }: Scene, notice: Notice): string {
  const { code, title, text, from, until, status } = notice;
  if (status === 'withdrawn') return words.phrase('notice_withdrawn', { code, title });
  if (isInForce(notice, now)) return words.phrase('notice_real', { code, title, text: text.trim() });
  const isEarly = localTime(now).date < from;
  const on = sayDayMonth(Date.parse(`${isEarly ? from : until}T12:00:00+07:00`));
  return words.phrase(isEarly ? 'notice_early' : 'notice_over', { code, title, on });
}

function pageChoice({ words, links }: Scene, notice: Notice) {
  const action = { kind: 'open', url: links.notice(notice.code) } as const;
  return { title: words.phrase('choice_notice_page'), action, remember: PAYLOAD.menu };
}
