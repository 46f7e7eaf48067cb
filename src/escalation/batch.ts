import type { CaseRecord } from '../ports.ts';
import type { FormDefinition } from '../contract/form.ts';
import { sayDate } from '../domain/hours.ts';
import type { Loss } from '../domain/loss.ts';
import { groups } from '../domain/heard.ts';
import type { Paper } from '../domain/paper.ts';
import { labelled } from './statement.ts';

/** One case of lost money, as police and State Bank ask for it: what the other side used, not who was hurt. */
export interface BatchRow {
  code: string;
  /** 'DD/MM/YYYY' */
  day: string;
  /** 0: not known. */
  dong: number;
  how: string;
  callers: string;
  accounts: string;
  bank: string;
  accountName: string;
  links: string;
  /** The citizen; shown only when that is asked for. */
  name: string;
  phone: string;
}

export interface BatchOf {
  commune: string;
  /** Epoch ms; `to` is no longer part of it. */
  from: number;
  to: number;
  withContacts: boolean;
}

const BEGIN = '\uFEFF';

export function batchRow(
  record: CaseRecord,
  loss: Loss,
  links: readonly string[],
  definition?: FormDefinition,
): BatchRow {
  const day = loss.day || new Date(record.openedAt + 7 * 3_600_000).toISOString().slice(0, 10);
  const phone = loss.phone.replace(/^84/, '0');
  return {
    code: record.code,
    day: day.split('-').reverse().join('/'),
    dong: loss.dong,
    how: labelled(definition, 'how', loss.how),
    // Whoever rings the commune from their own number is not among the callers.
    callers: loss.callers
      .split(/[;,] */)
      .filter((one) => one !== phone)
      .join(', '),
    accounts: loss.toAccount.replaceAll('; ', ', '),
    bank: loss.toBank.replaceAll('; ', ', '),
    accountName: loss.toName,
    links: [...new Set(links)].join(' '),
    name: loss.name,
    phone,
  };
}

type Column = readonly [head: string, value: (row: BatchRow) => string];

const COLUMNS: readonly Column[] = [
  ['Mã việc', (row) => row.code],
  ['Ngày', (row) => row.day],
  ['Số tiền (đồng)', (row) => (row.dong ? String(row.dong) : '')],
  ['Cách lừa', (row) => row.how],
  ['Số điện thoại kẻ lừa', (row) => row.callers],
  ['Số tài khoản nhận tiền', (row) => row.accounts],
  ['Ngân hàng nhận tiền', (row) => row.bank],
  ['Tên tài khoản nhận tiền', (row) => row.accountName],
  ['Đường dẫn', (row) => row.links],
];
const CONTACTS: readonly Column[] = [
  ['Người bị hại', (row) => row.name],
  ['Điện thoại người bị hại', (row) => row.phone],
];

/** For a spreadsheet: semicolons, as Vietnamese ones expect them, and a mark by which it knows the letters. */
export function batchCsv(rows: readonly BatchRow[], { withContacts }: BatchOf): string {
  const columns = withContacts ? [...COLUMNS, ...CONTACTS] : COLUMNS;
  const lines = [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, value]) => cell(value(row)))),
  ];
  return BEGIN + lines.map((line) => line.join(';')).join('\r\n') + '\r\n';
}

/** Long numbers stay text, and nothing a stranger wrote becomes a formula. */
function cell(value: string): string {
  const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/^\d{9,}$/.test(text) || /^0\d/.test(text)) return `"=""${text}"""`;
  const safe = /^[=+\-@|%]/.test(text) ? `'${text}` : text;
  return /[";,\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same on paper, with what it comes to. */
export function batchPaper(rows: readonly BatchRow[], { commune, from, to }: BatchOf): Paper {
  const known = rows.filter(({ dong }) => dong > 0);
  const total = known.reduce((sum, { dong }) => sum + dong, 0);
  const day = 24 * 3_600_000;
  return {
    title: `Tổng hợp vụ lừa đảo, ${commune}`,
    isLandscape: true,
    blocks: [
      { kind: 'title', text: 'TỔNG HỢP CÁC VỤ LỪA ĐẢO CHUYỂN TIỀN' },
      { kind: 'centred', text: `${commune}, từ ${sayDate(from)} đến ${sayDate(to - day)}` },
      { kind: 'centred', text: 'Kính gửi: Công an tỉnh; Ngân hàng Nhà nước chi nhánh tỉnh' },
      {
        kind: 'text',
        text: `Số vụ người dân báo qua Zalo của xã: ${rows.length}. Tổng số tiền đã biết: ${groups(total)} đồng, của ${known.length} vụ.`,
      },
      { kind: 'list', items: byWay(rows) },
      {
        kind: 'table',
        head: [
          'Mã việc',
          'Ngày',
          'Số tiền (đồng)',
          'Cách lừa',
          'Số gọi đến',
          'Tài khoản, ngân hàng nhận',
          'Đường dẫn',
        ],
        shares: [7, 9, 12, 18, 15, 23, 16],
        rows: rows.map((row) => [
          row.code,
          row.day,
          row.dong ? groups(row.dong) : '',
          row.how,
          row.callers,
          [row.accounts, row.accountName, row.bank].filter(Boolean).join(', '),
          row.links,
        ]),
      },
      { kind: 'text', text: 'Ghi theo lời người dân, chưa xác minh. Không có tên người bị hại.' },
      {
        kind: 'signatures',
        columns: [
          { place: '', title: 'NGƯỜI LẬP', note: '(ký, ghi rõ họ tên)' },
          { place: 'Ngày …… tháng …… năm ……', title: 'LÃNH ĐẠO XÃ', note: '(ký, đóng dấu)' },
        ],
      },
    ],
  };
}

/** The commonest way first. */
function byWay(rows: readonly BatchRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { how } of rows)
    counts.set(how || 'Chưa rõ cách lừa', (counts.get(how || 'Chưa rõ cách lừa') ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([how, count]) => `${how}: ${count} vụ`);
}
