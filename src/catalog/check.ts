import { checkAdvisor } from './check-advisor.ts';
import { checkExamples, checkNegativesAndExam } from './check-examples.ts';
import { checkFacts, reminders } from './check-facts.ts';
import { checkLegal } from './check-legal.ts';
import { checkNotices } from './notices.ts';
import { checkRendered } from './check-rendered.ts';
import { checkWritten } from './check-written.ts';
import type { Report } from './problems.ts';
import type { Catalog } from './types.ts';

export interface CheckResult {
  /** What must be put right before the words go out. */
  problems: string[];
  /** What the calendar asks for: nothing is wrong, the answers already fall back to safe words. */
  reminders: string[];
}

/** Everything an officer's edit can get wrong although the files load. */
export function checkCatalog(catalog: Catalog, today: string): CheckResult {
  const found = new Set<string>();
  const report: Report = (file, problem) => found.add(`${file}: ${problem}`);
  checkWritten(catalog, report);
  checkFacts(catalog, report);
  checkRendered(catalog, today, report);
  checkExamples(catalog, report);
  checkNegativesAndExam(catalog, report);
  checkAdvisor(catalog, report);
  checkNotices(catalog, report);
  checkLegal(catalog, today, report);
  return { problems: [...found], reminders: reminders(catalog, today) };
}
