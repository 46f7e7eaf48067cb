import type { Lesson } from './lesson.ts';
import { frequencies, groupLessons } from './lesson-groups.ts';
import { stripMarks } from './text.ts';

/** Examples that an owner may add; nothing is added by itself. */
export interface Proposal {
  /** By intent, in the order of their names. */
  lines: ReadonlyMap<string, readonly string[]>;
  /** Said in one topic here, an example of another there: somebody has to decide. */
  doubtful: readonly { text: string; label: string; already: string }[];
  /** The lessons behind the lines. */
  ids: readonly string[];
}

/** One way of saying it does not drown the others. */
const MOST_OF_A_GROUP = 5;

/** What citizens' taps, corrections and officers say, without what is known already. */
export function propose(
  lessons: readonly Lesson[],
  examples: ReadonlyMap<string, readonly string[]>,
): Proposal {
  const known = new Map<string, string>();
  for (const [intent, lines] of examples) for (const line of lines) known.set(bareWords(line), intent);
  const groups = agreed(lessons.filter(({ state }) => state !== 'dropped'));
  const isKnown = ({ text }: Lesson): boolean => known.has(bareWords(text));
  const doubtful = groups.filter((one) => isKnown(one) && known.get(bareWords(one.text)) !== one.label);
  const chosen = new Map<string, Lesson[]>();
  const fresh = groups.filter((one) => !isKnown(one));
  for (const label of [...new Set(fresh.map((one) => one.label))].sort()) {
    const grouped = groupLessons(fresh.filter((one) => one.label === label));
    chosen.set(
      label,
      grouped.flatMap((group) => spread(group.lessons)),
    );
  }
  return {
    lines: new Map([...chosen].map(([label, list]) => [label, list.map(({ text }) => text)])),
    doubtful: doubtful.map(({ text, label }) => ({
      text,
      label,
      already: known.get(bareWords(text)) ?? '',
    })),
    ids: [...chosen.values()].flat().map(({ id }) => id),
  };
}

type Labelled = Lesson & { label: string };

/** One of each wording, with the label most gave it; an officer's word counts before every tap. Even: none. */
function agreed(lessons: readonly Lesson[]): Labelled[] {
  const same = new Map<string, Labelled[]>();
  for (const one of lessons) {
    const { label } = one;
    const key = bareWords(one.text);
    if (label && key && !one.text.startsWith('#'))
      same.set(key, [...(same.get(key) ?? []), { ...one, label }]);
  }
  return [...same.values()].flatMap((all) => {
    const officers = all.filter(({ kind }) => kind === 'relabelled');
    const heard = officers.length ? officers : all;
    const [first, second] = frequencies(heard.map(({ label }) => label));
    if (first?.count === second?.count) return [];
    return heard.find(({ label }) => label === first?.intent) ?? [];
  });
}

/** The representative, then whatever of the rest lies farthest from it: the list goes from near to far. */
function spread(lessons: readonly Lesson[]): Lesson[] {
  const [representative, ...rest] = lessons;
  return representative ? [representative, ...rest.reverse().slice(0, MOST_OF_A_GROUP - 1)] : [];
}

/** As `npm run content:check` compares examples. */
export function bareWords(line: string): string {
  return stripMarks(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The file an owner reads: by intent, the lines to add at the end of its examples. */
export function proposalText({ lines, doubtful }: Proposal, communeId: string, day: string): string {
  const parts = [
    `# Đề xuất câu mẫu từ tin nhắn của bà con, xã ${communeId}, ngày ${day}.`,
    '# Tệp này gửi cho người kỹ thuật. Người kỹ thuật làm bốn việc:',
    '# 1. Cùng người chịu trách nhiệm đọc từng dòng, bỏ dòng sai. ••• và «tên» là chỗ đã che.',
    '# 2. Chép các dòng vào cuối tệp ghi phía trên chúng.',
    '# 3. Chạy: npm run content:check.',
    '# 4. Khởi động lại máy chủ. Từ lúc đó trợ lý mới hiểu các câu này.',
  ];
  for (const [intent, list] of lines) parts.push('', `# intents/${intent}/examples.txt`, ...list);
  if (doubtful.length) parts.push('', '# Cần xem lại: bà con nói chủ đề này, câu mẫu đang nằm ở chủ đề kia.');
  for (const { text, label, already } of doubtful) parts.push(`#   «${text}»: ${label}, đang ở ${already}`);
  return `${parts.join('\n')}\n`;
}
