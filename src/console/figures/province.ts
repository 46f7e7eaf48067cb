import type { Cell, FigureTable } from '../../contract/console-figures.ts';
import { FIGURE_TITLES } from '../../contract/figure-titles.ts';
import { quantile } from '../../domain/span.ts';
import { minutesOf, WAITED } from './tables.ts';
import type { Sums } from './sums.ts';

/** Fewer than this could be somebody whom one knows. */
const LEAST = 5;
const FEW = `dưới ${LEAST}`;
/** Of a sum, where a part is small. */
const NOT_TOLD = 'không ghi';

const COLUMNS = [
  'Xã',
  'Số người nhắn',
  'Số tin nhắn',
  'Trợ lý trả lời',
  'Cán bộ trả lời',
  'Chưa ai trả lời',
  'Việc mới',
  'Phiếu gửi đến',
  'Báo mất tiền, lộ mã',
  'Cảnh báo sớm tin lừa',
  'Hài lòng',
  'Chưa hài lòng',
  WAITED,
];

/** One row per commune. There is no sum of the communes: less the others it would tell the one that was hidden. */
export function communesTable(rows: readonly { name: string; sums: Sums }[]): FigureTable {
  return {
    id: 'communes',
    title: FIGURE_TITLES.communes,
    columns: COLUMNS,
    minutes: [WAITED],
    rows: rows.map(({ name, sums }) => [name, ...cellsOf(sums)]),
    notes: [
      `Số nhỏ hơn ${LEAST} chỉ ghi "${FEW}" để không nhận ra ai.`,
      `Khi một phần ${FEW}, tổng của nó "${NOT_TOLD}", vì từ tổng tính ra được phần ấy.`,
    ],
  };
}

function cellsOf({ talk, cases, forms }: Sums): Cell[] {
  const { bot = 0, people: byPeople = 0, nobody = 0 } = talk?.answered ?? {};
  const parts = [bot, byPeople, nobody].map(told);
  const sum = told(talk?.messages ?? 0);
  // The sum less the parts that are told would be the one that is not.
  const all = sum !== FEW && parts.includes(FEW) ? NOT_TOLD : sum;
  return [
    told(talk?.people ?? 0),
    all,
    ...parts,
    ...[cases.opened, forms.sent, cases.moneyLost, cases.earlyWarnings].map(told),
    ...[cases.ratings.good, cases.ratings.bad].map(told),
    cases.responses.length < LEAST ? FEW : minutesOf(quantile(cases.responses, 0.5)),
  ];
}

const told = (count: number): Cell => (count < LEAST ? FEW : count);
