import { expect, describe, it } from '@jest/globals';
import { createLocalClassifier } from '../../src/nlu/classifier.ts';
import { createRandom } from '../../src/domain/random.ts';
import { train } from '../../src/nlu/training/train.ts';

const SEED = 20_261_126;
const RUNS = 100_000;
/** One message in so many is as long as a message can be, and longer. */
const LONG_EVERY = 1_000;

const MODEL = train(
  Object.entries({
    open_account: ['mở tài khoản ngân hàng', 'tôi muốn mở thẻ', 'lập tài khoản nhận trợ cấp'],
    pay_school_fees: ['đóng học phí cho cháu', 'nộp tiền học', 'tiền ăn bán trú'],
    report_scam: ['tôi bị lừa mất tiền', 'nó lấy hết tiền trong thẻ', 'lỡ đọc mã otp'],
    out_of_scope: ['hôm nay trời đẹp quá', 'giá vàng bao nhiêu', 'kể chuyện cười đi'],
  }).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent }))),
);
const KNOWN = new Set([...MODEL.intents, 'menu', 'talk_to_staff', 'thanks', 'check_scam']);
const WORDS = (
  'mở tài khoản thẻ học phí tiền lừa mất otp mã đọc lỡ rồi cccd ck ko dc tieenf tie62n khoong bhyt 500k 7tr 0905123456 ' +
  'https://a.vn/b www.x.top constructor __proto__ toString mẹ má sợ nó lấy hết . ! ? ; , với lại _num_ _link_ '
).split(' ');

const random = createRandom(SEED);
const below = (end: number): number => Math.floor(random() * end);
const from = (first: number, last: number): string => String.fromCodePoint(first + below(last - first + 1));

/** Each gives one piece of a message. */
const KINDS: readonly (() => string)[] = [
  () => from(0, 0x10ffff),
  () => from(0, 0xffff),
  () => from(0xd800, 0xdfff),
  () => from(0x20, 0x7e),
  () => from(0x300, 0x36f),
  () => from(0x1ea0, 0x1ef9),
  () => from(0x370, 0x4ff),
  () => from(0xfb50, 0xfdff),
  () => from(0x1f300, 0x1faff),
  () => from(0x2000, 0x206f),
  () => `a${'\u0301\u0323'.repeat(below(40))}`,
  () => '0123456789 .,-+k'.charAt(below(16)),
  () => ` ${WORDS[below(WORDS.length)] ?? ''} `,
  () => (WORDS[below(WORDS.length)] ?? '').normalize('NFD'),
];

function message(length: number): string {
  const only = KINDS[below(KINDS.length)];
  const isMixed = random() < 0.5;
  let text = '';
  while (text.length < length) text += ((isMixed ? KINDS[below(KINDS.length)] : only) ?? String)();
  return text;
}

describe('A hundred thousand messages of any kind', () => {
  const classifier = createLocalClassifier(MODEL, () => true);

  it('are all understood as something, none breaks it', async () => {
    const odd: string[] = [];
    const seen = new Set<string>();
    for (let run = 0; run < RUNS; run += 1) {
      const text = message(run % LONG_EVERY === 0 ? 10_000 + below(2_000) : below(60));
      const all = await classifier.classify(text).then(
        (said) => [said, ...said.alternatives, ...(said.also ? [said.also] : [])],
        (error: unknown) => [{ intent: String(error), confidence: NaN }],
      );
      const isSound = all.every(
        ({ intent, confidence }) => KNOWN.has(intent) && confidence >= 0 && confidence <= 1,
      );
      if (!isSound) odd.push(JSON.stringify({ run, text: text.slice(0, 200), all }));
      seen.add(all[0]?.intent ?? '');
    }
    expect(odd.slice(0, 5)).toEqual([]);
    expect(seen.size).toBeGreaterThan(4);
  }, 300_000);
});
