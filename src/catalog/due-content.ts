import { addDays, daysBetween, writtenDay } from './days.ts';
import { concerns, inForce, isReplaced, witnesses } from './facts.ts';
import { fileOf } from './layers.ts';
import { applyAddress } from './placeholders.ts';
import { factsUsed, type Reading } from './render.ts';
import type { Catalog, Fact, Intent, Profile } from './types.ts';

/** Words that nobody has looked at for so long are nobody's any more. */
export const REVIEW_DAYS = 186;
/** Time to read a decree again before its figure falls out of the answers. */
const SOON_DAYS = 14;

/** What somebody of the commune has to look at, by the last day on which it still holds. */
export interface DueContent {
  /** Of its reason: the same as long as the reason is the same. */
  id: string;
  title: string;
  detail: string;
  owner: string;
  /** 'YYYY-MM-DD' */
  dueOn: string;
}

/** What needs its owner in this commune on this day, the most pressing first. */
export function dueContent(catalog: Catalog, profile: Profile, today: string): DueContent[] {
  const reading = { catalog, profile, today };
  const facts = [...factsInUse(reading)].flatMap(([fact, owners]) => dueFact(reading, fact, [...owners]));
  const reviews = [...catalog.intents.values()].flatMap((intent) => dueReview(reading, intent));
  return [...facts, ...reviews].sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

/** Each fact that may be stated here, with those who own an answer that says it. */
function factsInUse(reading: Reading): Map<Fact, Set<string>> {
  const { catalog, profile, today } = reading;
  const found = new Map<Fact, Set<string>>();
  for (const intent of catalog.intents.values()) {
    for (const fact of factsUsed(reading, intent)) {
      if (fact.status !== 'unverified' && fact.status !== 'confirmed') continue;
      if (!concerns(fact, profile) || isReplaced(catalog, fact, profile, today)) continue;
      found.set(fact, (found.get(fact) ?? new Set()).add(intent.owner));
    }
  }
  return found;
}

function dueFact(reading: Reading, fact: Fact, owners: readonly string[]): DueContent[] {
  const found = endOf(reading, fact) ?? confirmationDue(reading, fact);
  if (!found) return [];
  const { why, dueOn, ...said } = found;
  const id = `content:${reading.profile.commune.id}:${why}:${fact.id}:${dueOn}`;
  return [{ id, ...said, owner: owners.join(', '), dueOn }];
}

interface Found {
  why: 'ended' | 'confirm' | 'new';
  title: string;
  detail: string;
  dueOn: string;
}

/** A rule that ends and that nothing follows. */
function endOf({ catalog, profile, today }: Reading, fact: Fact): Found | undefined {
  const end = fact.effective_to;
  if (end === null || end > addDays(today, SOON_DAYS)) return undefined;
  const follows = (other: Fact): boolean =>
    other !== fact && concerns(other, profile) && (other.effective_to === null || other.effective_to > end);
  if (catalog.versions.get(fact.id)?.some(follows)) return undefined;
  return {
    why: 'ended',
    title: `Tìm bản thay cho «${applyAddress(fact.statement, profile)}»`,
    detail: `Hiệu lực đến ngày ${writtenDay(end)}, chưa có bản thay. Thêm bản mới cùng id «${fact.id}» vào _facts.`,
    dueOn: end,
  };
}

/** A confirmation that runs out, or ran out; what nobody ever confirmed is not due. */
function confirmationDue(reading: Reading, fact: Fact): Found | undefined {
  const { profile, today } = reading;
  const seen = witnesses(fact, profile).filter((one) => one.on <= today && fact.effective_from <= one.on);
  const last = seen.reduce<(typeof seen)[number] | undefined>(
    (latest, one) => (latest && latest.review_after >= one.review_after ? latest : one),
    undefined,
  );
  if (!last) return newVersionDue(reading, fact);
  if (last.review_after > addDays(today, SOON_DAYS)) return undefined;
  return {
    why: 'confirm',
    title: `Xác nhận lại «${applyAddress(fact.statement, profile)}»`,
    detail: `Hẹn xem lại ngày ${writtenDay(last.review_after)}. Quá ngày đó trợ lý nói câu an toàn. Lần trước: ${last.by}. Ghi ngày mới cho «${fact.id}» ở ${fileOf(profile, `confirmed_facts.${fact.id}`)}.`,
    dueOn: last.review_after,
  };
}

/** The commune vouched for an earlier version, so its answers have lost this sentence since the new one began. */
function newVersionDue({ profile, today }: Reading, fact: Fact): Found | undefined {
  const wasConfirmed = profile.confirmed_facts.some((one) => one.fact === fact.id && one.on <= today);
  if (!wasConfirmed || !inForce(fact, today)) return undefined;
  return {
    why: 'new',
    title: `Xác nhận bản mới «${applyAddress(fact.statement, profile)}»`,
    detail: `Bản này có hiệu lực từ ngày ${writtenDay(fact.effective_from)}, chưa ai xác nhận. Trợ lý nói câu an toàn. Ghi thêm effective_from cho «${fact.id}» ở ${fileOf(profile, `confirmed_facts.${fact.id}`)}.`,
    dueOn: fact.effective_from,
  };
}

function dueReview({ profile, today }: Reading, intent: Intent): DueContent[] {
  if (daysBetween(intent.reviewed_on, today) <= REVIEW_DAYS) return [];
  return [
    {
      id: `content:${profile.commune.id}:review:${intent.id}:${intent.reviewed_on}`,
      title: `Đọc lại bài «${intent.title}»`,
      detail: `Xem lại lần cuối ngày ${writtenDay(intent.reviewed_on)}. Đọc, sửa, rồi đổi reviewed_on ở ${intent.id}/intent.yaml.`,
      owner: intent.owner,
      dueOn: addDays(intent.reviewed_on, REVIEW_DAYS),
    },
  ];
}
