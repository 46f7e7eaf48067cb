import type { CaseRecord, Words } from '../ports.ts';
import { labelOf, type FormDefinition } from '../contract/form.ts';
import type { Loss } from '../domain/loss.ts';
import type { Block, Paper } from '../domain/paper.ts';
import { localTime } from '../domain/hours.ts';
import { clip } from '../domain/text.ts';

/** On every paper for an office, in these words. */
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập – Tự do – Hạnh phúc';
/** Leaves room for the rest of one page. */
const STORY = 600;
const VALUE = 140;

export interface StatementFacts {
  record: CaseRecord;
  loss: Loss;
  /** The form whose words name how it was done. */
  definition?: FormDefinition | undefined;
  words: Words;
  now: number;
}

/**
 * One page for the bank and the police, in the first person: what was told, and blanks for what was not. The number of
 * the ID card and the own account are never printed, they are written in by hand.
 */
export function statementPaper(facts: StatementFacts): Paper {
  const { record, loss, words, now } = facts;
  const { phrase, commune } = words;
  const [year] = localTime(now).date.split('-');
  return {
    title: `${phrase('statement_title')} ${record.code}`,
    isOnePage: true,
    blocks: [
      { kind: 'centred', text: STATE, isBold: true },
      { kind: 'centred', text: MOTTO, isBold: true },
      { kind: 'title', text: phrase('statement_title') },
      { kind: 'centred', text: phrase('statement_to_bank', { bank: loss.fromBank || '……………………' }) },
      { kind: 'centred', text: phrase('statement_to_police', { commune: commune.name }) },
      ...whoBlocks(facts),
      ...lossBlocks(facts),
      ...storyBlocks(loss),
      { kind: 'heading', text: 'Tôi đề nghị' },
      { kind: 'list', items: phrase('statement_requests').split('\n') },
      { kind: 'text', text: phrase('statement_oath') },
      {
        kind: 'signatures',
        columns: [
          { place: '', title: 'NƠI NHẬN', note: '(ngày giờ nhận, ký, ghi rõ họ tên)' },
          {
            place: `Ngày …… tháng …… năm ${year}`,
            title: 'NGƯỜI TRÌNH BÁO',
            note: '(ký, ghi rõ họ tên)',
          },
        ],
      },
      { kind: 'centred', text: phrase('statement_note', { code: record.code }), isItalic: true },
    ],
  };
}

function whoBlocks({ record, loss, words }: StatementFacts): Block[] {
  const { name } = words.commune;
  const village = words.commune.villages.find((one) => one.id === record.village)?.name;
  return [
    { kind: 'heading', text: 'Người trình báo' },
    answer('Họ và tên', loss.name),
    {
      kind: 'answers',
      parts: [
        { label: 'Số căn cước', value: '', share: 58 },
        { label: 'Điện thoại', value: phoneSaid(loss.phone), share: 42 },
      ],
    },
    answer('Nơi ở', village ? `${village}, ${name}` : ''),
  ];
}

function lossBlocks({ loss, definition }: StatementFacts): Block[] {
  const how = labelled(definition, 'how', loss.how);
  const given = labelled(definition, 'given', loss.given.join(','));
  return [
    { kind: 'heading', text: 'Việc bị mất tiền' },
    answer('Xảy ra lúc', loss.when),
    answer('Số tiền bị mất', loss.amount),
    {
      kind: 'answers',
      parts: [
        { label: 'Từ ngân hàng', value: clip(loss.fromBank, 40), share: 46 },
        { label: 'Tài khoản của tôi', value: '', share: 54 },
      ],
    },
    {
      kind: 'answers',
      parts: [
        { label: 'Đến ngân hàng', value: clip(loss.toBank, 40), share: 46 },
        { label: 'Số tài khoản nhận tiền', value: clip(loss.toAccount, 60), share: 54 },
      ],
    },
    answer('Tên trên tài khoản nhận tiền', loss.toName),
    ...(loss.otherBanks ? [answer('Ngân hàng có nhắc tới', loss.otherBanks)] : []),
    answer('Số điện thoại kẻ lừa', loss.callers),
    answer('Cách lừa', how),
    answer('Tôi đã đưa cho họ', given),
    {
      kind: 'answers',
      parts: [
        { label: 'Đã gọi ngân hàng', value: rung(loss.rungBank), share: 50 },
        { label: 'Đã báo Công an', value: rung(loss.rungPolice), share: 50 },
      ],
    },
  ];
}

/** In the citizen's own words; without any, lines to write on. */
function storyBlocks({ told }: Loss): Block[] {
  const story = told.map(({ text }) => text).join(' / ');
  return [
    { kind: 'heading', text: 'Tôi kể lại' },
    ...(story ? [{ kind: 'text', text: `“${clip(story, STORY)}”` } as const] : [blank(), blank(), blank()]),
  ];
}

function answer(label: string, value: string): Block {
  return { kind: 'answer', label, value: clip(value, VALUE) };
}

function blank(): Block {
  return { kind: 'answer', label: '', value: '' };
}

function rung(value: string): string {
  return value === 'yes' ? 'rồi' : value === 'no' ? 'chưa' : '';
}

function phoneSaid(phone: string): string {
  return phone.replace(/^84/, '0');
}

/** A value in the words of the form; unknown values are left blank. */
export function labelled(definition: FormDefinition | undefined, id: string, value: string): string {
  const field = definition?.fields.find((one) => one.id === id);
  return field && value ? labelOf(field, value) : '';
}
