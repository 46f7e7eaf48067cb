import { completions, ruleFor, type Advisor, type AdvisorRule } from '../domain/advisor.ts';
import { checkText } from './check-written.ts';
import { countWords, longSentences } from './plain-words.ts';
import type { Report } from './problems.ts';
import type { Catalog } from './types.ts';

const FILE = 'receive_allowance/advisor.yaml';
/** With the fixed words around it an advice stays within 60. */
const MAX_ADVICE_WORDS = 40;

/** The table leads everywhere, and nothing in it leads nowhere. */
export function checkAdvisor(catalog: Catalog, report: Report): void {
  const { advisor } = catalog;
  if (!advisor) return;
  checkNames(catalog, advisor, report);
  const used = new Set<AdvisorRule | undefined>();
  for (const answers of completions(advisor, {})) {
    const rule = ruleFor(advisor, answers);
    used.add(rule);
    if (!rule) report(FILE, `không có dòng nào cho ${JSON.stringify(answers)}. Thêm một dòng vào «rules».`);
  }
  advisor.rules.forEach((rule, index) => {
    if (!used.has(rule))
      report(FILE, `dòng ${index + 1} của «rules» không bao giờ tới. Xóa hoặc đưa lên trên.`);
    checkAdvice(advisor, rule, report);
  });
  for (const { ask, options, narrow } of advisor.questions) {
    checkSaid(ask, report);
    if (narrow) checkSaid(narrow.ask, report);
    const strange = narrow?.options.filter((id) => !options.some((one) => one.id === id)) ?? [];
    if (strange.length) report(FILE, `«narrow» có ${strange.join(', ')} không phải là câu trả lời. Sửa tên.`);
    for (const { title } of options) checkText(FILE, title, report);
  }
}

function checkNames(catalog: Catalog, advisor: Advisor, report: Report): void {
  const options = new Map(advisor.questions.map(({ id, options: list }) => [id, list.map((one) => one.id)]));
  for (const { when, route } of advisor.rules) {
    if (!advisor.routes[route]) report(FILE, `cách nhận «${route}» không có trong «routes». Sửa tên.`);
    for (const [question, answers] of Object.entries(when)) {
      const strange = answers.filter((one) => !options.get(question)?.includes(one));
      if (strange.length)
        report(FILE, `«${question}: ${strange.join(', ')}» không có trong «questions». Sửa tên.`);
    }
  }
  for (const [name, { intent }] of Object.entries(advisor.routes)) {
    if (!catalog.intents.has(intent)) report(FILE, `«${name}» dẫn tới chủ đề «${intent}» không có. Sửa tên.`);
  }
}

function checkAdvice(advisor: Advisor, rule: AdvisorRule, report: Report): void {
  const { why } = rule;
  const { title = '', bring: usual = '' } = advisor.routes[rule.route] ?? {};
  const bring = rule.bring ?? usual;
  for (const text of [title, why, bring]) checkSaid(text, report);
  const words = countWords(`${title} ${why} ${bring}`);
  if (words > MAX_ADVICE_WORDS)
    report(FILE, `lời khuyên «${title}» có ${words} chữ. Bớt còn ${MAX_ADVICE_WORDS}.`);
}

function checkSaid(text: string, report: Report): void {
  checkText(FILE, text, report);
  for (const sentence of longSentences(text)) report(FILE, `câu dài: «${sentence}». Tách thành hai câu.`);
}
