import { writtenDay } from './days.ts';
import { shownDiff } from './diff.ts';
import { dueContent, type DueContent } from './due-content.ts';
import { block, guidancePage } from './render.ts';
import { SAFETY, STEPS, isAnswer } from './sections.ts';
import type { Catalog, Intent, Profile } from './types.ts';

export interface PreviewOptions {
  catalog: Catalog;
  profile: Profile;
  today: string;
  /** The day that is looked at. */
  date: string;
  /** One intent alone. */
  intentId?: string | undefined;
}

type Blocks = ReadonlyMap<string, readonly string[]>;

/** What the assistant would say on a day beside what it says today, for a terminal. */
export function previewOf(options: PreviewOptions): string[] {
  const { catalog, profile, today, date, intentId } = options;
  const intents = [...catalog.intents.values()].filter(({ id }) => !intentId || id === intentId);
  const changed = intents.filter((intent) => isChanged(options, intent)).map(({ id }) => id);
  return [
    `${profile.commune.name ?? 'xã'} (hồ sơ ${profile.id})`,
    `Hôm nay ${writtenDay(today)}, xem trước ngày ${writtenDay(date)}. Dấu - là lời hôm nay, dấu + là lời ngày ấy.`,
    ...intents.flatMap((intent) => ['', ...previewOfIntent(options, intent)]),
    '',
    ...dueLines(dueContent(catalog, profile, date), date),
    '',
    changed.length > 0
      ? `Lời sẽ khác ở ${changed.length} chủ đề: ${changed.join(', ')}.`
      : 'Không câu nào khác hôm nay.',
  ];
}

function previewOfIntent(options: PreviewOptions, intent: Intent): string[] {
  const now = blocksOn(options, intent, options.today);
  const then = blocksOn(options, intent, options.date);
  const titles = [...new Set([...now.keys(), ...then.keys()])];
  return [
    `══ ${intent.id} · ${intent.title}`,
    ...titles.flatMap((title) => [title, ...shownDiff(now.get(title) ?? [], then.get(title) ?? [], '  ')]),
  ];
}

function isChanged(options: PreviewOptions, intent: Intent): boolean {
  const said = (day: string): string => JSON.stringify([...blocksOn(options, intent, day)]);
  return said(options.today) !== said(options.date);
}

/** Everything one intent says, in the order in which a citizen meets it. */
function blocksOn({ catalog, profile }: PreviewOptions, intent: Intent, day: string): Blocks {
  const said = (name: string): string[] => block(catalog, intent.id, name, profile, day);
  const hasPage = said(STEPS).length > 0;
  const inChat = [...intent.sections.keys()].filter(
    (name) => isAnswer(name) || intent.chat_only.includes(name) || !hasPage,
  );
  const chat = inChat.map((name) => [`Chat · ${name}`, said(name)] as const);
  if (!hasPage) return new Map(chat);
  const page = guidancePage(catalog, intent.id, profile, day);
  const shown = [
    [STEPS, page.steps.map((step, index) => `${index + 1}. ${step}`)],
    ['Mang theo', page.bring],
    ['Nội dung chuyển khoản', page.copyText?.split('\n') ?? []],
    ...page.extra.map(({ title, lines }) => [title, lines] as const),
    [SAFETY, page.safety ? [page.safety] : []],
    ['Căn cứ', page.basis.map(({ text, label }) => `${text} (${label})`)],
  ] as const;
  const filled = shown.filter(([, lines]) => lines.length > 0);
  return new Map([...chat, ...filled.map(([name, lines]) => [`Trang · ${name}`, lines] as const)]);
}

function dueLines(due: readonly DueContent[], date: string): string[] {
  const over = due.filter(({ dueOn }) => dueOn < date);
  const soon = due.filter(({ dueOn }) => dueOn >= date);
  const line = ({ title, dueOn, owner }: DueContent): string => `  ${writtenDay(dueOn)}  ${title} (${owner})`;
  return [
    `Đã hết hạn vào ngày ${writtenDay(date)}:`,
    ...(over.length > 0 ? over.map(line) : ['  không có gì']),
    ...(soon.length > 0 ? [`Sắp hết hạn sau ngày ${writtenDay(date)}:`, ...soon.map(line)] : []),
  ];
}
