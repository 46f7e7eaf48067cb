import { noticeProblems } from './catalog/notices.ts';
import type { ConsoleOptions } from './compose-console.ts';
import type { NoticesOptions } from './console/notices/options.ts';
import { noticesRoutes } from './console/notices/routes.ts';
import { localTime } from './domain/hours.ts';
import { contactsOf, oneToCall, toCall } from './notices/to-call.ts';
import { summarise } from './notices/summary.ts';
import type { Route } from './routes.ts';
import { createLook } from './scam/look.ts';
import { createUnfit } from './scam/unfit.ts';

/** Longer, and people stop believing what they read. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** Notices in the console: the checks of the files, the engine that sends, the people it cannot reach. */
export function composeConsoleNotices(options: ConsoleOptions): Route[] {
  const { communes, stores, clock } = options;
  return noticesRoutes({
    ...stores,
    clock,
    problems: problemsOf(options),
    preview({ commune, title, text, code }) {
      const words = communes.words(commune);
      return {
        text: words.phrase('notice', { title, text: text.trim(), code }),
        buttons: [
          words.phrase('choice_notice_page'),
          words.phrase('choice_no_notices'),
          words.phrase('choice_staff'),
        ],
      };
    },
    reach: (notice) => summarise(stores.readers, notice, clock.now()),
    async day(communeId) {
      const spent = await stores.readers.spent(communeId, localTime(clock.now()).date);
      return { perDay: communes.profile(communeId).notices_per_day, spent };
    },
    inFiles: (communeId) => communes.inFiles(communeId),
    ...callsOf(options),
    topics: () =>
      [...options.catalog.intents.values()].filter(isAskedAbout).map(({ id, title }) => ({ id, title })),
    isTaken: (communeId, code) => communes.words(communeId).notices.some((one) => one.code === code),
    refresh: () => communes.board.refresh(stores.writtenNotices),
  });
}

/** Greetings and wishes for a person are no topic that is remembered. */
const isAskedAbout = ({ kind }: { kind: string }): boolean =>
  !['staff', 'menu', 'smalltalk', 'none'].includes(kind);

/** As for the files, and what only somebody who pretends to be the commune would write. */
function problemsOf({ live, catalog, clock }: ConsoleOptions): NoticesOptions['problems'] {
  const unfit = createUnfit(createLook(catalog.scam));
  return (notice) => {
    const { title, text, from, until } = notice;
    const today = localTime(clock.now()).date;
    const problems = noticeProblems(live.current(), notice).map(forTheDesk);
    if (until < today) problems.push('Ngày hết đã qua. Chọn ngày sau hôm nay.');
    if (Date.parse(until) - Date.parse(from) > MOST_DAYS * DAY_MS)
      problems.push(`Thông báo dùng nhiều nhất ${MOST_DAYS} ngày. Chọn lại ngày hết.`);
    return [...problems, ...unfit(`${title}\n${text}`)];
  };
}

/** The check speaks to whoever writes files. */
function forTheDesk(problem: string): string {
  const said = problem
    .replace(/^text có/, 'lời thông báo có')
    .replace(' (until)', '')
    .replace(' (from)', '')
    .replace('Viết id của thôn trong hồ sơ xã.', 'Chọn lại thôn.');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

type Calls = Pick<NoticesOptions, 'toCall' | 'oneToCall' | 'contactsOf' | 'villageName'>;

function callsOf({ communes, stores, catalog, clock }: ConsoleOptions): Calls {
  const given = { ...stores, fieldsOf: (formId: string) => catalog.forms.get(formId)?.fields ?? [] };
  return {
    toCall: (notice) => toCall(stores, notice, clock.now()),
    oneToCall: (notice, id) => oneToCall(stores, notice, id),
    contactsOf: (communeId, people) => contactsOf(given, communeId, people),
    villageName: (communeId, id) =>
      communes.profile(communeId).villages.find((one) => one.id === id)?.name ?? '',
  };
}
