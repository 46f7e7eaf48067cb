import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createRandom } from '../../../src/domain/random.ts';
import { toTelex, variants } from '../../../src/nlu/training/augment.ts';
import { createLocalClassifier, NONE, understand } from '../../../src/nlu/classifier.ts';
import { rank } from '../../../src/nlu/model/rank.ts';
import { featuresOf } from '../../../src/nlu/model/features.ts';
import { examplesOf, loadModel } from '../../../src/nlu/model/load.ts';
import { deserialise, serialise } from '../../../src/nlu/model/file.ts';
import { normalise } from '../../../src/nlu/words/normalise.ts';
import { ruleFor } from '../../../src/nlu/rules.ts';
import { train } from '../../../src/nlu/training/train.ts';
import { EXAMPLES, MODEL } from '../../support/small-model.ts';

const SEED = 20_261_122;

describe('A message as the model sees it', () => {
  it.each([
    ['mk vneid', ['mật', 'khẩu', 'vneid']],
    ['ko dc', ['không', 'được']],
    ['TIỀN HỌC', ['tiền', 'học']],
    ['tiền'.normalize('NFD'), ['tiền']],
    ['alôôôôô', ['alô']],
    ['gọi 0905 123 456', ['gọi', '_phone_']],
    ['500.000đ', ['_money_']],
    ['7tr', ['_money_']],
    ['thôn 3', ['thôn', '_num_']],
    ['vào https://a.vn/b?c=1 đi', ['vào', '_link_', 'đi']],
    ['ｍở ｔài ｋhoản', ['mở', 'tài', 'khoản']],
    ['', []],
    ['...', []],
    ['muoons nhaanj tieenf trowj caaps', ['muốn', 'nhận', 'tiền', 'trợ', 'cấp']],
    ['tie62n ho5c phi1', ['tiền', 'học', 'phí']],
    ['dduowcj dduwowcj', ['được', 'được']],
    ['momo sacombank zalo', ['momo', 'sacombank', 'zalo']],
    ['nhаnh lêп', ['nhanh', 'lên']],
    ['ti\u200bền', ['tiền']],
  ])('%s becomes %j', (text, words) => {
    expect(normalise(text).words).toEqual(words);
  });

  it('has the same words without marks beside them', () => {
    const { words, plain } = normalise('Đóng học phí');
    expect(plain).toEqual(['dong', 'hoc', 'phi']);
    expect(words).toHaveLength(plain.length);
  });

  it('keeps a word of the region as written, and knows the common one beside it', () => {
    expect(normalise('tui đau răng, đóng tiền mô')).toEqual({
      words: ['tui', 'đau', 'răng', 'đóng', 'tiền', 'mô'],
      plain: ['toi', 'dau', 'sao', 'dong', 'tien', 'dau'],
    });
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'toString valueOf', 'prototype'])(
    'is only words, even when it says %s',
    (text) => {
      expect(normalise(text).words.every((word) => typeof word === 'string')).toBe(true);
    },
  );

  it('is shortened where marks pile up', () => {
    expect(normalise(`a${'\u0301'.repeat(5_000)}`).words.join('').length).toBeLessThan(10);
  });

  it('is cut at ten thousand characters', () => {
    expect(normalise('a b '.repeat(10_000)).words.length).toBeLessThanOrEqual(5_000);
  });

  it('gives features in four blocks, also for nothing', () => {
    const ends = [...featuresOf(normalise('mở tài khoản')).ends];
    expect(ends).toHaveLength(4);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect([...featuresOf(normalise('')).ends]).toEqual([0, 0, 0, 0]);
  });
});

describe('Telex typed while the keyboard was off', () => {
  it.each([
    ['tiền', 'tieenf'],
    ['được', 'dduwowcj'],
    ['mở', 'mowr'],
    ['ngã', 'ngax'],
    ['Đóng', 'ddongs'],
    ['khoản', 'khoanr'],
    ['an', 'an'],
    ['tiền'.normalize('NFD'), 'tieenf'],
  ])('%s is %s', (word, keys) => {
    expect(toTelex(word)).toBe(keys);
  });
});

describe('Training examples, varied', () => {
  it('begin as written and follow the seed', () => {
    const once = variants('mở tài khoản', createRandom(7));
    expect(once[0]).toBe('mở tài khoản');
    expect(once[1]).toBe('mo tai khoan');
    expect(variants('mở tài khoản', createRandom(7))).toEqual(once);
  });

  it('draw numbers from zero to one', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 1_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(new Set(drawn).size).toBeGreaterThan(990);
  });
});

