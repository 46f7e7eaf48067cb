import { chosen, labelOf, type Answers, type FormDefinition } from '../contract/form.ts';
import { bankWords, banksIn } from './entities/bank.ts';
import { entitiesIn, type Entity } from './entities/entities.ts';
import { groups, isOwn, isPast, sayMoney, toldIn, type Line } from './heard.ts';
import { saysOneOf } from './phrases.ts';
import type { CaseRecord } from './records.ts';
import { redactSecrets } from './secrets.ts';
import { stripMarks } from './text.ts';
import { waysNamed } from './ways.ts';

/** A sent form with the definition that asked for it. */
export interface FilledForm {
  definition: FormDefinition;
  answers: Answers;
}

/** What is known of money that was lost: from the form where it was sent, else from what was told. Empty: not known. */
export interface Loss {
  when: string;
  /** 'YYYY-MM-DD' */
  day: string;
  amount: string;
  /** 0: not known. */
  dong: number;
  fromBank: string;
  toBank: string;
  /** Named, and whose is not said. */
  otherBanks: string;
  /** In full: bank and police need it. Never the writer's own. */
  toAccount: string;
  toName: string;
  callers: string;
  /** Value of the form's question. */
  how: string;
  given: readonly string[];
  rungBank: string;
  rungPolice: string;
  name: string;
  phone: string;
  /** The citizen's words, free of secrets and of ID numbers. */
  told: readonly Line[];
}

interface Spot {
  one: Entity;
  at: number;
  text: string;
}

const MOST = 3;
/** "Từ Agribank", "tiền trong Agribank". */
const FROM =
  /(?<!\p{L})(?:tu|trong|o|rut|tru|cua|tk|tai khoan)\s+(?:(?:ngan hang|bank|the|vi)\s+)?(?:tui|toi|minh)?\s*$/u;
const TO =
  /(?<!\p{L})(?:vao|vo|den|toi|qua|sang|cho|nhan)\s+(?:(?:ngan hang|bank|vi|tai khoan|tk|stk)\s+)*$/u;
/** "Tài khoản tui 4200…": the writer's own. */
const MINE = /(?<!\p{L})(?:tui|toi|minh|cua (?:em|con|chau|ba|ong))(?!\p{L})/u;

export function lossOf(record: CaseRecord, form?: FilledForm): Loss {
  const heard = heardLoss(toldIn(record));
  if (!form) return heard;
  const { definition, answers } = form;
  const said = (id: string): string => {
    const field = definition.fields.find((one) => one.id === id);
    return field && answers[id] ? labelOf(field, answers[id]) : '';
  };
  const amount = said('amount');
  const dong = amount ? dongIn(amount) : 0;
  return {
    ...heard,
    when: said('lost_when') || heard.when,
    day: dayIn(said('lost_when'), record.openedAt) || heard.day,
    amount: sayAmount(amount) || heard.amount,
    dong: dong || heard.dong,
    fromBank: said('from_bank') || heard.fromBank,
    toBank: said('to_bank') || heard.toBank,
    toAccount: said('to_account') || heard.toAccount,
    toName: said('to_name'),
    callers: said('caller') || heard.callers,
    how: answers['how'] ?? heard.how,
    given: answers['given'] ? chosen(answers['given']) : heard.given,
    rungBank: answers['rung_bank'] ?? '',
    rungPolice: answers['rung_police'] ?? '',
    name: said('full_name'),
    phone: said('phone'),
  };
}

function heardLoss(lines: readonly Line[]): Loss {
  const spots = lines.flatMap(({ at, text }) => spotsIn(text, at));
  const texts = lines.map(({ text }) => text).join('\n');
  const amounts = spots.flatMap(({ one }) => (one.kind === 'money' ? one : []));
  amounts.sort((a, b) => b.value.dong - a.value.dong);
  const when = spots.find(({ one, at }) => one.kind === 'date' && isPast(one, at));
  const theirs = spots.filter(({ one, text }) => one.kind === 'account' && !isMine(one, text));
  const banks = banksOf(spots, theirs);
  return {
    when: when ? sayWhen(when) : '',
    day: when?.one.kind === 'date' && when.one.value.calendar === 'solar' ? when.one.value.from : '',
    amount: list(amounts.map(sayMoney)),
    dong: amounts.find(({ value }) => value.bound !== 'few')?.value.dong ?? 0,
    ...banks,
    toAccount: list(theirs.map(({ one, text }) => text.slice(one.start, one.end).replace(/\D/g, ''))),
    toName: '',
    callers: list(spots.flatMap(strangerIn)),
    ...waysNamed((phrases) => saysOneOf(texts, phrases)),
    rungBank: '',
    rungPolice: '',
    name: '',
    phone: '',
    told: lines.map(({ at, text }) => ({ at, text: safeWords(text, at) })).filter(({ text }) => text),
  };
}

