import type { Plan } from './plan.ts';
import type { Skipped } from './wanted.ts';
import { bar } from '../../domain/bar.ts';

/** So many phrases of a change are shown; the numbers tell the rest. */
const SHOWN = 3;

/** What a push would do, for the person who decides whether to do it. */
export function reportOf(plan: Plan, skipped: readonly Skipped[], prune: boolean): string[] {
  const { create, update, same, foreign } = plan;
  return [
    ...create.map(({ id, phrases }) => `+ tạo  ${id}: ${phrases.length} câu`),
    ...update.flatMap(({ wanted, current, added, removed }) => [
      `~ sửa  ${wanted.id}: +${added.length} −${removed.length} câu${flagChange(wanted.isFallback, current.isFallback)}`,
      ...some('+', added),
      ...some('−', removed),
    ]),
    ...foreign.map(({ displayName }) =>
      prune
        ? `- xóa  ${displayName}: không có trong intents/`
        : `? lạ   ${displayName}: không có trong intents/, để yên (thêm --prune để xóa)`,
    ),
    ...skipped.map(({ id, text, why }) =>
      why === 'too_long'
        ? `! bỏ   ${id}: câu dài quá 256 ký tự «${text.slice(0, 40)}…»`
        : `! bỏ   ${id}: quá 2.000 câu «${text.slice(0, 40)}»`,
    ),
    summaryOf(create.length, update.length, same.length, foreign.length, prune),
  ];
}

function some(mark: string, texts: readonly string[]): string[] {
  const rest = texts.length - SHOWN;
  return [
    ...texts.slice(0, SHOWN).map((text) => `         ${mark} ${text}`),
    ...(rest > 0 ? [`         ${mark} … và ${rest} câu nữa`] : []),
  ];
}

function flagChange(wanted: boolean, current: boolean): string {
  if (wanted === current) return '';
  return wanted ? ', thành chủ đề «không hiểu» (fallback)' : ', thôi là chủ đề «không hiểu» (fallback)';
}

function summaryOf(create: number, update: number, same: number, foreign: number, prune: boolean): string {
  const kept = foreign ? `, ${foreign} lạ ${prune ? 'sẽ xóa' : 'để yên'}` : '';
  return `Chủ đề: ${create} tạo mới, ${update} sửa, ${same} giữ nguyên${kept}.`;
}

/** "██████░░ 25%: 10/40 chủ đề" */
export function progressBar(done: number, total: number): string {
  return `${bar(total ? done / total : 1)}: ${done}/${total} chủ đề`;
}
