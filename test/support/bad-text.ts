import fc from 'fast-check';

/** Signs that must never get through a field of their own: unseen, turned round, of other alphabets, pictures. */
export const FOREIGN = [
  ...['\u200b', '\u200d', '\u2060', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u0000', '\u0007', '\u001b'],
  ...[
    '😀',
    '👩‍🌾',
    '\ud800',
    '٣',
    '०',
    '①',
    'О',
    'а',
    'ο',
    'ǀ',
    'Ａ',
    '\u115f',
    '\u3164',
    '<',
    '\u0301\u0301\u0301',
  ],
];

/** A good text, spoilt at one place by such a sign. */
export function spoilt(good: fc.Arbitrary<string>, signs = FOREIGN): fc.Arbitrary<string> {
  return fc
    .tuple(good, fc.constantFrom(...signs), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
    .map(([text, sign, place]) => {
      const at = Math.max(1, Math.min(text.length - 1, Math.floor(text.length * place)));
      return text.slice(0, at) + sign + text.slice(at);
    });
}

/** Anything at all, some of it very long. */
export const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...FOREIGN, ...'0123456789|/ -Nguyễn'), maxLength: 60 }),
  fc.constantFrom('9'.repeat(50_000), '|'.repeat(50_000), 'ế'.normalize('NFD').repeat(20_000), '\u202e'),
);
