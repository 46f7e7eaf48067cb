import { describe, expect, it } from '@jest/globals';
import { createPasswords, TooBusy } from '../../../src/console/auth/password.ts';
import { newFirstPassword, passwordProblem } from '../../../src/console/auth/password-rules.ts';

/** Small: what is tried here is not how long it takes. */
const passwords = createPasswords({ ln: 4 });

describe('A hashed password', () => {
  it('is a PHC string with its own salt, and opens with its password alone', async () => {
    const [one, two] = [await passwords.hash('con bò ăn cỏ'), await passwords.hash('con bò ăn cỏ')];
    expect(one).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(two).not.toBe(one);
    expect(await passwords.verify('con bò ăn cỏ', one)).toBe(true);
    expect(await passwords.verify('con bo an co', one)).toBe(false);
    expect(await passwords.verify('', one)).toBe(false);
  });

  it('is the same from a keyboard that writes marks apart', async () => {
    const hash = await passwords.hash('con bò ăn cỏ'.normalize('NFC'));
    expect(await passwords.verify('con bò ăn cỏ'.normalize('NFD'), hash)).toBe(true);
  });

  it('of nobody is wrong, and is worked on all the same', async () => {
    expect(await passwords.verify('', null)).toBe(false);
    expect(await passwords.verify('con bò ăn cỏ', null)).toBe(false);
  });

  it.each([
    '',
    'x',
    '$scrypt$ln=4,r=8,p=1$AAAA$',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$scrypt$ln=4,r=8,p=1$AAAA$AAAA',
  ])('“%s” lets nobody in', async (hash) => {
    expect(await passwords.verify('con bò ăn cỏ', hash)).toBe(false);
  });

  it('of another cost is read, and known to be of another cost', async () => {
    const older = await createPasswords({ ln: 3 }).hash('con bò ăn cỏ');
    expect(await passwords.verify('con bò ăn cỏ', older)).toBe(true);
    expect(passwords.isOutdated(older)).toBe(true);
    expect(passwords.isOutdated(await passwords.hash('con bò ăn cỏ'))).toBe(false);
  });

  it('takes its turn; when too many wait, the last are sent away and the others served', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => passwords.verify('x', null)));
    const away = asked.filter((one) => one.status === 'rejected');
    expect(away).toHaveLength(10);
    expect(away.every((one) => one.status === 'rejected' && one.reason instanceof TooBusy)).toBe(true);
    expect(await passwords.verify('x', null)).toBe(false);
  });
});

describe('A new password', () => {
  const lan = { name: 'Trần Thị Lan', phone: '0905123456' };

  it.each([
    ['ngắn quá', 'ít nhất 10'],
    ['', 'ít nhất 10'],
    ['1234567890', 'nhiều người dùng'],
    ['Mật khẩu 123', 'nhiều người dùng'],
    ['Anh Yêu Em 123', 'nhiều người dùng'],
    ['aaaaaaaaaaaa', 'nhiều người dùng'],
    ['0905123456', 'số điện thoại'],
    ['+84905123456', 'số điện thoại'],
    ['lan 0905.123.456', 'số điện thoại'],
    ['trần thị lan', 'là tên'],
  ])('“%s” is refused', (password, why) => {
    expect(passwordProblem(password, lan)).toContain(why);
  });

  it.each(['con bò ăn cỏ', 'Tr0ng-đầm-gì-đẹp', newFirstPassword()])('“%s” will do', (password) => {
    expect(passwordProblem(password, lan)).toBeNull();
  });

  it('for a first time is long, and another each time', () => {
    const made = new Set(Array.from({ length: 50 }, newFirstPassword));
    expect(made.size).toBe(50);
    for (const one of made) expect(one).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  });
});
