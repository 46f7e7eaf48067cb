import { describe, expect, it } from '@jest/globals';
import type { Notice } from '../../../src/domain/notice.ts';
import { placeOf } from '../../../src/notices/sender.ts';
import type { Reachable } from '../../../src/ports.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-12-05T09:00:00+07:00');
const NOTICE: Notice = {
  id: 'hop-thon',
  code: 'TB1101',
  commune: 'nghia-hoa',
  title: 'Họp thôn',
  text: 'Mời bà con đến họp.',
  loudspeaker: '',
  villages: ['thu-xa'],
  topics: [],
  from: '2026-12-01',
  until: '2026-12-10',
  status: 'approved',
  owner: 'Phòng thử',
};
const READER: Reachable = {
  id: 'oa:1',
  oaId: 'oa',
  userId: '1',
  village: 'thu-xa',
  lastCitizenAt: NOW - DAY,
  following: true,
  isWithPerson: false,
};

describe('Where somebody stands with a notice', () => {
  it.each([
    ['who wrote yesterday', {}, 'queued'],
    ['of another village', { village: 'dong-my' }, 'nobody'],
    ['who has it', { received: ['hop-thon'] }, 'nobody'],
    ['who wants none', { isOptedOut: true }, 'optedOut'],
    ['who left', { following: false }, 'outOfReach'],
    ['with whom a person is talking', { isWithPerson: true }, 'busy'],
    ['who wrote almost a week ago', { lastCitizenAt: NOW - 7 * DAY + 2 * HOUR }, 'queued'],
    ['whose window shuts within the hour', { lastCitizenAt: NOW - 7 * DAY + HOUR }, 'outOfReach'],
    ['silent for eight days', { lastCitizenAt: NOW - 8 * DAY }, 'outOfReach'],
  ] as const)('%s: %s', (_who, change, place) => {
    expect(placeOf(NOTICE, { ...READER, ...change }, NOW)).toBe(place);
  });

  it('a wish to hear none is kept even when a person is talking', () => {
    expect(placeOf(NOTICE, { ...READER, isOptedOut: true, isWithPerson: true }, NOW)).toBe('optedOut');
  });

  it('whom it is not for is not counted among those out of reach', () => {
    expect(placeOf(NOTICE, { ...READER, village: 'dong-my', following: false }, NOW)).toBe('nobody');
  });
});
