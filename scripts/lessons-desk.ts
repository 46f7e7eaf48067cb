import { writeFile } from 'node:fs/promises';
import type { Catalog } from '../src/catalog/types.ts';
import { localTime } from '../src/domain/hours.ts';
import { MOST_LESSONS, type Lesson, type LessonKind } from '../src/domain/lesson.ts';
import { groupLessons, type Frequency, type LessonGroup } from '../src/domain/lesson-groups.ts';
import { propose, proposalText } from '../src/domain/lesson-proposal.ts';
import type { Lessons } from '../src/ports.ts';

export const USAGE =
  'npm run lessons -- list | groups | label MÃ CHỦ_ĐỀ | drop MÃ | export TỆP   (thêm --commune ID khi có nhiều xã)';
const SHOWN_GROUPS = 30;
const SHOWN_LESSONS = 100;

const KINDS: Record<LessonKind, string> = {
  tapped: 'bấm nút',
  fallback: 'chưa hiểu',
  corrected: 'nói lại',
  relabelled: 'cán bộ ghi',
};

/** What is wrong with how it was called, for the person who called it. */
export class Refused extends Error {}

export interface Desk {
  lessons: Lessons;
  communeId: string;
  catalog: Pick<Catalog, 'intents' | 'examples'>;
  now: number;
}

/** What each word does, and says. */
export const COMMANDS: Record<string, (desk: Desk, args: string[]) => Promise<string>> = {
  async list({ lessons, communeId }) {
    const found = await lessons.of(communeId, SHOWN_LESSONS);
    return found.map(lineOf).join('\n') || 'Chưa có tin nào.';
  },
  async groups({ lessons, communeId }) {
    const groups = groupLessons(await lessons.of(communeId, MOST_LESSONS));
    return groups.slice(0, SHOWN_GROUPS).map(groupText).join('\n\n') || 'Chưa có tin nào.';
  },
  async label({ lessons, communeId, catalog, now }, [id = '', intent = '']) {
    if (!id || !intent) throw new Refused(USAGE);
    if (!catalog.intents.has(intent)) {
      throw new Refused(`Không có chủ đề "${intent}". Các chủ đề: ${[...catalog.intents.keys()].join(', ')}`);
    }
    const isChanged = await lessons.relabel(communeId, id, { intent, officerId: 'command-line', at: now });
    if (!isChanged) throw new Refused(`Xã ${communeId} không có tin mã ${id}.`);
    return `Đã ghi: ${id} là ${intent}.`;
  },
  async drop({ lessons, communeId }, [id = '']) {
    if (!id) throw new Refused(USAGE);
    const count = await lessons.mark(communeId, [id], 'dropped');
    if (count === 0) throw new Refused(`Xã ${communeId} không có tin mã ${id}, hoặc tin này đã bỏ rồi.`);
    return `Đã bỏ ${id}.`;
  },
  async export({ lessons, communeId, catalog, now }, [file = '']) {
    if (!file) throw new Refused(USAGE);
    const proposal = propose(await lessons.of(communeId, MOST_LESSONS), catalog.examples);
    if (proposal.ids.length + proposal.doubtful.length === 0) return 'Chưa có câu nào để đề xuất.';
    const text = proposalText(proposal, communeId, localTime(now).date);
    // Never over another file: it may be one that somebody is reading, or content.
    await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      throw new Refused(
        error.code === 'EEXIST'
          ? `Đã có tệp ${file}: chọn tên khác.`
          : `Không ghi được ${file}: ${error.message}`,
      );
    });
    await lessons.mark(communeId, proposal.ids, 'proposed');
    return `Đã ghi ${proposal.ids.length} câu của ${proposal.lines.size} chủ đề vào ${file}. Trợ lý chưa đổi gì.`;
  },
};

function lineOf({ id, at, kind, text, label, next, heard, state }: Lesson): string {
  const meant = label ?? (next ? `có thể ${next}` : 'chưa rõ');
  const percent = Math.round(heard.confidence * 100);
  const proposed = state === 'proposed' ? ', đã đề xuất' : '';
  const { date } = localTime(at);
  return `${id}  ${date}  ${KINDS[kind]}  «${text}»  → ${meant}  (máy nghe ${heard.intent} ${percent}%${proposed})`;
}

function groupText({ representative, lessons, count, labels, hints }: LessonGroup): string {
  const said = labels.length ? listed(labels) : hints.length ? `có thể ${listed(hints)}` : 'chưa rõ';
  const others = lessons.slice(1, 4).map(({ id, text }) => `    ${id}  «${text}»`);
  const more = count > 4 ? [`    … và ${count - 4} tin nữa`] : [];
  return [`${count} tin  ${representative.id}  «${representative.text}»  → ${said}`, ...others, ...more].join(
    '\n',
  );
}

function listed(list: readonly Frequency[]): string {
  return list.map(({ intent, count }) => `${intent} ${count}`).join(', ');
}
