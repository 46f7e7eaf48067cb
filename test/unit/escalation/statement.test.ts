import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../../src/catalog/words.ts';
import { lossOf, type FilledForm } from '../../../src/domain/loss.ts';
import type { Block, Paper } from '../../../src/domain/paper.ts';
import { batchCsv, batchPaper, batchRow } from '../../../src/escalation/batch.ts';
import { createStatementLinks } from '../../../src/escalation/statement-link.ts';
import { statementPaper } from '../../../src/escalation/statement.ts';
import type { CaseRecord } from '../../../src/ports.ts';

const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const DAY = 24 * 3_600_000;
const catalog = loadCatalog('intents');
const words = wordsFor(catalog, profileOf(catalog, 'qn-2024'), '2026-11-26', true);
const definition = catalog.forms.get('report_scam');

function record(...texts: string[]): CaseRecord {
  return {
    id: 'case-1',
    code: 'HK47A',
    oaId: '388',
    communeId: 'nghia-hoa',
    conversationId: '388:246',
    reason: 'money_lost',
    urgency: 'urgent',
    status: 'open',
    notes: [],
    turns: texts.map((text, n) => ({ at: NOW + n, from: 'citizen', text })),
    openedAt: NOW,
  };
}

const form = (answers: FilledForm['answers']): FilledForm | undefined =>
  definition && { definition, answers };

function paperOf(one: CaseRecord, sent?: FilledForm): Paper {
  return statementPaper({ record: one, loss: lossOf(one, sent), definition, words, now: NOW });
}

/** "Số tiền bị mất: 7.000.000 đồng", as it is read on the paper; blanks end with dots. */
function linesOf({ blocks }: Paper): string[] {
  const answer = (one: { label: string; value: string }): string => `${one.label}: ${one.value || '…'}`;
  return blocks.flatMap((block: Block): string[] => {
    if (block.kind === 'answer') return [answer(block)];
    if (block.kind === 'answers') return block.parts.map(answer);
    if (block.kind === 'list') return block.items;
    if (block.kind === 'signatures') return block.columns.map(({ title }) => title);
    return block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [block.text];
  });
}