function spotsIn(said: string, at: number): Spot[] {
  const text = said.normalize('NFC');
  return entitiesIn(text, { today: at }).map((one) => ({ one, at, text }));
}

function list(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, MOST).join('; ');
}

function before({ start }: Entity, text: string, reach = 30): string {
  return stripMarks(text.slice(Math.max(0, start - reach), start));
}

function isMine(one: Entity, text: string): boolean {
  const named = stripMarks(text.slice(one.start, one.end));
  return (
    MINE.test(named) ||
    FROM.test(before(one, text)) ||
    /^\s{1,2}(?:cua )?(?:tui|toi|minh)(?!\p{L})/u.test(stripMarks(text.slice(one.end, one.end + 12)))
  );
}

function banksOf(
  spots: readonly Spot[],
  theirs: readonly Spot[],
): Pick<Loss, 'fromBank' | 'toBank' | 'otherBanks'> {
  // "Tài khoản Vietcombank 0071…": the bank stands inside the account's own words.
  const inside = theirs.flatMap(({ one, text }) => banksIn(text.slice(one.start, one.end)));
  const to = inside.map(({ value }) => value.name);
  const from: string[] = [];
  const other: string[] = [];
  for (const { one, text } of spots) {
    if (one.kind !== 'bank') continue;
    const said = before(one, text);
    const isBeside = theirs.some((their) => their.text === text && isBesides(their.one, one, text));
    (isBeside || TO.test(said) ? to : FROM.test(said) ? from : other).push(one.value.name);
  }
  const unclear = other.filter((name) => !to.includes(name) && !from.includes(name));
  return { fromBank: list(from), toBank: list(to), otherBanks: list(unclear) };
}

/** "Stk 0071… Vietcombank", "Vietcombank stk 0071…" */
function isBesides(account: Entity, bank: Entity, text: string): boolean {
  const between =
    bank.start >= account.end ? text.slice(account.end, bank.start) : text.slice(bank.end, account.start);
  const words = stripMarks(between).match(/\p{L}+/gu) ?? [];
  return words.every((word) => bankWords.has(word) || ['ngan', 'hang', 'ben', 'cua', 'o'].includes(word));
}

/** In full, as it is rung from Viet Nam. */
function strangerIn({ one, text }: Spot): string[] {
  if (one.kind !== 'phone' || isOwn(one, text.slice(0, one.start))) return [];
  return [one.value.number.replace(/^84(?=\d{9,10}$)/, '0')];
}

function sayWhen({ one }: Spot): string {
  if (one.kind !== 'date' || one.value.calendar === 'lunar') return one.words;
  const { from, to } = one.value;
  const [year, month, day] = from.split('-').map(Number);
  const isWritten = one.words.includes(String(year));
  return from !== to || isWritten ? one.words : `${one.words} (ngày ${day}/${month}/${year})`;
}

/** "7000000" and "7.000.000" are said with their unit. */
function sayAmount(amount: string): string {
  return /^[\d.,]+$/.test(amount) ? `${groups(Number(amount.replace(/\D/g, '')))} đồng` : amount;
}

function dongIn(amount: string): number {
  const figures = /^[\d.,]+$/.test(amount) ? Number(amount.replace(/\D/g, '')) : 0;
  const found = spotsIn(amount, 0).flatMap(({ one }) => (one.kind === 'money' ? one.value.dong : []));
  return figures || Math.max(0, ...found);
}

function dayIn(words: string, at: number): string {
  const date = spotsIn(words, at).find(({ one }) => one.kind === 'date' && isPast(one, at))?.one;
  return date?.kind === 'date' && date.value.calendar === 'solar' ? date.value.from : '';
}

/** The paper leaves the commune's hands: no secret, and the number of the ID card is written by hand. */
function safeWords(said: string, at: number): string {
  const text = redactSecrets(said).text.replace(/\s+/g, ' ').trim();
  const numbers = entitiesIn(text, { today: at }).filter(({ kind }) => kind === 'id_number');
  return numbers.reduceRight((kept, one) => `${kept.slice(0, one.start)}•••${kept.slice(one.end)}`, text);
}
