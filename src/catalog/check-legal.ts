import { checkLine } from './check-rendered.ts';
import { checkText } from './check-written.ts';
import { LEGAL_PAGES, legalAnswerOf, writtenLines, type LegalPageName } from './legal.ts';
import type { Report } from './problems.ts';
import type { Catalog } from './types.ts';

/** What the law, and Zalo's reviewer, look for. */
const REQUIRED: Record<LegalPageName, readonly string[]> = {
  privacy: [
    'Ai giữ',
    'Xã giữ gì',
    'Xã không hỏi gì',
    'Để làm gì',
    'Giữ bao lâu',
    'Ai xem',
    'Zalo làm gì',
    'Dữ liệu nằm ở đâu',
    'Quyền của người dân',
    'Góp ý, khiếu nại',
  ],
  terms: ['Trợ lý làm gì', 'Trợ lý không làm gì', 'Việc khẩn', 'Không mất tiền', 'Điền giúp người khác'],
};

/** Whole, dated, and as plain as everything else; for every commune. */
export function checkLegal(catalog: Catalog, today: string, report: Report): void {
  const { legal } = catalog;
  for (const name of LEGAL_PAGES) {
    const file = `_legal/${name}.md`;
    const sections = legal[`${name}Sections`];
    for (const heading of REQUIRED[name]) {
      if (!sections.get(heading)?.length)
        report(file, `thiếu mục «## ${heading}». Thêm mục đó và ít nhất một câu.`);
    }
    if (legal[name].version > today) {
      report('_legal/legal.yaml', `version của ${name} là ngày chưa tới. Viết ngày lời có hiệu lực.`);
    }
    for (const line of [legal[name].title, ...writtenLines(sections)]) checkText(file, line, report);
  }
  const written = [...legal.privacySections.values()].flat();
  for (const gap of ['{{giữ}}', '{{nước ngoài}}']) {
    if (!written.includes(gap))
      report('_legal/privacy.md', `thiếu dòng ${gap}. Viết lại dòng ấy, đứng một mình.`);
  }
  for (const said of Object.values(legal.abroad)) checkText('_legal/legal.yaml', said, report);
  for (const profile of catalog.profiles.values()) {
    for (const isAbroad of [false, true]) {
      const answer = legalAnswerOf({ catalog, profile, today }, isAbroad);
      for (const name of LEGAL_PAGES) {
        const say: Report = (_file, problem) => report(`_legal/${name}.md (${profile.id})`, problem);
        for (const { heading, lines } of answer[name].sections) {
          for (const line of lines) checkLine(heading, line, say);
        }
      }
    }
  }
}