describe('The statement for bank and police', () => {
  it('says what was told, in full where bank and police need it', () => {
    const lines = linesOf(
      paperOf(record('hồi sáng nó gọi 0905123456, tui chuyển 7 triệu vô stk 0071000123456 vietcombank')),
    );
    for (const line of [
      'BẢN TƯỜNG TRÌNH VIỆC BỊ LỪA ĐẢO CHUYỂN TIỀN',
      'Kính gửi: Công an xã Nghĩa Hòa',
      'Xảy ra lúc: hồi sáng (ngày 26/11/2026)',
      'Số tiền bị mất: 7.000.000 đồng',
      'Đến ngân hàng: Vietcombank',
      'Số tài khoản nhận tiền: 0071000123456',
      'Số điện thoại kẻ lừa: 0905123456',
      'Tôi đã đưa cho họ: Tự chuyển tiền',
      'NGƯỜI TRÌNH BÁO',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.join('\n')).toContain('mã việc HK47A');
  });

  it('leaves blanks for what is not known, and always for the ID card and the own account', () => {
    const lines = linesOf(paperOf(record('căn cước 051144001234, tài khoản của tui 4200205123456')));
    for (const label of ['Họ và tên', 'Số căn cước', 'Tài khoản của tôi', 'Số tiền bị mất', 'Cách lừa']) {
      expect(lines).toContain(`${label}: …`);
    }
    expect(lines.join('\n')).not.toContain('051144001234');
  });

  it('says what the form says, by its labels', () => {
    const answers = {
      full_name: 'Nguyễn Thị Sáu',
      how: 'bank',
      given: 'otp,password',
      rung_bank: 'yes',
      rung_police: 'no',
    };
    const lines = linesOf(paperOf(record('cứu tui'), form(answers)));
    for (const line of [
      'Họ và tên: Nguyễn Thị Sáu',
      'Cách lừa: Xưng ngân hàng, ví điện tử',
      'Tôi đã đưa cho họ: Mã OTP; Mật khẩu',
      'Đã gọi ngân hàng: rồi',
      'Đã báo Công an: chưa',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('never holds a secret, and asks for the account to be locked', () => {
    const lines = linesOf(paperOf(record('otp 482913, mật khẩu Abc@1234, thẻ 9704 3668 0000 1234'))).join(
      '\n',
    );
    expect(lines).not.toMatch(/482913|Abc@1234|9704/);
    expect(lines).toMatch(/Khóa ngay tài khoản/);
    expect(lines).toMatch(/Tra soát giao dịch/);
  });
});

describe('The link to a statement', () => {
  const links = createStatementLinks('s'.repeat(32), 'https://x');
  const keyOf = (url: string): string => new URL(url).searchParams.get('k') ?? '';

  it('opens its own case for seven days', () => {
    const key = keyOf(links.make('case-1', NOW));
    expect(links.read(key, NOW + 7 * DAY - 1)).toBe('case-1');
    expect(links.read(key, NOW + 7 * DAY)).toBeNull();
  });

  it('opens nothing when a sign of it is changed, or under another secret', () => {
    const key = keyOf(links.make('case-1', NOW));
    expect(links.read(key.replace('case-1', 'case-2'), NOW)).toBeNull();
    expect(links.read(key.replace(/~\d/, '~9'), NOW)).toBeNull();
    expect(createStatementLinks('t'.repeat(32), 'https://x').read(key, NOW)).toBeNull();
    for (const bad of ['', '~', '~~~', '🙂', 'x'.repeat(10_000)]) expect(links.read(bad, NOW)).toBeNull();
  });
});

describe('A batch for police and State Bank', () => {
  const of = { commune: 'xã Nghĩa Hòa', from: NOW, to: NOW + DAY, withContacts: false };
  const one = record('nó gọi +84905123456 kêu bấm vcb-xacminh.top, mất 7 triệu, số tui 0911222333');
  const sent = form({ full_name: 'Nguyễn Thị Sáu', phone: '84911222333', caller: '0905123456, 0911222333' });
  const row = batchRow(one, lossOf(one, sent), ['vcb-xacminh.top'], definition);

  it('tells of the other side, not of the citizen', () => {
    const csv = batchCsv([row], of);
    expect(csv.startsWith('\uFEFFMã việc;Ngày;Số tiền (đồng);Cách lừa')).toBe(true);
    expect(csv).toContain('HK47A;26/11/2026;7000000;"Bảo bấm đường dẫn, cài ứng dụng";"=""0905123456""";');
    expect(csv).toContain('vcb-xacminh.top');
    expect(csv).not.toMatch(/Sáu|0911222333/);
    expect(JSON.stringify(batchPaper([row], of))).not.toMatch(/Sáu|0911222333/);
  });

  it('names the citizen only when that is asked for', () => {
    const csv = batchCsv([row], { ...of, withContacts: true });
    expect(csv).toContain('Người bị hại;Điện thoại người bị hại');
    expect(csv).toContain('Nguyễn Thị Sáu;"=""0911222333"""');
  });

  it('lets no cell become a formula or break its row', () => {
    const evil = { ...row, accountName: '=HYPERLINK("http://x")', links: 'a;b\nc', callers: '+8821234' };
    const [, line = ''] = batchCsv([evil], of).split('\r\n');
    expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(line).toContain('"a;b c"');
    expect(line).toContain(";'+8821234;");
  });

  it('says how many, how much, and in which ways', () => {
    const text = linesOf(batchPaper([row, row, { ...row, how: '', dong: 0 }], of)).join('\n');
    expect(text).toContain('Số vụ người dân báo qua Zalo của xã: 3.');
    expect(text).toContain('14.000.000 đồng, của 2 vụ');
    expect(text).toContain('Bảo bấm đường dẫn, cài ứng dụng: 2 vụ');
    expect(text).toContain('từ ngày 26 tháng 11 năm 2026 đến ngày 26 tháng 11 năm 2026');
  });
});
