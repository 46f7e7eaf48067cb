import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metresBetween, sayDistance } from '../../../src/domain/place.ts';

describe('Distance', () => {
  it('is right between two known towns', () => {
    const quangNgai = { lat: 15.1214, lon: 108.8044 };
    const daNang = { lat: 16.0544, lon: 108.2022 };
    expect(metresBetween(quangNgai, daNang) / 1000).toBeCloseTo(122, 0);
  });

  it('is nothing to itself and the same both ways', () => {
    const place = fc.record({
      lat: fc.double({ min: 8, max: 24, noNaN: true }),
      lon: fc.double({ min: 102, max: 118, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
      }),
    );
  });

  it.each([
    [20, 'khoảng 100 mét'],
    [640, 'khoảng 600 mét'],
    [1_400, 'khoảng 1 cây số'],
    [12_600, 'khoảng 13 cây số'],
  ])('%d m is said as “%s”', (metres, said) => {
    expect(sayDistance(metres)).toBe(said);
  });
});
