import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { AppError, ERRORS } from '../../../src/domain/errors.ts';
import { conversationIdOf } from '../../../src/domain/event.ts';
import { escapeHtml } from '../../../src/domain/html.ts';
import { nextSeq, shortCode } from '../../../src/domain/ids.ts';
import { createLoop } from '../../../src/domain/loop.ts';
import { maskNumbers } from '../../../src/domain/numbers.ts';
import { looksPasted } from '../../../src/domain/pasted.ts';

const SEED = 20_261_122;
describe('Long numbers on a card', () => {
  it.each([
    ['0905123456', '09•••56'],
    ['gọi 0905 123 456 nhé', 'gọi 09•••56 nhé'],
    ['+84905123456', '84•••56'],
    ['84.905.123.456', '84•••56'],
    ['051145001234', '05•••34'],
    ['051.145.001.234', '05•••34'],
    ['stk 0071-0001-23456', 'stk 00•••56'],
    ['1'.repeat(25), '11•••11'],
    ['0905123456 và 0914567890', '09•••56 và 09•••90'],
  ])('lose their middle: %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it.each([
    '1.500.000 đồng',
    '15.000.000đ',
    '200,000,000',
    '1.250.000.000',
    'sinh 1957',
    '82 tuổi',
    '500.000',
  ])('stay when they are money or short: %s', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  it('leave no eight digits together in any text', () => {
    const piece = fc.constantFrom('0905', '123456', ' ', '.', '-', 'a', '1', '99999999', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(maskNumbers(pieces.join(''))).not.toMatch(/\d{8}/);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});

describe('Words that are shown, not spoken', () => {
  it.each([
    'Bấm vào https://vneid.xyz để nhận tiền',
    'www.nhantien.com',
    'vào trang nhantrocap.vn/abc đăng ký',
    'họ nhắn “Bạn đã trúng thưởng 100 triệu đồng”',
    'a '.repeat(100),
  ])('are recognised: %s', (text) => {
    expect(looksPasted(text)).toBe(true);
  });

  it.each(['tôi hỏi xong.cccd của tôi đâu', 'ai gọi “con ơi” vậy', 'chào', ''])(
    'are not seen in “%s”',
    (text) => {
      expect(looksPasted(text)).toBe(false);
    },
  );
});

describe('Ids and codes', () => {
  it('are the same for the same event', () => {
    expect(shortCode('case-1')).toBe(shortCode('case-1'));
    expect(shortCode('case-1')).not.toBe(shortCode('case-2'));
  });

  it('avoid letters and digits that sound alike', () => {
    for (let i = 0; i < 500; i += 1) {
      expect(shortCode(`seed ${i}`)).toMatch(/^[ABCDEGHKLMNPRSTVXY]{2}[2-9]{2}[ABCDEGHKLMNPRSTVXY]$/);
    }
  });

  it('never look like a code somebody asks for', () => {
    for (let i = 0; i < 100; i += 1) expect(shortCode(`${i}`)).not.toMatch(/^\d+$/);
  });

  it('sort in the order in which they were given', () => {
    const now = Date.parse('2030-01-01T00:00:00Z');
    const given = [now, now, now - 5_000, now + 1, now, now + 2].map(nextSeq);
    expect(given).toEqual([...given].sort());
    expect(new Set(given).size).toBe(given.length);
    for (const seq of given) expect(seq).toMatch(/^[0-9a-f]{17}$/);
  });

  it('join an OA and a citizen into a conversation', () => {
    expect(conversationIdOf('388', '246')).toBe('388:246');
  });
});

describe('An error', () => {
  it('tells its remedy and its detail', () => {
    const error = new AppError('OA_UNKNOWN', '388');
    expect(error.message).toBe(`${ERRORS.OA_UNKNOWN} (388)`);
    expect(error.code).toBe('OA_UNKNOWN');
    expect(new AppError('LEASE_LOST').message).toBe(ERRORS.LEASE_LOST);
  });
});

describe('Text in a page', () => {
  it('cannot leave its element or attribute', () => {
    expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
  });
});

describe('A loop', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('runs one scan at a time and forgets no wake', async () => {
    const scan = { running: 0, most: 0, done: 0 };
    const loop = createLoop({
      async scan() {
        scan.running += 1;
        scan.most = Math.max(scan.most, scan.running);
        await turn();
        scan.running -= 1;
        scan.done += 1;
      },
      pollMs: 60_000,
      onError: () => undefined,
    });
    loop.start();
    for (let i = 0; i < 10; i += 1) loop.wake();
    await turn();
    await turn();
    await loop.stop();
    loop.wake();
    await turn();
    expect(scan).toEqual({ running: 0, most: 1, done: 2 });
    expect(loop.isStopped()).toBe(true);
  });

  it('goes on after a scan that failed', async () => {
    const errors: unknown[] = [];
    const loop = createLoop({
      scan: () => Promise.reject(new Error('store away')),
      pollMs: 60_000,
      onError: (error) => errors.push(error),
    });
    loop.start();
    await turn();
    loop.wake();
    await turn();
    await loop.stop();
    expect(errors).toHaveLength(2);
  });
});
