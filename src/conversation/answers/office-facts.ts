import type { Decision } from '../../domain/conversation.ts';
import {
  closingTime,
  comingDay,
  hasHours,
  nextOpening,
  openingOn,
  sayClock,
  sayDay,
  sayTime,
  tomorrow,
  type Weekday,
} from '../../domain/hours.ts';
import { stripMarks } from '../../domain/text.ts';
import { menuChoice, pick, staffChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

/** The weekdays as one types them; "lần thứ hai" is no day. */
const DAYS: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /(?<!\blan )\b(?:thu (?:hai|2)|t2)\b/],
  ['tue', /(?<!\blan )\b(?:thu (?:ba|3)|t3)\b/],
  ['wed', /(?<!\blan )\b(?:thu (?:tu|4)|t4)\b/],
  ['thu', /(?<!\blan )\b(?:thu (?:nam|5)|t5)\b/],
  ['fri', /(?<!\blan )\b(?:thu (?:sau|6)|t6)\b/],
  ['sat', /(?<!\blan )\b(?:thu (?:bay|7)|t7)\b/],
  ['sun', /\b(?:chu nhat|cn)\b/],
];
/** "mai" after a title is a name, and "mai mốt" is some day. */
const TOMORROW = /(?<!\b(?:co|chi|ba|anh|em|chau|di|o|ten) )\bmai\b(?! mot\b)/;
const POLICE = /\bcong an\b/;

const ASKS_FACTS =
  /\b(?:so dien thoai|sdt|so dt|so may|dien thoai xa|gio lam|may gio|lam viec khong|thu bay|thu 7|t7|chu nhat|cn|mo cua|dong cua)\b/;
const ASKS_DAY =
  /\b(?:thu (?:[2-7]|hai|ba|tu|nam|sau)|t[2-7]|mai)(?: \S+){0,3} co(?: ai)? (?:lam|nghi|truc|mo)\b/;
const WANTS_PERSON =
  /\b(?:gap|noi chuyen|noi may|ket noi|nguoi that|cho (?:toi|tui|em|con)(?! (?:xin|hoi|biet|so|sdt|cai so)\b))\b/;

/** True for a question about a number or the hours; a wish for a person is none. */
export function asksOfficeFacts(text: string): boolean {
  const plain = plainOf(text);
  return (ASKS_FACTS.test(plain) || ASKS_DAY.test(plain)) && !WANTS_PERSON.test(plain);
}

/** The number, and the hours of the day that was asked for; null when the commune has filled in neither. */
export function officeFacts(scene: Scene, draft: Draft, text: string): Decision | null {
  const plain = plainOf(text);
  const lines = POLICE.test(plain)
    ? phoneLines(scene, true)
    : [...phoneLines(scene, false), ...hoursLines(scene, plain)];
  if (lines.length === 0) return null;
  return draft
    .say(lines.join('\n'), pick(staffChoice(scene), menuChoice(scene)))
    .done({ kind: 'replied', intent: 'talk_to_staff' });
}

function phoneLines({ words }: Scene, isPolice: boolean): string[] {
  const { officePhone, policePhone } = words.commune;
  if (isPolice && policePhone) return [words.phrase('police_phone', { phone: policePhone })];
  return officePhone ? [words.phrase('office_phone', { phone: officePhone })] : [];
}

function hoursLines(scene: Scene, plain: string): string[] {
  const { words, now } = scene;
  const { hours } = words.commune;
  if (!hasHours(hours)) return [];
  const days = askedDays(scene, plain);
  if (days.length) return days.map(({ day, at }) => dayLine(scene, day, at));
  const until = closingTime(hours, now);
  if (until !== null) return [words.phrase('hours_until', { when: sayTime(until, now) })];
  const next = nextOpening(hours, now);
  return next === null ? [] : [words.phrase('hours_later', { when: sayTime(next, now) })];
}

/** Two days at most, so that the answer stays three lines. */
function askedDays({ words, now }: Scene, plain: string): { day: string; at: number }[] {
  const weekdays = DAYS.filter(([, said]) => said.test(plain)).map(([weekday]) => ({
    day: sayDay(weekday),
    at: comingDay(words.commune.hours, weekday, now),
  }));
  if (weekdays.length || !TOMORROW.test(plain)) return weekdays.slice(0, 2);
  return [{ day: 'ngày mai', at: tomorrow(now) }];
}

function dayLine({ words }: Scene, day: string, at: number): string {
  const from = openingOn(words.commune.hours, at);
  if (from === null) return words.phrase('hours_day_closed', { day });
  return words.phrase('hours_day_open', { day, from: sayClock(from) });
}

function plainOf(text: string): string {
  return stripMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
