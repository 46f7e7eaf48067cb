import {
  MAX_CARD_LINES,
  MAX_CHAT_LINES,
  MAX_CHAT_WORDS,
  MAX_SENTENCE,
  MAX_STEPS,
  countWords,
  longSentences,
} from './plain-words.ts';
import { block, guidancePage } from './render.ts';
import { ANSWER, COPY, FACETS, SAFETY, isAnswer } from './sections.ts';
import type { Report } from './problems.ts';
import type { Catalog, Intent, Profile } from './types.ts';

/** The words as a citizen of each commune reads them today. */
export function checkRendered(catalog: Catalog, today: string, report: Report): void {
  for (const intent of catalog.intents.values()) {
    for (const profile of readers(catalog, today)) {
      const say: Report = (_file, problem) => report(`${intent.id}/answer.md (${profile.id})`, problem);
      checkChat(catalog, intent, profile, today, say);
      checkPage(catalog, intent, profile, today, say);
      for (const name of intent.sections.keys()) {
        block(catalog, intent.id, name, profile, today).forEach((line) => checkLine(name, line, say));
      }
    }
  }
}

/** Each commune as it is, and as it will be once it has confirmed every fact. */
function readers(catalog: Catalog, today: string): Profile[] {
  const confirmed_facts = [...catalog.versions.values()].flat().map(({ id, effective_from }) => ({
    fact: id,
    by: 'kiểm tra',
    on: today,
    review_after: today,
    effective_from,
  }));
  return [...catalog.profiles.values()].flatMap((profile) => [
    profile,
    { ...profile, id: `${profile.id}, khi mọi dữ kiện đã xác nhận`, confirmed_facts },
  ]);
}

/** Everything that can be said in the chat: the answer, its variants, and what answers a short question after it. */
function checkChat(catalog: Catalog, intent: Intent, profile: Profile, today: string, say: Report): void {
  const facets = new Set<string>(Object.values(FACETS));
  const withCase = new Set(intent.variants.filter((one) => one.case).map((one) => one.section));
  if (intent.desk?.how === 'at_once') withCase.add(ANSWER);
  for (const name of intent.sections.keys()) {
    if (!isAnswer(name) && !facets.has(name)) continue;
    const lines = block(catalog, intent.id, name, profile, today);
    const words = countWords(lines.join(' '));
    const mostLines = withCase.has(name) ? MAX_CHAT_LINES - 1 : MAX_CHAT_LINES;
    if (lines.length > mostLines) {
      say('', `mục «${name}» có ${lines.length} dòng. Bớt còn ${mostLines} dòng.`);
    }
    if (words > MAX_CHAT_WORDS) {
      say('', `mục «${name}» có ${words} chữ. Bớt còn ${MAX_CHAT_WORDS} chữ.`);
    }
  }
}

function checkPage(catalog: Catalog, intent: Intent, profile: Profile, today: string, say: Report): void {
  const { steps } = guidancePage(catalog, intent.id, profile, today);
  const card = block(catalog, intent.id, 'Thẻ khẩn cấp', profile, today);
  const safety = block(catalog, intent.id, SAFETY, profile, today);
  if (steps.length > MAX_STEPS) say('', `có ${steps.length} bước. Gộp hoặc bỏ bớt còn ${MAX_STEPS} bước.`);
  if (card.length > MAX_CARD_LINES) {
    say('', `thẻ khẩn cấp có ${card.length} dòng. Bớt còn ${MAX_CARD_LINES} dòng.`);
  }
  if (safety.length > 1) say('', 'mục «An toàn» có nhiều dòng. Chỉ giữ một dòng.');
}

export function checkLine(section: string, line: string, say: Report): void {
  const label = line.startsWith('Theo tài liệu của ') && section !== ANSWER;
  if (!label && section !== COPY) {
    for (const sentence of longSentences(line)) {
      const size = countWords(sentence);
      say('', `câu dài ${size} chữ: «${sentence}». Tách ra, mỗi câu nhiều nhất ${MAX_SENTENCE} chữ.`);
    }
  }
  if (/undefined|null|\{\{|\}\}| {2}|: *$|\( *\)| ,/.test(line)) {
    say('', `câu bị hổng: «${line}». Kiểm tra khóa profile và câu thay thế trong _keys.yaml.`);
  }
}
