import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.ts';
import { createRandom } from '../../src/domain/random.ts';
import { createAnalyser } from '../../src/scam/analyse.ts';
import { createLook } from '../../src/scam/look.ts';

const RUNS = 10_000;
const random = createRandom(20_261_126);
const below = (end: number): number => Math.floor(random() * end);
const rules = loadCatalog('intents').scam;
const analyse = createAnalyser(createLook(rules));
const PHRASES = [...rules.words.values()].flat();
const PIECES: readonly (() => string)[] = [
  () => PHRASES[below(PHRASES.length)] ?? '',
  () => String.fromCodePoint(below(0x10ffff)),
  () => String.fromCharCode(0x20 + below(0x5f)),
  () =>
    ['http://', 'hxxps://', 'www.', '.top', '.vn/', '[.]', ' . ', 'xn--', '1.2.3.4/', '.apk'][below(10)] ??
    '',
  () => 'a.'.repeat(below(40)),
  () => '0 '.repeat(below(40)),
  () => '1.000.000đ stk 0123456789 NGUYEN VAN A ',
  () => 'ộ'.normalize('NFD').repeat(below(20)),
];

/** Half of them of one kind of piece repeated: what patterns that look back would choke on. */
function message(): string {
  const only = PIECES[below(PIECES.length)] ?? String;
  const isMixed = random() < 0.5;
  const length = below(20) === 0 ? 12_000 : below(400);
  let text = '';
  while (text.length < length)
    text += (isMixed ? (PIECES[below(PIECES.length)] ?? String)() : only()) + (random() < 0.3 ? ' ' : '');
  return text;
}

describe('Ten thousand messages of any kind', () => {
  it('are all judged, none without a reason and none without an end', () => {
    const odd: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const text = message();
      const { verdict, score, signs } = analyse(text);
      const isSound = score >= 0 && score <= 1 && (verdict === 'no_sign' || signs.length > 0);
      if (!isSound) odd.push(text);
    }
    expect(odd).toEqual([]);
  }, 600_000);
});