describe('A model', () => {
  it('is refused more intents than a byte can number', () => {
    const many = Array.from({ length: 256 }, (_, i) => ({ text: `câu số ${i}`, intent: `i${i}` }));
    expect(() => train(many)).toThrow('256 intents');
  });

  it('is the same each time it is trained', () => {
    expect(serialise(train(EXAMPLES)).equals(serialise(MODEL))).toBe(true);
  });

  it('comes back from the disk exactly as it was', () => {
    const back = deserialise(serialise(MODEL));
    expect(back).toEqual(MODEL);
  });

  it('says the same after a trip through the disk', () => {
    const back = deserialise(serialise(MODEL));
    for (const { text } of EXAMPLES) {
      if (back) expect(rank(back, text)).toEqual(rank(MODEL, text));
    }
    expect(back).not.toBeNull();
  });

  it('is not read from bytes that are none', () => {
    const good = serialise(MODEL);
    for (const bytes of [Buffer.alloc(0), Buffer.from('xin chào'), good.subarray(0, 40)]) {
      expect(deserialise(bytes)).toBeNull();
    }
  });

  it('knows its own examples, also without marks', () => {
    for (const { text, intent } of EXAMPLES) {
      expect(rank(MODEL, text)[0]?.intent).toBe(intent);
      expect(rank(MODEL, text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))[0]?.intent).toBe(
        intent,
      );
    }
  });

  it('ranks all intents, with probabilities that add up', () => {
    const ranked = rank(MODEL, 'mở tài khoản');
    expect(ranked.map((one) => one.intent).sort()).toEqual([...MODEL.intents].sort());
    expect(ranked.reduce((sum, one) => sum + one.confidence, 0)).toBeCloseTo(1, 6);
  });
});

describe('Understanding', () => {
  it('acts on what it is sure of', async () => {
    const said = await createLocalClassifier(MODEL, () => true).classify('tôi muốn mở tài khoản ngân hàng');
    expect(said).toMatchObject({ action: 'act', intent: 'open_account' });
    expect(said.alternatives).toHaveLength(3);
  });

  it('says “none” of what is none of ours', () => {
    expect(understand(MODEL, 'kể chuyện cười đi')).toMatchObject({ action: 'none', intent: NONE });
  });

  it('asks when it is in the middle', () => {
    const middle = { act: 0.999, ask: 0.1, away: 0.1, danger: 1 };
    expect(understand(MODEL, 'tài khoản học phí', middle).action).toBe('ask');
  });

  it('lets a rule outrank the model', () => {
    expect(understand(MODEL, 'gặp cán bộ')).toMatchObject({
      action: 'act',
      intent: 'talk_to_staff',
      confidence: 1,
    });
  });

  it('never throws, and always names an intent', () => {
    const words = fc.constantFrom(
      'constructor',
      '__proto__',
      'mk',
      'otp',
      '500k',
      '\u202e',
      '👨‍👩‍👧',
      'ế'.normalize('NFD'),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    const known = [...MODEL.intents, 'menu', 'talk_to_staff', 'thanks', 'report_scam'];
    fc.assert(
      fc.property(text, (message) => {
        const said = understand(MODEL, message);
        expect(known).toContain(said.intent);
        expect(said.confidence).toBeGreaterThanOrEqual(0);
        expect(said.confidence).toBeLessThanOrEqual(1);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

describe('Certain words decide alone', () => {
  it.each([
    ['menu', 'menu'],
    ['MENU!', 'menu'],
    ['Quay lại từ đầu', 'menu'],
    ['Gặp cán bộ', 'talk_to_staff'],
    ['cảm ơn nhé', 'thanks'],
  ])('%s means %s', (text, intent) => {
    expect(ruleFor(text)).toBe(intent);
  });

  it.each([
    'tôi lỡ đọc mã otp cho nó rồi',
    'toi lo doc ma otp cho no roi',
    'mẹ tôi đã đưa mật khẩu cho người ta',
    'vừa nhập số thẻ vào trang đó',
    'tôi bị lừa mất hết tiền',
    'nó lừa lấy mất 20 triệu',
    'chúng nó rút sạch tiền trong tài khoản',
    'bị lừa đảo chuyển khoản 5 triệu',
    'tiền trong thẻ bay sạch tiền rồi',
  ])('money or a secret already gone: %s', (text) => {
    expect(ruleFor(text)).toBe('report_scam');
  });

  it.each([
    'tôi chưa đọc mã otp cho nó',
    'có nên đọc mã otp không',
    'họ bảo đọc otp có phải lừa không',
    'chưa chuyển tiền, lừa đảo không con',
    'mật khẩu là gì',
    'menu đi chợ hôm nay',
    'mở tài khoản',
    '',
  ])('nothing gone yet, so the model speaks: %s', (text) => {
    expect(ruleFor(text)).toBeNull();
  });
});

describe('The cache of a model', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tlx-nlu-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const files = (): string[] => readdirSync(dir);

  it('is written once for the same examples', async () => {
    const first = await loadModel(EXAMPLES, dir);
    const second = await loadModel(EXAMPLES, dir);
    expect(second).toEqual(first);
    expect(files()).toHaveLength(1);
  });

  it('is not used when the examples have changed', async () => {
    await loadModel([...EXAMPLES, { text: 'mở sổ', intent: 'open_account' }], dir);
    expect(files()).toHaveLength(2);
  });

  it('is trained anew when it is broken', async () => {
    for (const file of files()) writeFileSync(join(dir, file), 'hỏng');
    const { sharpness, ...learnt } = MODEL;
    expect(await loadModel(EXAMPLES, dir)).toMatchObject(learnt);
    expect(sharpness).toBeGreaterThan(0);
  });

  it('is made from the examples of all intents, and from what belongs elsewhere', () => {
    const catalog = {
      examples: new Map([
        ['a', ['x', 'y']],
        ['b', ['z']],
      ]),
      negatives: new Map([['a', [{ text: 'w', is: 'b', because: 'vì' }]]]),
    };
    expect(examplesOf(catalog)).toEqual([
      { intent: 'a', text: 'x' },
      { intent: 'a', text: 'y' },
      { intent: 'b', text: 'z' },
      { intent: 'b', text: 'w' },
    ]);
  });
});
