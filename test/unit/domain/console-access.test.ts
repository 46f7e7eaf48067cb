import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../../src/contract/console-auth.ts';
import { looksLikePhone, mayManage, nameKey } from '../../../src/domain/account.ts';
import { isAlive, SESSION_IDLE_MS, SESSION_LIFE_MS } from '../../../src/domain/console-session.ts';
import { FREE_BY_OFFICER, pauseMs } from '../../../src/domain/sign-in-attempts.ts';

const MINUTE = 60_000;

describe('The pause after wrong passwords', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 16],
    [10, 32],
    [11, 60],
    [12, 60],
    [5_000, 60],
  ])('after %d failures is %d minutes', (failures, minutes) => {
    expect(pauseMs(failures, FREE_BY_OFFICER)).toBe(minutes * MINUTE);
  });
});

describe('A session', () => {
  const begun = { lastSeenAt: 0, expiresAt: SESSION_LIFE_MS };

  it('lives while it is used', () => {
    expect(isAlive(begun, SESSION_IDLE_MS - 1)).toBe(true);
    expect(isAlive({ ...begun, lastSeenAt: SESSION_LIFE_MS - 1_000 }, SESSION_LIFE_MS - 1)).toBe(true);
  });

  it('ends when it is left, and after a week in any case', () => {
    expect(isAlive(begun, SESSION_IDLE_MS)).toBe(false);
    expect(isAlive({ ...begun, lastSeenAt: SESSION_LIFE_MS - 1 }, SESSION_LIFE_MS)).toBe(false);
  });
});

describe('Who manages whom', () => {
  it.each(ROLES)('%s', (role) => {
    const managed = ROLES.filter((other) => mayManage(role, other));
    const expected = {
      admin: [...ROLES],
      head: ['village', 'officer'],
      village: [],
      officer: [],
      province: [],
    };
    expect(managed).toEqual(expected[role]);
  });
});

describe('What is typed into “who”', () => {
  it.each(['0905 123 456', '+84 905-123-456', '(0255) 3.822.822'])('%s is a phone', (who) => {
    expect(looksLikePhone(who)).toBe(true);
  });

  it.each(['Trần Thị Lan', '113', 'lan 0905123456', ''])('“%s” is none', (who) => {
    expect(looksLikePhone(who)).toBe(false);
  });

  it.each(['Trần Thị Lan', '  tran thi  LAN ', 'TRẦN THỊ LAN', 'Trần Thị Lan'.normalize('NFD')])(
    '“%s” is the same name',
    (name) => {
      expect(nameKey(name)).toBe('tran thi lan');
    },
  );
});
