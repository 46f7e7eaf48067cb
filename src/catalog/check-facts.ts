import { daysBetween, writtenDay } from './days.ts';
import { REVIEW_DAYS } from './due-content.ts';
import { confirmationOf, factOn } from './facts.ts';
import { fileOf } from './layers.ts';
import { MAX_SENTENCE, countWords, figuresIn, hardWords, longSentences } from './plain-words.ts';
import { checkText } from './check-written.ts';
import type { Report } from './problems.ts';
import type { Catalog, Fact, Profile } from './types.ts';

const MONEY_REVIEW_DAYS = 95;

/** Facts and confirmations: whole, plain, and looked at again in good time. */
export function checkFacts(catalog: Catalog, report: Report): void {
  for (const fact of [...catalog.versions.values()].flat()) checkFact(fact, report);
  for (const profile of catalog.profiles.values()) checkConfirmations(catalog, profile, report);
}

function checkFact(fact: Fact, report: Report): void {
  const file = `_facts (${fact.id})`;
  for (const text of [fact.statement, fact.safe_wording]) {
    if (!/^(\p{Lu}|\{\{\p{Lu})/u.test(text) || !/[.!?]$/.test(text)) {
      report(file, `«${text}» chưa trọn câu. Viết hoa đầu câu, có dấu chấm cuối câu.`);
    }
    for (const sentence of longSentences(text)) {
      report(file, `câu dài: «${sentence}». Viết nhiều nhất ${MAX_SENTENCE} chữ.`);
    }
    for (const word of hardWords(text))
      report(file, `có chữ khó «${word}». Viết bằng tiếng Việt, không viết tắt.`);
  }
  checkText(`${file} safe_wording`, fact.safe_wording, report);
  if (figuresIn(fact.safe_wording)) {
    report(file, 'câu an toàn (safe_wording) không được có con số chưa xác nhận. Bỏ con số.');
  }
  if (fact.history && countWords(fact.history) > MAX_SENTENCE) {
    report(file, `phần lịch sử (history) dài quá. Viết nhiều nhất ${MAX_SENTENCE} chữ.`);
  }
}

function checkConfirmations(catalog: Catalog, profile: Profile, report: Report): void {
  for (const { fact, on, review_after } of profile.confirmed_facts) {
    const unit = catalog.facts.get(fact)?.unit ?? '';
    const limit = /VND|%/.test(unit) ? MONEY_REVIEW_DAYS : REVIEW_DAYS;
    if (daysBetween(on, review_after) > limit) {
      report(
        fileOf(profile, `confirmed_facts.${fact}`),
        `«${fact}» hẹn xem lại quá xa. Đặt review_after trong vòng ${limit} ngày kể từ ngày xác nhận.`,
      );
    }
  }
}

/** What has run out by `today`. Citizens already hear the safe words for these. */
export function reminders(catalog: Catalog, today: string): string[] {
  const found: string[] = [];
  for (const profile of catalog.profiles.values()) {
    for (const { fact: id, review_after } of profile.confirmed_facts) {
      const fact = factOn(catalog, id, profile, today);
      if (fact && !confirmationOf(fact, profile, today)) {
        const until = `hẹn xem lại ngày ${writtenDay(review_after)}`;
        const file = fileOf(profile, `confirmed_facts.${id}`);
        found.push(`${file}: xác nhận «${id}» đang không có hiệu lực (${until}).`);
      }
    }
  }
  for (const { id, reviewed_on } of catalog.intents.values()) {
    const age = daysBetween(reviewed_on, today);
    if (age > REVIEW_DAYS)
      found.push(`${id}/intent.yaml: chưa ai xem lại từ ngày ${writtenDay(reviewed_on)}.`);
    if (age < 0) found.push(`${id}/intent.yaml: reviewed_on là ngày chưa tới, ${writtenDay(reviewed_on)}.`);
  }
  const listed = catalog.providersReviewedOn;
  if (listed && daysBetween(listed, today) > REVIEW_DAYS) {
    found.push(`_lists/providers.yaml: chưa ai xem lại từ ngày ${writtenDay(listed)}.`);
  }
  return found;
}
